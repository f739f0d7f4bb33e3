import fc from "fast-check";
import { chooseAddress, isMasked, type MedusaAddress, toMedusaAddress } from "../address";
import { toAddress } from "./tiktok-order";

const levels = (names: Record<string, string>, iso_code: string | null = null) =>
  Object.entries(names).map(([address_level, address_name]) => ({
    address_level,
    address_level_name: null,
    address_name,
    iso_code: address_level === "L1" ? iso_code : null,
  }));

const GOOD: MedusaAddress = {
  first_name: "Jordan",
  last_name: "Sample",
  phone: "+12135550100",
  address_1: "123 Example Ave",
  address_2: "Apt 4",
  city: "Los Angeles",
  province: "CA",
  postal_code: "90001",
  country_code: "us",
};
const MASKED = { ...GOOD, first_name: "J***n", address_1: "1***", postal_code: "9****" };
const EMPTY: MedusaAddress = { ...GOOD, address_1: null, postal_code: null };

describe("toMedusaAddress", () => {
  it("reads an address of the US", () => {
    const address = toAddress({
      name: "Jordan Sample",
      first_name: "Jordan",
      last_name: "Sample",
      phone_number: "(+1)2135550100",
      full_address: "United States, California, Los Angeles, 123 Example Ave Apt 4",
      address_detail: "123 Example Ave Apt 4",
      address_line1: "123 Example Ave",
      address_line2: "Apt 4",
      postal_code: "90001",
      region_code: "US",
      district_info: levels(
        { L0: "United States", L1: "California", L2: "Los Angeles County", L3: "Los Angeles" },
        "CA",
      ),
    });
    expect(toMedusaAddress(address)).toEqual(GOOD);
  });

  it("takes the post town of the United Kingdom as the city", () => {
    const district_info = levels({ L1: "England", L2: "Greater London", L3: "Camden" });
    const uk = { region_code: "UK", post_town: "London", address_line1: "1 High St", district_info };
    expect(toMedusaAddress(toAddress(uk))).toMatchObject({ city: "London", province: "England", country_code: "gb" });
    expect(toMedusaAddress(toAddress({ ...uk, post_town: " " }))?.city).toBe("Camden");
    expect(toMedusaAddress(toAddress({ ...uk, post_town: null, district_info: levels({ L2: "Kent" }) }))?.city).toBe(
      "Kent",
    );
  });

  it.each(["ID", "MY", "PH", "SG", "TH", "VN", "JP", "MX", "BR"])(
    "keeps the parts of a city below it in the second line in %s",
    (region_code) => {
      const district_info = levels({ L1: "Hồ Chí Minh", L2: "Quận 1", L3: "Bến Nghé", L4: "Khu phố 2" });
      const address = toAddress({ region_code, address_line1: "12 Lê Lợi", address_line2: "Tầng 3", district_info });
      expect(toMedusaAddress(address)).toMatchObject({
        address_1: "12 Lê Lợi",
        address_2: "Tầng 3, Bến Nghé, Khu phố 2",
        city: "Quận 1",
        province: "Hồ Chí Minh",
      });
      expect(toMedusaAddress({ ...address, district_info: levels({ L1: "Central" }) })?.city).toBe("Central");
    },
  );

  it("keeps lines three and four and says nothing twice", () => {
    const address = toAddress({
      address_line1: "Rua A",
      address_line2: "Bloco B",
      address_line3: "Bloco B",
      address_line4: "Fundos",
      region_code: "BR",
      district_info: levels({ L2: "Santos", L3: "Fundos" }),
    });
    expect(toMedusaAddress(address)?.address_2).toBe("Bloco B, Fundos");
  });

  it("falls back from the first line to the detail and to the full address", () => {
    expect(toMedusaAddress(toAddress({ address_detail: "Detail", full_address: "Full" }))?.address_1).toBe("Detail");
    expect(toMedusaAddress(toAddress({ full_address: " Full " }))?.address_1).toBe("Full");
    const second = toMedusaAddress(toAddress({ address_detail: "Detail 4", address_line2: "4" }));
    expect(second).toMatchObject({ address_1: "Detail 4", address_2: null });
  });

  it("uses the full name as first name only when there are no parts", () => {
    expect(toMedusaAddress(toAddress({ name: "Cher" }))).toMatchObject({ first_name: "Cher", last_name: null });
    expect(toMedusaAddress(toAddress({ name: "A B", last_name: "B" }))).toMatchObject({
      first_name: null,
      last_name: "B",
    });
  });

  it("takes the country from the districts when the region is missing", () => {
    const [country] = levels({ L0: "Japan" });
    const address = toAddress({ address_line1: "1-1", district_info: country ? [{ ...country, iso_code: "JP" }] : [] });
    expect(toMedusaAddress(address)?.country_code).toBe("jp");
    expect(toMedusaAddress(toAddress({ address_line1: "1-1" }))?.country_code).toBeNull();
  });

  it("leaves a phone without a country prefix, or a masked one, recognisable", () => {
    expect(toMedusaAddress(toAddress({ phone_number: "0201 234" }))?.phone).toBe("0201 234");
    expect(toMedusaAddress(toAddress({ phone_number: "(+86)123******10" }))?.phone).toBe("+86123******10");
  });

  it("is null when TikTok gave nothing but a country", () => {
    expect(toMedusaAddress(null)).toBeNull();
    expect(toMedusaAddress(toAddress({}))).toBeNull();
    expect(toMedusaAddress(toAddress({ name: " ", region_code: "VN" }))).toBeNull();
  });
});

describe("isMasked", () => {
  it.each(["a***o", "(+86)123******10", "50***"])("knows %s as TikTok's mask", (text) => {
    expect(isMasked({ ...GOOD, address_2: text })).toBe(true);
  });

  it("takes a plain address as plain", () => expect(isMasked(GOOD)).toBe(false));
});

describe("chooseAddress", () => {
  it("never lets a masked or empty address replace a good one, in any order of arrival", () => {
    const arrivals = fc.array(fc.constantFrom(GOOD, MASKED, EMPTY, null), { maxLength: 6 });
    fc.assert(
      fc.property(arrivals, (incoming) => {
        const kept = incoming.reduce<MedusaAddress | null>(chooseAddress, null);
        const best = [GOOD, MASKED, EMPTY, null].find((address) => incoming.includes(address)) ?? null;
        expect(kept).toBe(best);
      }),
    );
  });

  it("takes a newer address of the same quality", () => {
    const moved = { ...GOOD, address_1: "9 New St" };
    expect(chooseAddress(GOOD, moved)).toBe(moved);
    expect(chooseAddress(MASKED, { ...MASKED, city: "New" })?.city).toBe("New");
    expect(chooseAddress(EMPTY, { ...EMPTY, city: "New" })?.city).toBe("New");
  });

  it("counts an address with a street or a postal code as more than empty", () => {
    expect(chooseAddress({ ...GOOD, postal_code: null }, EMPTY)?.address_1).toBe("123 Example Ave");
    expect(chooseAddress({ ...GOOD, address_1: null }, EMPTY)?.postal_code).toBe("90001");
  });
});
