import { resolveOptions } from "../options";

const REQUIRED = {
  apps: [{ key: "key", secret: "secret", service_id: "7000000000000000001" }],
  vault_keys: [Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString("base64")],
  public_url: "https://store.example.com",
};

describe("The options on retention", () => {
  it("keep audit entries for 90 days and webhook bodies for 30 unless the store says otherwise", () => {
    const { audit, privacy } = resolveOptions(REQUIRED);
    expect([audit, privacy]).toEqual([{ keep_days: 90 }, { keep_bodies_days: 30 }]);
  });

  it("are taken as the store gives them", () => {
    const given = { ...REQUIRED, audit: { keep_days: 365 }, privacy: { keep_bodies_days: 1 } };
    const { audit, privacy } = resolveOptions(given);
    expect([audit, privacy]).toEqual([{ keep_days: 365 }, { keep_bodies_days: 1 }]);
  });

  it.each([0, -1, 1.5, 4000, "90", null])("stop the boot when the days are %p", (days) => {
    expect(() => resolveOptions({ ...REQUIRED, audit: { keep_days: days } })).toThrow(/audit\.keep_days/);
    expect(() => resolveOptions({ ...REQUIRED, privacy: { keep_bodies_days: days } })).toThrow(/keep_bodies_days/);
  });

  it("stop the boot when an option is misspelt, so that nothing is kept for longer than was meant", () => {
    expect(() => resolveOptions({ ...REQUIRED, privacy: { keep_body_days: 7 } })).toThrow(/keep_body_days/);
  });
});
