import { inboxKey } from "../inbox-key";

const HASH = "AB".repeat(32);

describe("inboxKey", () => {
  it("is TikTok's notification id where there is one, whatever the bytes", () => {
    expect(inboxKey({ notificationId: "7327112393057371910", rawBodySha256: HASH })).toBe("id:7327112393057371910");
  });

  it.each([null, ""])("is the hash of the body, in lower case, where the id is %p", (notificationId) => {
    expect(inboxKey({ notificationId, rawBodySha256: HASH })).toBe(`sha256:${"ab".repeat(32)}`);
  });
});
