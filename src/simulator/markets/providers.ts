export interface ShippingProvider {
  id: string;
  name: string;
}

/** Ids differ by market, as TikTok's do. USPS and UPS carry the ids of TikTok's documentation, the others are made up. */
const PROVIDERS: Record<string, readonly (readonly [string, string])[]> = {
  US: [
    ["7117858858072016686", "USPS"],
    ["7117859084333745966", "UPS"],
    ["7129720299146184490", "FedEx"],
    ["7132708894042277674", "DHL eCommerce"],
    ["7212608507307099946", "OnTrac"],
  ],
  GB: [
    ["6966919271386449410", "Royal Mail"],
    ["6966919271390643714", "Evri"],
    ["6966919271394838018", "DPD"],
    ["6966919271399032322", "Yodel"],
    ["6966919271403226626", "Parcelforce"],
  ],
  EU: [
    ["7288145520401517346", "DHL"],
    ["7288145520405711650", "DPD"],
    ["7288145520409905954", "GLS"],
    ["7288145520414100258", "UPS"],
  ],
  JP: [
    ["7351204419823076101", "Yamato Transport"],
    ["7351204419827270405", "Sagawa Express"],
    ["7351204419831464709", "Japan Post"],
  ],
  LATAM: [
    ["7402619338720519201", "J&T Express"],
    ["7402619338724713505", "DHL Express"],
    ["7402619338728907809", "Estafeta"],
    ["7402619338733102113", "Correios"],
  ],
  SEA: [
    ["6617675021119438849", "J&T Express"],
    ["6617675021123633153", "Ninja Van"],
    ["6617675021127827457", "Flash Express"],
    ["6617675021132021761", "DHL eCommerce"],
  ],
};

const groupOf = (region: string): string => {
  if (region in PROVIDERS) return region;
  if (["DE", "ES", "FR", "IE", "IT"].includes(region)) return "EU";
  return ["MX", "BR"].includes(region) ? "LATAM" : "SEA";
};

/** The carriers that sellers of a market may name. */
export const providersOf = (region: string): ShippingProvider[] =>
  (PROVIDERS[groupOf(region)] ?? []).map(([id, name]) => ({ id, name }));
