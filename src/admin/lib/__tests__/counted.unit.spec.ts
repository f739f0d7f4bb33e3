import { counted } from "../counted";

describe("a number that the store counted for a page", () => {
  it("is shown as it is up to a thousand, and as more than that beyond", () => {
    expect([0, 999, 1000, 1001].map((count) => counted(count).shown)).toEqual(["0", "999", "1000", "1000+"]);
  });

  it("keeps its plural", () => {
    expect(counted(1).count).toBe(1);
  });
});
