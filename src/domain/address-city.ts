import type { TiktokAddress } from "../tiktok/schemas/order";

/**
 * Where the city stands in TikTok's district levels. L1 is the state or province. In the US and Europe L2 is the county and
 * L3 the city; in South-East Asia, Japan and Latin America L2 is the city and L3, L4 are parts of it (ward, barangay, colônia)
 * that a parcel needs as well. The list of markets follows the documented level names; the rest is assumed like the US.
 */
const CITY_IS_L2 = new Set(["ID", "MY", "PH", "SG", "TH", "VN", "JP", "MX", "BR"]);

/** The city of an address, and the names of the smaller places below it. */
export function addressCity(address: TiktokAddress, country: string | null): { city: string | null; below: string[] } {
  const name = (level: string): string | null =>
    address.district_info.find(({ address_level }) => address_level === level)?.address_name?.trim() || null;
  const below = (levels: string[]): string[] => levels.map(name).filter((place) => place !== null);
  if (country !== null && CITY_IS_L2.has(country)) {
    const city = name("L2");
    return city === null ? { city: name("L1"), below: below(["L3", "L4"]) } : { city, below: below(["L3", "L4"]) };
  }
  const city = address.post_town?.trim() || name("L3") || name("L2");
  return { city, below: below(["L4"]) };
}
