import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { classOfCode, ERROR_GROUPS } from "../error-classes";

const LIST = resolve(__dirname, "../../../../shared/tiktok-shop-api/errors-and-limits.md");

/** The two codes that are classed by more than their number: success, and the catch-all that its text tells apart. */
const CLASSED_OTHERWISE = [0, 36009004];

/** `12052220/221/223` and `12052300–306` leave out the digits that stay the same. */
function codesOf(text: string): number[] {
  return [...text.matchAll(/\b\d{5,8}(?:[/–-]\d{1,8})*/g)].flatMap(([run]) => {
    const parts = run.split(/([/–-])/);
    let last = parts[0] ?? "";
    const codes = [Number(last)];
    for (let index = 1; index < parts.length; index += 2) {
      const digits = parts[index + 1] ?? "";
      const code = last.slice(0, last.length - digits.length) + digits;
      const from = parts[index] === "/" ? Number(code) : Number(last) + 1;
      for (let next = from; next <= Number(code); next += 1) codes.push(next);
      last = code;
    }
    return codes;
  });
}

describe("codesOf", () => {
  it("reads lists and ranges of codes that leave digits out", () => {
    expect(codesOf("12052220/221/223 restricted; 21011049–52 too late; 10002014/10002015/10037002–4")).toEqual([
      12052220, 12052221, 12052223, 21011049, 21011050, 21011051, 21011052, 10002014, 10002015, 10037002, 10037003,
      10037004,
    ]);
  });
});

(existsSync(LIST) ? describe : describe.skip)("the reference's list of codes", () => {
  const sections = existsSync(LIST) ? readFileSync(LIST, "utf8").split(/^## /m) : [];
  const rows = sections
    .filter((section) => /^[23]\. /.test(section))
    .flatMap((section) => section.split("\n").filter((line) => line.startsWith("| ")));
  const listed = [...new Set(rows.flatMap((row) => codesOf(row.replaceAll(/\d+,\d+/g, ""))))];

  it("is read", () => {
    expect(listed.length).toBeGreaterThan(180);
  });

  it("has no code that is not classed on purpose, with a sentence for the merchant", () => {
    const classed = new Set([...CLASSED_OTHERWISE, ...ERROR_GROUPS.flatMap(({ codes }) => codes)]);
    expect(listed.filter((code) => !classed.has(code))).toEqual([]);
    for (const code of listed) {
      expect(classOfCode(code).sentence).toMatch(/^[A-Z].+\.$/);
      expect(code === 0 ? "" : classOfCode(code).sentence).not.toContain(String(code));
    }
  });
});
