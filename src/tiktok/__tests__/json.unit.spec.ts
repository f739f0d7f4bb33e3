import fc from "fast-check";
import { isRecord, parseJson, parseStorable } from "../json";

describe("parseJson", () => {
  it("reads what JSON.parse reads, as long as a double can hold it", () => {
    const numbers = fc.double({ noNaN: true, min: -(2 ** 53) + 1, max: 2 ** 53 - 1 });
    const values = [fc.string(), fc.integer(), numbers, fc.boolean(), fc.constant(null)];
    fc.assert(
      fc.property(fc.anything({ values, maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("makes a whole number a number up to 2^53, and a string of the same digits above", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (value) => {
        const safe = Number.isSafeInteger(Number(value)) && BigInt(Number(value)) === value;
        expect(parseJson(`[${value}]`)).toEqual([safe ? Number(value) : value.toString()]);
      }),
    );
  });

  it("keeps the digits of a fraction that a double would change", () => {
    expect(parseJson("[21.50, 1e3, 0.12345678901234567890, 1e400]")).toEqual([
      21.5,
      1000,
      "0.12345678901234567890",
      "1e400",
    ]);
  });

  it("takes the last of two fields with one name", () => {
    expect(parseJson('{"a":1,"a":2}')).toEqual({ a: 2 });
  });

  it("does not change a prototype", () => {
    const value = parseJson('{"__proto__":{"polluted":1},"a":{}}');
    expect(isRecord(value) && Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it.each(["", "{", "[1,]", '{"a":}', "nope", '{"a":1}x', "\uFEFF{}"])("refuses %p", (text) => {
    expect(() => parseJson(text)).toThrow();
  });
});

describe("parseStorable", () => {
  it("gives text that a database stores: without the character 0 and halves of emojis, and else as it is", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\0", "\ud83d", "\ude00", "😀", "\\", "u0000", '"') });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const read = parseStorable(JSON.stringify({ list: [one], deep: { other } })) as {
          list: string[];
          deep: { other: string };
        };
        for (const [before, after = ""] of [
          [one, read.list[0]],
          [other, read.deep.other],
        ] as const) {
          expect(after).toBe(Buffer.from(before).toString().split("\0").join(""));
        }
      }),
    );
    expect(parseStorable('{"name":"Tee \\ud83d","sku":"A\\u0000-1","left":"\\ud83d\\ude00 \\\\u0000"}')).toEqual({
      name: "Tee \ufffd",
      sku: "A-1",
      left: "😀 \\u0000",
    });
  });
});
