import type { HostileRequest, Target } from "./request";
import { eventOf, onTheWire, signatureOf, WEBHOOKS } from "./well-formed";

/** Every request that differs from a valid one in one bit: of the body, and of the signature. Nothing of it may be taken. */
export function* oneBitChanges(target: Target): Generator<HostileRequest> {
  const body = Buffer.from(eventOf(target));
  const signature = Buffer.from(signatureOf(target, body));
  for (let bit = 0; bit < body.length * 8; bit++) {
    yield {
      kind: "one bit of the body",
      path: WEBHOOKS,
      headers: { "content-type": "application/json", authorization: signature.toString("latin1") },
      body: flipped(body, bit),
      expected: "refused",
    };
  }
  for (let bit = 0; bit < signature.length * 8; bit++) {
    const authorization = flipped(signature, bit).toString("latin1");
    const headers = [
      "Content-Type: application/json",
      `Content-Length: ${body.length}`,
      `Authorization: ${authorization}`,
    ];
    yield {
      kind: "one bit of the signature",
      path: WEBHOOKS,
      headers: {},
      body,
      // A client would not send a header with control characters.
      raw: onTheWire(WEBHOOKS, headers, body),
      expected: "refused",
    };
  }
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
