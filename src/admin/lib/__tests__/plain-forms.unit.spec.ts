import { withPlainForms } from "../../i18n/plain-forms";

describe("withPlainForms", () => {
  it("gives each plural a plain form at every depth and leaves the rest alone", () => {
    expect(withPlainForms({ name: "N", group: { count_one: "1", count_other: "n" } })).toEqual({
      name: "N",
      group: { count: "n", count_one: "1", count_other: "n" },
    });
  });
});
