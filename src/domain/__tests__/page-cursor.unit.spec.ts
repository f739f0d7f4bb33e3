import fc from "fast-check";
import { readCursor, writeCursor } from "../page-cursor";

describe("a page's cursor", () => {
  it("is read as it was written", () => {
    const cursor = fc.record({
      micros: fc.maxSafeInteger().map(String),
      id: fc.stringMatching(/^tt[a-z]{2,5}_[0-9a-z]{1,40}$/),
    });
    fc.assert(fc.property(cursor, (written) => expect(readCursor(writeCursor(written))).toEqual(written)));
  });

  it.each(["", "2", "abc.def", "1.a b", "1.", "1'; DROP TABLE x.y"])("is refused when it is %j", (text) => {
    expect(readCursor(text)).toBeNull();
  });
});
