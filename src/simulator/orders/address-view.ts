import type { Address, District, Order } from "../state/model";
import { maskPhone, maskPostalCode, maskText } from "./mask";

/** What TikTok shows of a buyer's address. */
export type AddressVisibility = "empty" | "masked" | "plain";

const THIRTY_DAYS = 30 * 86_400;
/** From mid-August 2026, US orders that TikTok ships show neither phone nor street in any status (announced as tentative). */
const US_TIKTOK_SHIPPING_MASKED_FROM = Date.UTC(2026, 7, 15) / 1000;

/** Who sees what, by market, shipping and status: orders.md, section 7. `now` is in epoch seconds. */
export function addressVisibility(order: Order, region: string, now: number): AddressVisibility {
  if (order.status === "UNPAID" || order.status === "ON_HOLD") return "empty";
  const byTiktok = order.fulfillment_type === "FULFILLMENT_BY_TIKTOK";
  if (region !== "US") {
    if (order.status === "CANCELLED") return "empty";
    return byTiktok || order.shipping_type === "TIKTOK" ? "masked" : "plain";
  }
  if (byTiktok || order.status === "CANCELLED") return "masked";
  if (order.completed_time !== null && now >= order.completed_time + THIRTY_DAYS) return "masked";
  return order.shipping_type === "TIKTOK" && now >= US_TIKTOK_SHIPPING_MASKED_FROM ? "masked" : "plain";
}

/** An address with everything blotted out that leads to a door. */
function masked(address: Address): Address {
  return {
    ...address,
    name: maskText(address.name),
    first_name: maskText(address.first_name),
    last_name: maskText(address.last_name),
    phone_number: maskPhone(address.phone_number),
    address_line1: maskText(address.address_line1),
    address_line2: maskText(address.address_line2),
    postal_code: maskPostalCode(address.postal_code),
    drop_off_location: maskText(address.drop_off_location),
    districts: address.districts.map((district) =>
      ["L3", "L4"].includes(district.level) ? { ...district, name: maskText(district.name) } : district,
    ),
  };
}

const empty = (address: Address): Address => ({
  ...address,
  name: "",
  first_name: "",
  last_name: "",
  phone_number: "",
  address_line1: "",
  address_line2: "",
  postal_code: "",
  region_code: "",
  post_town: "",
  drop_off_location: "",
  districts: [],
});

const districtView = (district: District) => ({
  address_level_name: district.level_name,
  address_name: district.name,
  address_level: district.level,
  iso_code: district.iso_code,
});

/** The address lines as packages and orders carry them, after masking. */
export function addressLines(address: Address, visibility: AddressVisibility) {
  const seen = visibility === "plain" ? address : visibility === "masked" ? masked(address) : empty(address);
  const detail = [seen.address_line1, seen.address_line2].filter(Boolean).join(" ");
  const places = seen.districts.filter(({ level }) => level !== "L2" || seen.districts.length < 4);
  return {
    seen,
    fields: {
      full_address: [...places.map(({ name }) => name), detail].filter(Boolean).join(", "),
      phone_number: seen.phone_number,
      name: seen.name,
      postal_code: seen.postal_code,
      address_detail: detail,
      region_code: seen.region_code,
      address_line1: seen.address_line1,
      address_line2: seen.address_line2,
      address_line3: "",
      address_line4: "",
    },
  };
}

/** `recipient_address` of an order. */
export function recipientAddressView(address: Address, visibility: AddressVisibility) {
  const { seen, fields } = addressLines(address, visibility);
  return {
    ...fields,
    first_name: seen.first_name,
    last_name: seen.last_name,
    post_town: seen.post_town,
    district_info: seen.districts.map(districtView),
    ...(seen.drop_off_location ? { delivery_preferences: { drop_off_location: seen.drop_off_location } } : {}),
  };
}
