import { maskPhone, maskPostalCode, maskText } from "../mask";

it("leaves the first and the last character of a text", () => {
  expect(maskText("alberto")).toBe("a***o");
  expect(maskText("Ví Dụ")).toBe("V***ụ");
  expect(maskText("x")).toBe("x***");
  expect(maskText("")).toBe("");
});

it("leaves the country code, the first three and the last two digits of a phone number", () => {
  expect(maskPhone("(+86)12345678910")).toBe("(+86)123******10");
  expect(maskPhone("")).toBe("");
});

it("leaves two characters of a postal code", () => {
  expect(maskPostalCode("50450")).toBe("50***");
  expect(maskPostalCode("")).toBe("");
});
