import { TiktokError } from "../error";
import { classOfCode, ERROR_GROUPS as GROUPS, isClockRefused } from "../error-classes";
import { isAccessTokenExpired, isAlreadyShipped, isOnHold } from "../error-questions";

const errorWith = (code: number | null) =>
  new TiktokError("", {
    kind: "permanent",
    code,
    requestId: null,
    httpStatus: 200,
    retryAfterSeconds: null,
    endpoint: "",
    mayHaveHappened: false,
    detail: "",
  });

describe("classOfCode", () => {
  it.each([
    [36009002, "retryable"],
    [36009003, "retryable"],
    [36009007, "retryable"],
    [105002, "retryable"],
    [10002014, "retryable"],
    [10037004, "retryable"],
    [21022029, "retryable"],
    [21011044, "retryable"],
    [36009009, "permanent"],
    [36009014, "permanent"],
    [36009033, "permanent"],
    [36009043, "permanent"],
    [106001, "permanent"],
    [106013, "permanent"],
    [98001004, "permanent"],
    [21011022, "permanent"],
    [11021017, "permanent"],
    [12052055, "permanent"],
    [21008117, "permanent"],
    [101000, "reauthorize"],
    [105004, "reauthorize"],
    [105005, "reauthorize"],
    [36004004, "reauthorize"],
    [36004001, "reauthorize"],
  ])("takes %d for %s", (code, kind) => {
    expect(classOfCode(code).kind).toBe(kind);
  });

  it.each([
    ["Invalid timestamp", "retryable"],
    ["The access_token is invalid", "reauthorize"],
    ["x-tts-access-token is missing", "reauthorize"],
    ["invalid app_key", "permanent"],
    ["sign is invalid", "permanent"],
    ["unexpected identifier", "permanent"],
    ["", "permanent"],
  ])("reads what the catch-all 36009004 means from %p: %s", (message, kind) => {
    expect(classOfCode(36009004, message).kind).toBe(kind);
  });

  it("gives each reason of the catch-all its own sentence", () => {
    const texts = ["timestamp", "access token", "app key", "sign", "assignment"];
    expect(new Set(texts.map((text) => classOfCode(36009004, text).sentence)).size).toBe(5);
  });

  it("asks for consent at codes of its families that nobody knows", () => {
    for (const code of [105000, 105001, 105999, 36004000, 36004999]) {
      expect(classOfCode(code).kind).toBe("reauthorize");
    }
    for (const code of [104999, 106000, 36003999, 36005000, 1, -1]) {
      expect(classOfCode(code)).toEqual({ kind: "permanent", sentence: `TikTok refused the call (code ${code}).` });
    }
  });

  it("does not trust a text of TikTok's where the code is clear", () => {
    expect(classOfCode(106001, "timestamp").kind).toBe("permanent");
  });

  it("names each code once", () => {
    const codes = GROUPS.flatMap((group) => group.codes);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it("says each thing in whole sentences without codes, and no two groups say the same unless they mean it", () => {
    for (const { sentence } of GROUPS) {
      expect(sentence).toMatch(/^[A-Z].+\.$/);
      expect(sentence).not.toMatch(/\d{6}|undefined|token\b/);
      expect(sentence.length).toBeLessThanOrEqual(130);
    }
  });

  it("does not know the outcome of a change that TikTok failed in the middle of", () => {
    expect([36009003, 36009007, 21001003, 25001028].map((code) => classOfCode(code).outcomeUnknown)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([36009002, 105002, 21011044, 10002014].map((code) => classOfCode(code).outcomeUnknown)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("questions about an error", () => {
  it("knows the codes for a shipment that TikTok already has", () => {
    const codes = [21011006, 21011020, 21011040, 11006021, 21008099, 21042056, 21023046];
    expect(codes.filter((code) => !isAlreadyShipped(errorWith(code)))).toEqual([]);
    expect([21011044, 21011003, 0, null].filter((code) => isAlreadyShipped(errorWith(code)))).toEqual([]);
  });

  it("knows the codes for an order on hold and for an expired token", () => {
    expect([21011044, 21011006, null].map((code) => isOnHold(errorWith(code)))).toEqual([true, false, false]);
    expect([105002, 105004, null].map((code) => isAccessTokenExpired(errorWith(code)))).toEqual([true, false, false]);
  });

  it("knows a refused clock from everything else", () => {
    expect(isClockRefused({ code: 36009004, kind: "retryable" })).toBe(true);
    expect(isClockRefused({ code: 36009004, kind: "permanent" })).toBe(false);
    expect(isClockRefused({ code: 36009002, kind: "retryable" })).toBe(false);
  });
});
