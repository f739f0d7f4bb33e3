import type { TiktokOrder } from "../tiktok/schemas/order";
import { toMedusaAddress } from "./address";
import { minorDigits, normalizeRegion } from "./currency";
import { mapLine } from "./map-line";
import { mapCharge, mapShipping, mapUnexplained } from "./map-shipping";
import { plain, sum, ZERO } from "./money";
import { acceptOrderAmounts } from "./accept-imbalance";
import type { Imbalance, OrderAmounts } from "./order-amounts";
import type { DraftItem, DraftShippingMethod, OrderDraft, VariantMatch } from "./order-draft";
import { isDigital, kindNote } from "./order-kind";
import { isRelayEmail } from "./relay-email";
import { orderShares } from "./order-shares";
import { countedAs, type PlatformDiscountMode } from "./platform-funding";
import { readOrderAmounts } from "./read-order-amounts";
import { taxTotal } from "./read-tax";
import { taxIdOf } from "./tax-id";
import type { UnitFunding } from "./unit-funding";

export type { OrderDraft, VariantMatch };

export interface MapOrderContext {
  /** `region`: TikTok's code of the shop's market. `id`: TikTok's shop id. */
  shop: { id: string; name: string; region: string };
  salesChannelId: string;
  regionId: string | null;
  /** TikTok SKU id → the variant behind it. */
  variants: Map<string, VariantMatch>;
  /** The shop's setting; left out, the order is what the buyer paid. */
  platformDiscount?: PlatformDiscountMode;
}

export type MappedOrder =
  | {
      ok: true;
      draft: OrderDraft;
      /**
       * What Medusa reads back as the order's total, decimal string: what the buyer paid, and with `is_revenue` what TikTok
       * paid too.
       */
      total: string;
    }
  | ({ ok: false; reason: "unbalanced" | "no_payment" | "no_lines" } & Imbalance);

/** Items and shipping methods that make Medusa arrive at TikTok's amounts, and who paid what of the items. */
function mapAmounts(
  amounts: OrderAmounts,
  tiktokOrder: TiktokOrder,
  ctx: MapOrderContext,
): { items: DraftItem[]; shipping_methods: DraftShippingMethod[]; paid: Record<string, UnitFunding> } {
  const inclusive = normalizeRegion(ctx.shop.region) !== "US" && taxTotal(amounts.tax).isZero();
  const shares = orderShares(amounts);
  const lines = amounts.lines.map((line, index) =>
    mapLine(line, ctx.variants.get(line.line.sku_id), {
      tax: shares.taxes[index] ?? ZERO,
      payment_discount: shares.payment_discounts[index] ?? ZERO,
      is_tax_inclusive: inclusive,
      requires_shipping: !isDigital(tiktokOrder),
    }),
  );
  const shipping = mapShipping(amounts.shipping, {
    name: tiktokOrder.delivery_option_name ?? "TikTok Shop shipping",
    tax: amounts.tax.shipping,
    payment_discount: shares.shipping_payment_discount,
    is_tax_inclusive: inclusive,
  });
  const untaxed = sum([...lines.map((line) => line.untaxed), shipping.untaxed, shares.unplaced_tax]);
  const charges = [...amounts.charges, ...(untaxed.isZero() ? [] : [{ key: "tax", amount: untaxed }])];
  return {
    items: lines.map(({ item }) => item),
    paid: Object.fromEntries(
      lines.flatMap(({ item, funding }) => (funding ? [[item.metadata.tiktok_line_item_id, funding]] : [])),
    ),
    shipping_methods: [
      ...shipping.methods,
      ...charges.map((charge) => mapCharge(charge, inclusive)),
      ...mapUnexplained(amounts.unexplained ?? ZERO, inclusive),
    ],
  };
}

export interface MapOrderOptions {
  /** Import the order although it does not add up: a person decided so. What is not explained becomes a row of its own. */
  accept_imbalance?: boolean;
}

/**
 * A TikTok order as the Medusa order that says the same: one line a unit, TikTok's own money, and a total that Medusa reads
 * back as exactly what the buyer paid, or what the seller earns, as the shop says. An order whose figures do not add up in
 * any documented reading is not mapped.
 */
export function mapOrder(
  tiktokOrder: TiktokOrder,
  ctx: MapOrderContext,
  { accept_imbalance = false }: MapOrderOptions = {},
): MappedOrder {
  const { payment } = tiktokOrder;
  if (payment === null || payment.currency === "") {
    return {
      ok: false,
      reason: "no_payment",
      sentence: "TikTok sent this order without its payment, so its amounts are not known.",
    };
  }
  if (tiktokOrder.line_items.length === 0) {
    return {
      ok: false,
      reason: "no_lines",
      sentence: "TikTok sent this order without any line, so there is nothing to import.",
    };
  }
  const read = accept_imbalance ? acceptOrderAmounts : readOrderAmounts;
  const reading = read(tiktokOrder.line_items, payment);
  if (!reading.ok) {
    return { ok: false, reason: "unbalanced", ...reading.imbalance };
  }
  const mode = ctx.platformDiscount ?? "lowers_order";
  const amounts = countedAs(mode, reading.amounts);
  const address = toMedusaAddress(tiktokOrder.recipient_address);
  const taxId = taxIdOf(tiktokOrder);
  const { paid, ...rows } = mapAmounts(amounts, tiktokOrder, ctx);
  const draft: OrderDraft = {
    currency_code: amounts.currency.toLowerCase(),
    email: tiktokOrder.buyer_email ?? undefined,
    region_id: ctx.regionId ?? undefined,
    sales_channel_id: ctx.salesChannelId,
    status: "pending",
    no_notification: true,
    created_at: tiktokOrder.create_time === null ? undefined : new Date(tiktokOrder.create_time * 1000),
    ...(address && { shipping_address: address, billing_address: { ...address, ...(taxId && { metadata: taxId }) } }),
    ...rows,
    metadata: {
      tiktok: {
        order_id: tiktokOrder.id,
        shop_id: ctx.shop.id,
        ...(isRelayEmail(tiktokOrder.buyer_email ?? "") && { email_is_relay: true as const }),
        ...kindNote(tiktokOrder),
        ...(mode === "is_revenue" && { platform_discount: mode, paid }),
      },
    },
  };
  return { ok: true, draft, total: plain(amounts.total, minorDigits(amounts.currency)) };
}
