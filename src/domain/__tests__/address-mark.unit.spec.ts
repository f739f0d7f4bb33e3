import type { MedusaAddress } from "../address";
import { addressMark } from "../address-mark";

const ADDRESS: MedusaAddress = {
  first_name: "Ada",
  last_name: "Moreno",
  phone: "+12135550100",
  address_1: "1 Pier Road",
  address_2: null,
  city: "Portland",
  province: "OR",
  postal_code: "97201",
  country_code: "us",
};

describe("The mark of an address", () => {
  it("is the same for the same address, in whatever order its fields come", () => {
    const turned = Object.fromEntries(Object.entries(ADDRESS).reverse()) as unknown as MedusaAddress;
    expect(addressMark(turned, null)).toBe(addressMark({ ...ADDRESS }, null));
  });

  it("differs as soon as one field does", () => {
    const fields = Object.keys(ADDRESS) as (keyof MedusaAddress)[];
    const marks = fields.map((field) => addressMark({ ...ADDRESS, [field]: "another" }, null));
    expect(new Set([addressMark(ADDRESS, null), ...marks]).size).toBe(fields.length + 1);
  });

  it("shows nothing of the address", () => {
    expect(addressMark(ADDRESS, null)).toMatch(/^[0-9a-z]{1,7}$/);
  });
});
