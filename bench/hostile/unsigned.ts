import { createHash, createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { HostileRequest, RandomNumbers, Target } from "./request";
import { eventOf, onTheWire, signatureOf, WEBHOOKS, wellFormed } from "./well-formed";

type Make = (target: Target, random: RandomNumbers) => Partial<HostileRequest>;

const TYPES = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "image/png",
  "",
  "application/json; charset=utf-7",
] as const;
const PATHS = [
  "/%E0%A4%A",
  "/%",
  "/%00",
  "/..%2f..%2fadmin",
  "/oauth",
  "/1/2/3",
  `/${"9".repeat(4000)}`,
  "/%2e%2e",
] as const;
const ENCODINGS = ["gzip", "deflate", "br", "zstd", "identity, gzip"] as const;

const nobody = (random: RandomNumbers) => ({ authorization: random.bytes(32).toString("hex") });

/** Requests that no secret of ours signed, each with a fault of its own kind. */
const FAULTS: [string, Make][] = [
  ["random bytes", (_, random) => ({ body: random.bytes(random.below(2_000)), headers: nobody(random) })],
  ["no signature", () => ({ headers: { "content-type": "application/json" } })],
  [
    "a signature of something else",
    (_, random) => ({ headers: { ...nobody(random), "content-type": "application/json" } }),
  ],
  [
    "another secret",
    (target) => ({
      headers: { authorization: signatureOf({ ...target, app: { ...target.app, secret: "guess" } }, "{}") },
    }),
  ],
  [
    "an empty secret",
    (target) => {
      const body = eventOf(target);
      return {
        body: Buffer.from(body),
        headers: { authorization: createHash("sha256").update(target.app.key).update(body).digest("hex") },
      };
    },
  ],
  ["a bearer", (target) => ({ headers: { authorization: `Bearer ${signatureOf(target, eventOf(target))}` } })],
  [
    "upper case",
    (target) => {
      const body = eventOf(target);
      return { body: Buffer.from(body), headers: { authorization: signatureOf(target, body).toUpperCase() } };
    },
  ],
  [
    "cut off JSON",
    (target, random) => {
      const body = eventOf(target);
      return {
        body: Buffer.from(body.slice(0, 1 + random.below(body.length - 2))),
        headers: { authorization: signatureOf(target, body) },
      };
    },
  ],
  [
    "replayed with another body",
    (target) => ({
      headers: { authorization: signatureOf(target, eventOf(target)) },
      body: Buffer.from(eventOf(target)),
    }),
  ],
  ["a content type", (_, random) => ({ headers: { ...nobody(random), "content-type": random.one(TYPES) } })],
  ["a path", (_, random) => ({ path: `${WEBHOOKS}${random.one(PATHS)}` })],
  [
    "an encoding",
    (target, random) => {
      const body = gzipSync(eventOf(target));
      return { body, headers: { ...nobody(random), "content-encoding": random.one(ENCODINGS) } };
    },
  ],
  [
    "a bomb",
    (_, random) => ({
      body: gzipSync(Buffer.alloc(2_000_000)),
      headers: { ...nobody(random), "content-encoding": "gzip" },
    }),
  ],
  [
    "a huge body",
    (_, random) => ({
      body: Buffer.alloc(random.one([300_000, 1_500_000]), 0x7b),
      headers: nobody(random),
      expected: "answered",
    }),
  ],
  [
    "a huge body, signed",
    (target) => {
      const body = Buffer.from(`{"type":14,"data":{"x":"${"x".repeat(300_000)}"}}`);
      return { body, headers: { authorization: signatureOf(target, body) }, expected: "answered" };
    },
  ],
  [
    "a relay's guess",
    (_, random) => ({
      headers: {
        "x-tiktok-signature": random.bytes(32).toString("hex"),
        "x-tiktok-timestamp": String(Math.floor(Date.now() / 1000)),
      },
    }),
  ],
  [
    "a relay's recording",
    (target) => {
      const timestamp = Math.floor(Date.now() / 1000) - 301;
      const body = eventOf(target);
      const signature = createHmac("sha256", target.app.secret).update(`${timestamp}${body}`).digest("hex");
      return {
        body: Buffer.from(body),
        headers: { "x-tiktok-signature": signature, "x-tiktok-timestamp": String(timestamp) },
      };
    },
  ],
  [
    "a made-up sender",
    (_, random) => ({
      headers: {
        ...nobody(random),
        "x-forwarded-for": random.one(["::1", "x".repeat(2_000), "1.2.3.4, 5.6.7.8", ", ,"]),
        cookie: "connect.sid=s%3A%E0%A4%A",
      },
    }),
  ],
  [
    "two signatures",
    (target) => {
      const body = eventOf(target);
      const lines = [
        "Content-Type: application/json",
        `Content-Length: ${body.length}`,
        `Authorization: ${"0".repeat(64)}`,
        `Authorization: ${signatureOf(target, body)}`,
      ];
      return { raw: onTheWire(WEBHOOKS, lines, Buffer.from(body)) };
    },
  ],
  [
    "a length that is not so",
    (_, random) => ({
      raw: onTheWire(
        WEBHOOKS,
        [`Content-Length: ${random.one(["-1", "1e3", "99999999999999999999", "0x10", "5, 6"])}`],
        Buffer.from("{}"),
      ),
      expected: "answered",
    }),
  ],
  [
    "broken chunks",
    () => ({
      raw: onTheWire(
        WEBHOOKS,
        ["Transfer-Encoding: chunked", `Authorization: ${"0".repeat(64)}`],
        Buffer.from("zz\r\n{}\r\n0\r\n\r\n"),
      ),
      expected: "answered",
    }),
  ],
  [
    "both lengths",
    () => ({
      raw: onTheWire(
        WEBHOOKS,
        ["Transfer-Encoding: chunked", "Content-Length: 5"],
        Buffer.from("0\r\n\r\nPOST / HTTP/1.1\r\n\r\n"),
      ),
      expected: "answered",
    }),
  ],
  [
    "headers without end",
    () => ({
      raw: onTheWire(
        WEBHOOKS,
        Array.from({ length: 300 }, (_, line) => `X-${line}: ${"y".repeat(100)}`),
        Buffer.alloc(0),
      ),
      expected: "answered",
    }),
  ],
  ["no HTTP", (_, random) => ({ raw: random.bytes(1 + random.below(300)), expected: "answered" })],
];

/** The kinds take turns. */
export function unsigned(target: Target, random: RandomNumbers, index: number): HostileRequest {
  const [kind, make] = FAULTS[index % FAULTS.length] ?? ["nothing", () => ({})];
  const { headers, ...valid } = wellFormed(target);
  return {
    ...valid,
    expected: "refused",
    headers: { "content-type": String(headers["content-type"]) },
    ...make(target, random),
    kind,
  };
}
