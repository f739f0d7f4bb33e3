import { textTable } from "../text-table";

describe("textTable", () => {
  it("puts the columns below each other under their names, without blanks at the end of a line", () => {
    expect(
      textTable([
        { seller: "A", outcome: "ok" },
        { seller: "Trailhead", outcome: "" },
      ]),
    ).toBe(["seller     outcome", "A          ok", "Trailhead"].join("\n"));
  });

  it("is empty without rows", () => {
    expect(textTable([])).toBe("");
  });
});
