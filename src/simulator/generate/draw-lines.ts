import type { PlaceOrder } from "../control/order-control";
import { toAmount } from "../markets/money";
import type { Sku } from "../state/model";
import { shuffled, type Random } from "../state/random";
import { worth } from "./coins";
import { between, chance, pick } from "./draw";
import type { GeneratedKind } from "./kinds";

/** A SKU that a warehouse can sell now. */
export interface Offer {
  sku: Sku;
  available: number;
}

const MOST_SKUS = 4;
const MOST_UNITS = 4;
/** What a bundle is made of. */
const MOST_COMPONENTS = 3;

type NewLine = PlaceOrder["lines"][number];

/** What a buyer puts into one order: other SKUs each, several units of some, with the discounts that their price can bear. */
export function drawLines(offers: readonly Offer[], kind: GeneratedKind, currency: string, random: Random): NewLine[] {
  const chosen = shuffled(offers, random).slice(0, between(random, 1, MOST_SKUS));
  const lines = chosen.map(({ sku, available }, index): NewLine => {
    const quantity = between(random, 1, Math.min(MOST_UNITS, available));
    if (index > 0 && chance(random, 10)) return { sku_id: sku.id, quantity, is_gift: true };
    const price = priceOf(sku, kind, currency, random);
    return { sku_id: sku.id, quantity, ...price, ...components(offers, kind, random) };
  });
  return kind.name === "digital" ? lines.slice(0, 1) : lines;
}

/** Mostly the listing's price; campaigns have others. What is paid on delivery costs something. */
function priceOf(sku: Sku, { name, costsNothing }: GeneratedKind, currency: string, random: Random): Partial<NewLine> {
  const isFree = costsNothing || (["sample", "exchange"].includes(name) && chance(random, 50));
  if (isFree) return { price: "0" };
  const price = chance(random, 75) ? sku.price : worth(between(random, 1, 20_000), currency);
  return { price: toAmount(price, currency) };
}

function components(offers: readonly Offer[], { name }: GeneratedKind, random: Random): Partial<NewLine> {
  if (name !== "bundle") return {};
  const parts = Array.from({ length: between(random, 1, MOST_COMPONENTS) }, () => ({
    sku_id: pick(offers, random).sku.id,
    quantity: between(random, 1, 2),
  }));
  return { components: parts };
}
