import { withChosen } from "../option";

const options = [{ value: "a", label: "A" }];

describe("withChosen", () => {
  it("offers a stored choice that the list lacks", () => {
    expect(withChosen(options, { value: "b", label: "B" }).map(({ value }) => value)).toEqual(["b", "a"]);
  });

  it("leaves the list alone when it has the choice or nothing is chosen", () => {
    expect(withChosen(options, { value: "a", label: "Old name" })).toEqual(options);
    expect(withChosen(options, { value: "", label: "" })).toEqual(options);
  });
});
