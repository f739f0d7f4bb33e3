import { ControlError } from "../state/control-error";

/** How sellers of a market ship with a carrier of their own: one call per order, or per package. */
export type SellerShippingFlow = "order" | "package";

export interface Market {
  region: string;
  country: string;
  currency: string;
  flow: SellerShippingFlow;
  /** Tax comes on top of prices (US); elsewhere prices include it and tax fields are "0". */
  tax_on_top: boolean;
  /** Used where an order names no rate. */
  tax_rate: string;
  cod: boolean;
  /** Carrier lists need warehouse_region and buyer_region. */
  eu: boolean;
  /** Units of the limits that delivery options state. */
  units: { length: "CM" | "INCH"; weight: "GRAM" | "POUND" };
}

const market = (
  region: string,
  country: string,
  currency: string,
  flow: SellerShippingFlow,
  more: Partial<Market> = {},
): Market => ({
  region,
  country,
  currency,
  flow,
  tax_on_top: false,
  tax_rate: "0",
  cod: false,
  eu: false,
  units: { length: "CM", weight: "GRAM" },
  ...more,
});

const MARKETS = [
  market("US", "United States", "USD", "order", {
    tax_on_top: true,
    tax_rate: "0.0825",
    units: { length: "INCH", weight: "POUND" },
  }),
  market("GB", "United Kingdom", "GBP", "order"),
  market("DE", "Germany", "EUR", "order", { eu: true }),
  market("ES", "Spain", "EUR", "order", { eu: true }),
  market("FR", "France", "EUR", "order", { eu: true }),
  market("IE", "Ireland", "EUR", "order", { eu: true }),
  market("IT", "Italy", "EUR", "order", { eu: true }),
  market("JP", "Japan", "JPY", "order"),
  market("MX", "Mexico", "MXN", "package"),
  market("BR", "Brazil", "BRL", "package"),
  market("ID", "Indonesia", "IDR", "package", { cod: true }),
  market("MY", "Malaysia", "MYR", "package", { cod: true }),
  market("PH", "Philippines", "PHP", "package", { cod: true }),
  market("SG", "Singapore", "SGD", "package"),
  market("TH", "Thailand", "THB", "package", { cod: true }),
  market("VN", "Vietnam", "VND", "package", { cod: true }),
] as const;

export const REGIONS: readonly string[] = MARKETS.map(({ region }) => region);

/** The market of a region code; the United Kingdom is GB. Throws for a region where TikTok Shop has no market. */
export function marketOf(region: string): Market {
  const found = MARKETS.find((candidate) => candidate.region === region);
  if (!found) throw new ControlError(`TikTok Shop has no market "${region}". It has ${REGIONS.join(", ")}.`);
  return found;
}
