import fc from "fast-check";
import type { HostileRequest, RandomNumbers, Target } from "./request";
import { eventOf, wellFormed } from "./well-formed";

const NUMBERS = ["-0", "1e400", "9007199254740993", "-99999999999999999999", "0.1e-7", "1E5", "4294967296"] as const;
const TEXTS = [
  "\\u0000",
  "\\ud800",
  "\\udfff\\ud800",
  "\u202e\u0000",
  "'; DROP TABLE tiktok_seller; --",
  "\u{1f6cd}",
  "$1 %s",
] as const;
const DEEP = 2_000;

/**
 * What the right secret signed, and is odd all the same: it is to be taken, and no oddity is to become a failure of the
 * store. Each leaves one row, however often it comes.
 */
export function signedOddity(target: Target, random: RandomNumbers, index: number): HostileRequest {
  const marked = (text: string) => `${text.slice(0, -1)},"mark":${index}}`;
  const bodies: [string, () => string | Buffer][] = [
    ["any JSON", () => marked(eventOf(target, { data: JSON.parse(json(index)) as unknown }))],
    [
      "a prototype",
      () => `{"__proto__":{"type":6,"isAdmin":true},"constructor":{"prototype":{"x":1}},"type":14,"mark":${index}}`,
    ],
    ["a number", () => `{"type":${random.one(NUMBERS)},"timestamp":${random.one(NUMBERS)},"mark":${index}}`],
    [
      "a text",
      () => `{"type":14,"shop_id":"${random.one(TEXTS)}","tts_notification_id":"${random.one(TEXTS)}","mark":${index}}`,
    ],
    ["an order id", () => `{"type":14,"data":{"order_ids":["${random.one(TEXTS)}",{},[],null,1e999]},"mark":${index}}`],
    ["depth", () => `{"type":14,"mark":${index},"data":${'{"a":['.repeat(DEEP)}${"]}".repeat(DEEP)}}`],
    ["no end", () => `{"type":14,"mark":${index},"data":${"[".repeat(DEEP)}`],
    ["bytes", () => Buffer.concat([random.bytes(random.below(400)), Buffer.from(`\0${index}`)])],
    [
      "a type of another kind",
      () => `{"type":${random.one(['"1"', "{}", "[1]", "null", "true", '""'])},"mark":${index}}`,
    ],
    ["doubled fields", () => `{"type":14,"type":"x","shop_id":1,"shop_id":[],"mark":${index}}`],
    ["another time", () => eventOf(target, { timestamp: random.one([1, -1, 4_000_000_000, 1_900_000_000_000]) })],
  ];
  const [what, make] = bodies[index % bodies.length] ?? ["nothing", () => "{}"];
  const body = Buffer.from(make());
  return { ...wellFormed(target, body), kind: `signed: ${what}`, expected: "taken", row: body.toString("latin1") };
}

const json = (seed: number): string => fc.sample(fc.json({ maxDepth: 4 }), { seed, numRuns: 1 })[0] ?? "null";

/** The event of one shop at another's address, validly signed. */
export const ofAnotherShop = (target: Target): HostileRequest => ({
  ...wellFormed(target),
  kind: "signed: at another shop's address",
  path: "/hooks/tiktok-shop/7000000000000000009",
  expected: "refused",
});
