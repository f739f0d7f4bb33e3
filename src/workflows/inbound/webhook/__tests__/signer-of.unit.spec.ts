import { createHmac } from "node:crypto";
import { looksSigned, signerOf } from "../signer-of";

const NOW = 1_800_000_000;
const BODY = Buffer.from('{"type":1}');
const first = { key: "first", secret: "first secret", relay_signature: false };
const second = { key: "second", secret: "second secret", relay_signature: true };

const hmac = (secret: string, ...parts: (string | Buffer)[]) => {
  const digest = createHmac("sha256", secret);
  for (const part of parts) digest.update(part);
  return digest.digest("hex");
};
const nothing = { authorization: undefined, relaySignature: undefined, relayTimestamp: undefined };
const relayed = (app: typeof first, at = NOW) => ({
  ...nothing,
  relaySignature: hmac(app.secret, String(at), BODY),
  relayTimestamp: String(at),
});

describe("The app that signed a webhook", () => {
  it("is found among several by TikTok's own scheme", () => {
    const signatures = { ...nothing, authorization: hmac(second.secret, second.key, BODY) };
    expect(signerOf([first, second], BODY, signatures, NOW)?.key).toBe("second");
  });

  it("is none without a signature, and for one over other bytes", () => {
    const signatures = { ...nothing, authorization: hmac(second.secret, second.key, BODY) };
    expect(signerOf([first, second], BODY, nothing, NOW)).toBeNull();
    expect(signerOf([first, second], Buffer.from('{"type":2}'), signatures, NOW)).toBeNull();
  });

  it("is found by the relays' scheme only where the app takes it", () => {
    expect(signerOf([first, second], BODY, relayed(second), NOW)?.key).toBe("second");
    expect(signerOf([first, second], BODY, relayed(first), NOW)).toBeNull();
  });

  it("is none when a relay signed more than five minutes ago or ahead", () => {
    expect([NOW - 300, NOW + 300].map((at) => signerOf([second], BODY, relayed(second, at), NOW)?.key)).toEqual([
      "second",
      "second",
    ]);
    expect([NOW - 301, NOW + 301].map((at) => signerOf([second], BODY, relayed(second, at), NOW))).toEqual([
      null,
      null,
    ]);
  });

  it("is none when a relay's timestamp is another than the one that it signed", () => {
    const other = { ...relayed(second), relayTimestamp: String(NOW + 1) };
    expect(signerOf([second], BODY, other, NOW)).toBeNull();
  });

  it.each(["", "now", "1e9", "-1800000000", " 1800000000", "18000000000", "0x6b49d200"])(
    "is none when a relay's timestamp reads %j",
    (relayTimestamp) => {
      const relaySignature = hmac(second.secret, relayTimestamp, BODY);
      expect(signerOf([second], BODY, { ...nothing, relaySignature, relayTimestamp }, NOW)).toBeNull();
    },
  );

  it("takes no second spelling of a digest", () => {
    const signatures = relayed(second);
    const upper = { ...signatures, relaySignature: signatures.relaySignature.toUpperCase() };
    expect(signerOf([second], BODY, upper, NOW)).toBeNull();
    expect(looksSigned(upper)).toBe(false);
  });
});
