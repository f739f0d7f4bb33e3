import { anonymizeAddress, isAnonymous } from "../anonymous-address";

const ADDRESS = {
  id: "ordaddr_1",
  customer_id: "cus_1",
  country_code: "gb",
  first_name: "Jane",
  postal_code: "N1 9GU",
};

describe("An anonymous address", () => {
  it("keeps its ids and its country, and nothing that says who or where", () => {
    const address = { ...ADDRESS, ...anonymizeAddress() };
    expect(Object.entries(address).filter(([, value]) => value !== null)).toEqual([
      ["id", "ordaddr_1"],
      ["customer_id", "cus_1"],
      ["country_code", "gb"],
    ]);
    expect(isAnonymous(address)).toBe(true);
  });

  it.each(["first_name", "last_name", "company", "phone", "address_1", "address_2", "city", "province", "postal_code"])(
    "is not one that has its %s",
    (field) => {
      expect(isAnonymous({ ...ADDRESS, ...anonymizeAddress(), [field]: "x" })).toBe(false);
    },
  );
});
