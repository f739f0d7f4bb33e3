import type { TiktokAddress } from "../tiktok/schemas/order";
import { addressCity } from "./address-city";
import { normalizeRegion } from "./currency";

/** An address as Medusa's order module stores it. */
export interface MedusaAddress {
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  address_1: string | null;
  address_2: string | null;
  city: string | null;
  /** ISO code of the state or province as TikTok gives it, else its name. */
  province: string | null;
  postal_code: string | null;
  /** ISO 3166-1 alpha-2 in lower case. */
  country_code: string | null;
}

const clean = (text: string | null | undefined): string | null => text?.trim() || null;

/** TikTok writes "(+1)2135550100"; carriers and Medusa's customers expect "+12135550100". */
const phone = (text: string | null): string | null => clean(text)?.replace(/^\(\+(\d+)\)\s*/, "+$1") ?? null;

/**
 * TikTok's recipient address in Medusa's shape, or null when TikTok gave none (before payment, on hold, cancelled). Masked
 * text is kept as it is: see `isMasked`.
 */
export function toMedusaAddress(address: TiktokAddress | null): MedusaAddress | null {
  if (address === null) {
    return null;
  }
  const level = (name: string) => address.district_info.find(({ address_level }) => address_level === name);
  const region = clean(address.region_code) ?? clean(level("L0")?.iso_code);
  const country = region === null ? null : normalizeRegion(region);
  const { city, below } = addressCity(address, country);
  const line1 = clean(address.address_line1);
  const rest = [line1 && address.address_line2, address.address_line3, address.address_line4, ...below];
  const first_name = clean(address.first_name);
  const last_name = clean(address.last_name);
  const place = {
    first_name: first_name ?? (last_name === null ? clean(address.name) : null),
    last_name,
    phone: phone(address.phone_number),
    address_1: line1 ?? clean(address.address_detail) ?? clean(address.full_address),
    address_2: [...new Set(rest.map(clean).filter(Boolean))].join(", ") || null,
    city,
    province: clean(level("L1")?.iso_code) ?? clean(level("L1")?.address_name),
    postal_code: clean(address.postal_code),
  };
  const known = Object.values(place).some((value) => value !== null);
  return known ? { ...place, country_code: country?.toLowerCase() ?? null } : null;
}

/** An address as it is read back from a Medusa order: the same fields and more, each possibly missing. */
export type StoredAddress = { readonly [Field in keyof MedusaAddress]?: string | null };

/** TikTok stars out what a seller may not see: "a***o", "(+86)123******10", "50***" (orders, 7). */
export const isMasked = (address: StoredAddress): boolean =>
  Object.values(address).some((value: unknown) => typeof value === "string" && value.includes("*"));

const quality = (address: StoredAddress | null): number => {
  if (!address?.address_1 && !address?.postal_code) {
    return 0;
  }
  return isMasked(address) ? 1 : 2;
};

/** The address to keep: the incoming one, unless it is worse (good before masked before empty). */
export const chooseAddress = <Stored extends StoredAddress>(
  stored: Stored | null,
  incoming: MedusaAddress | null,
): Stored | MedusaAddress | null => (quality(incoming) >= quality(stored) ? (incoming ?? stored) : stored);
