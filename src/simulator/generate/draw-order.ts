import type { PlaceOrder } from "../control/order-control";
import { sampleAddress } from "../markets/addresses";
import { marketOf } from "../markets/markets";
import { toAmount } from "../markets/money";
import type { Random } from "../state/random";
import type { Shop } from "../state/model";
import { feesOf, worth } from "./coins";
import { between, chance, pick, pickWeighted } from "./draw";
import { discounted, twoParts } from "./draw-discounts";
import { drawLines, type Offer } from "./draw-lines";
import { type GeneratedKind, kindsOf } from "./kinds";

/** Rates of US states and towns, one with more digits than cents have. */
const US_TAX_RATES = ["0", "0.0625", "0.0725", "0.0825", "0.08875", "0.1025"] as const;
const MESSAGES = ["Please ring twice.", "Schenk ich meiner Mutter – bitte ohne Rechnung", "ฝากไว้กับเพื่อนบ้าน"] as const;

/** What an order is drawn from. */
export interface DrawFrom {
  shop: Shop;
  /** What one warehouse can sell now. */
  offers: readonly Offer[];
  /** Orders that a replacement or an exchange may follow. */
  earlier: readonly string[];
  /** Epoch seconds. */
  now: number;
  /** Paid for or on delivery, and on no hold. */
  toShip: boolean;
}

/** A random order that TikTok's rules for the shop's market allow. */
export function drawOrder({ shop, offers, earlier, now, toShip }: DrawFrom, random: Random): PlaceOrder {
  const market = marketOf(shop.region);
  const kinds = kindsOf(market, now, toShip).filter(({ follows }) => !follows || earlier.length > 0);
  const kind = pickWeighted(kinds, random);
  if (!kind) throw new Error(`No order can be drawn for ${shop.region}.`);
  const { currency } = market;
  const lines = drawLines(offers, kind, currency, random);
  const source = kind.follows ? pick(earlier, random) : "";
  return {
    shop_id: shop.id,
    lines: kind.costsNothing ? lines : discounted(lines, currency, random, kind.name === "on_delivery"),
    paid: toShip || kind.costsNothing || !chance(random, 10),
    hold: !toShip && chance(random, 50),
    address: sampleAddress(shop.region, random),
    ...(chance(random, 20) ? { buyer_message: pick(MESSAGES, random) } : {}),
    ...(market.tax_on_top ? { tax_rate: pick(US_TAX_RATES, random) } : {}),
    ...(kind.costsNothing ? {} : charges(kind, shop.region, currency, random)),
    ...kind.order,
    ...(kind.name === "replacement" ? { replaces: source } : {}),
    ...(kind.name === "exchange" ? { exchange_of: source } : {}),
  };
}

/** Shipping with its discounts, and fees of the market. Nothing is shipped of digital goods. */
function charges({ name }: GeneratedKind, region: string, currency: string, random: Random): Partial<PlaceOrder> {
  const amount = (minor: number) => toAmount(minor, currency);
  const fee = name === "digital" || chance(random, 40) ? 0 : worth(between(random, 1, 1_500), currency);
  const [seller, rest] = twoParts(fee, random);
  const [platform, cofunded] = twoParts(rest, random);
  const charged = feesOf(region).filter(() => chance(random, 30));
  return {
    shipping_fee: amount(fee),
    shipping_fee_seller_discount: amount(seller),
    shipping_fee_platform_discount: amount(platform),
    shipping_fee_cofunded_discount: amount(cofunded),
    fees: Object.fromEntries(charged.map((each) => [each, amount(worth(between(random, 1, 300), currency))])),
  };
}
