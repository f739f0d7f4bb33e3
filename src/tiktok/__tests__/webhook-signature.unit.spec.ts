import fc from "fast-check";
import { verifyWebhookSignature } from "../webhook-signature";
import { VECTOR_APP, WEBHOOK_VECTORS } from "./webhook-vectors";

const verify = (rawBody: Buffer, authorization: string | undefined, app = VECTOR_APP) =>
  verifyWebhookSignature({ app, rawBody, authorization });

const flip = (bytes: Buffer, bit: number): Buffer => {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return flipped;
};

const bits = (bytes: Buffer) => Array.from({ length: bytes.length * 8 }, (_, bit) => bit);

describe("verifyWebhookSignature", () => {
  it.each(WEBHOOK_VECTORS)("accepts $name", ({ body, authorization }) => {
    expect(verify(Buffer.from(body), authorization)).toBe(true);
  });

  it.each(WEBHOOK_VECTORS)("rejects every one-bit change of the body of $name", ({ body, authorization }) => {
    const raw = Buffer.from(body);
    expect(bits(raw).filter((bit) => verify(flip(raw, bit), authorization))).toEqual([]);
  });

  it.each(WEBHOOK_VECTORS)("rejects every one-bit change of the signature of $name", ({ body, authorization }) => {
    const header = Buffer.from(authorization);
    // A header arrives as one character per byte.
    const accepted = bits(header).filter((bit) => verify(Buffer.from(body), flip(header, bit).toString("latin1")));
    expect(accepted).toEqual([]);
  });

  it("rejects a signature by another app or another secret", () => {
    for (const { body, authorization } of WEBHOOK_VECTORS) {
      expect(verify(Buffer.from(body), authorization, { key: "abcdeg", secret: "123" })).toBe(false);
      expect(verify(Buffer.from(body), authorization, { key: "abcdef", secret: "124" })).toBe(false);
    }
  });

  it.each([undefined, "", "Bearer 5dec", "\u0161".repeat(32), "a".repeat(63), "a".repeat(65), "0".repeat(64)])(
    "rejects the header %p",
    (authorization) => {
      expect(verify(Buffer.from("{}"), authorization)).toBe(false);
    },
  );

  it("rejects a digest in another spelling: upper case, padded, or with characters that shorten to the right ones", () => {
    for (const { body, authorization } of WEBHOOK_VECTORS) {
      const raw = Buffer.from(body);
      const wide = String.fromCharCode(...[...authorization].map((character) => character.charCodeAt(0) + 0x100));
      for (const spelling of [authorization.toUpperCase(), ` ${authorization}`, `${authorization} `, wide]) {
        expect(verify(raw, spelling)).toBe(false);
      }
    }
  });

  it("never throws and never accepts what it was not given a signature for", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: "binary" }), (body, authorization) => {
        expect(verify(Buffer.from(body), authorization)).toBe(false);
      }),
    );
  });
});
