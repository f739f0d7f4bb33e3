import fc from "fast-check";
import { decodedQuery, encodeQuery } from "../query";

describe("a query", () => {
  it("leaves out what is absent or empty, and joins lists", () => {
    const query = decodedQuery({ a: undefined, b: "", c: [], d: ["1", "2"], e: 0, f: false, g: " " });
    expect(query).toEqual({ d: "1,2", e: "0", f: "false", g: " " });
  });

  it("arrives as it was, whatever it holds", () => {
    const values = fc.dictionary(fc.string({ minLength: 1, unit: "grapheme" }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(values, (query) => {
        const received = new URL(`http://localhost/p?${encodeQuery(query)}`).searchParams;
        expect([...received]).toEqual(Object.entries(query));
      }),
    );
  });
});
