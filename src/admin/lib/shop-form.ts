import type { ShopDto, ShopSettings, UpdateShopDto } from "../../types";

/** A row of the carrier table. `key` only tells rows apart on screen. */
export interface CarrierRow {
  key: string;
  name: string;
  /** TikTok's shipping provider id; empty while none is chosen. */
  providerId: string;
}

export interface ShopForm {
  onHold: ShopSettings["on_hold"];
  platformDiscount: ShopSettings["platform_discount"];
  unmatchedSkus: ShopSettings["unmatched_skus"];
  skuMatchBy: ShopSettings["sku_match_by"];
  oversold: ShopSettings["oversold"];
  reserveEarly: boolean;
  customers: ShopSettings["customers"];
  fbtReservesStock: boolean;
  restockReturns: boolean;
  emitOrderPlaced: boolean;
  /** Empty for "no default". */
  defaultProviderId: string;
  carriers: CarrierRow[];
  salesChannelId: string;
  stockLocationId: string;
  /** In the order in which orders take from them. */
  furtherLocationIds: string[];
}

export type CarrierProblem = "nameMissing" | "nameTwice" | "providerMissing";

/** Problems of a form: by carrier row key. Empty when it can be saved. */
export type ShopFormProblems = Record<string, CarrierProblem>;

/** The form that shows a shop's settings. */
export function shopFormOf(shop: ShopDto): ShopForm {
  const { settings } = shop;
  return {
    onHold: settings.on_hold,
    platformDiscount: settings.platform_discount,
    unmatchedSkus: settings.unmatched_skus,
    skuMatchBy: settings.sku_match_by,
    oversold: settings.oversold,
    reserveEarly: settings.reserve_early,
    customers: settings.customers,
    fbtReservesStock: settings.fbt_reserves_stock,
    restockReturns: settings.restock_returns === "when_received",
    emitOrderPlaced: settings.emit_order_placed,
    defaultProviderId: settings.default_shipping_provider_id ?? "",
    carriers: Object.entries(settings.carriers).map(([name, providerId]) => ({
      key: `stored:${name}`,
      name,
      providerId,
    })),
    salesChannelId: shop.sales_channel.id,
    stockLocationId: shop.stock_location.id,
    furtherLocationIds: shop.further_stock_locations.map(({ id }) => id),
  };
}

/** The form with another main location, which is no further one then. */
export const withMainLocation = (form: ShopForm, stockLocationId: string): Partial<ShopForm> => ({
  stockLocationId,
  furtherLocationIds: form.furtherLocationIds.filter((id) => id !== stockLocationId),
});

/** How carrier names compare: without case, spaces, punctuation and accents. */
const comparable = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** A new row whose key no other row has. */
export function blankRow(rows: readonly CarrierRow[]): CarrierRow {
  let number = rows.length;
  while (rows.some(({ key }) => key === `new:${number}`)) number += 1;
  return { key: `new:${number}`, name: "", providerId: "" };
}

const isBlank = (row: CarrierRow): boolean => row.name.trim() === "" && row.providerId === "";

/** Each carrier needs a name that no other row has, and one of TikTok's carriers. Rows left blank are ignored. */
export function problemsOf(form: ShopForm): ShopFormProblems {
  const problems: ShopFormProblems = {};
  const seen = new Set<string>();
  for (const row of form.carriers) {
    if (isBlank(row)) continue;
    const name = comparable(row.name);
    if (name === "") problems[row.key] = "nameMissing";
    else if (seen.has(name)) problems[row.key] = "nameTwice";
    else if (row.providerId === "") problems[row.key] = "providerMissing";
    seen.add(name);
  }
  return problems;
}

/** What to send to the store for a form without problems. */
export function updateOf(form: ShopForm): UpdateShopDto {
  const carriers = form.carriers
    .filter((row) => !isBlank(row))
    .map((row) => [row.name.trim(), row.providerId] as const);
  return {
    settings: {
      on_hold: form.onHold,
      platform_discount: form.platformDiscount,
      unmatched_skus: form.unmatchedSkus,
      sku_match_by: form.skuMatchBy,
      oversold: form.oversold,
      reserve_early: form.reserveEarly,
      customers: form.customers,
      fbt_reserves_stock: form.fbtReservesStock,
      restock_returns: form.restockReturns ? "when_received" : "never",
      further_stock_location_ids: form.furtherLocationIds,
      emit_order_placed: form.emitOrderPlaced,
      default_shipping_provider_id: form.defaultProviderId || null,
      carriers: Object.fromEntries(carriers),
    },
    sales_channel_id: form.salesChannelId,
    stock_location_id: form.stockLocationId,
  };
}
