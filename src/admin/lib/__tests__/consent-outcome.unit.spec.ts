import { consentOutcomeOf, withoutConsentOutcome } from "../consent-outcome";

const read = (query: string) => consentOutcomeOf(new URLSearchParams(query));

describe("consentOutcomeOf", () => {
  it("reads how many shops were connected", () => {
    expect(read("connected=2")).toEqual({ connected: 2 });
    expect(read("connected=0")).toEqual({ connected: 0 });
  });

  it("reads why none was connected", () => {
    expect(read("error=state_expired")).toEqual({ error: "state_expired" });
  });

  it("takes a reason that it does not know for a failure of the store", () => {
    expect(read("error=%3Cb%3E")).toEqual({ error: "internal" });
    expect(read("error=")).toEqual({ error: "internal" });
  });

  it("prefers the failure when an address carries both", () => {
    expect(read("connected=1&error=no_shops")).toEqual({ error: "no_shops" });
  });

  it("is null for an address that the callback did not write", () => {
    expect(read("")).toBeNull();
    expect(read("connected=many")).toBeNull();
    expect(read("connected=-1")).toBeNull();
  });
});

describe("withoutConsentOutcome", () => {
  it("drops only what the callback wrote", () => {
    expect(withoutConsentOutcome(new URLSearchParams("a=1&connected=2&error=internal")).toString()).toBe("a=1");
  });
});
