import type { TiktokLineItem } from "../tiktok/schemas/order";
import type { HeldSkuDto, HoldDto } from "../types/hold-dto";
import { componentsOf } from "./bundle";
import type { VariantMatch } from "./order-draft";

/** A SKU of an order that no variant stands for, and what it is called there. */
export interface UnmatchedLine {
  sku_id: string;
  product_id: string;
  seller_sku: string | null;
  title: string;
  image: string | null;
  /** Units of it in the order. */
  quantity: number;
  /** Of which SKUs a match would help: its own, and those of a bundle's parts that have none. */
  awaits: string[];
  /** Some of a bundle's parts are variants: their stock is taken. */
  in_part: boolean;
}

export const titleOfLine = ({ product_name, sku_name, seller_sku, sku_id }: TiktokLineItem): string =>
  [product_name, sku_name].filter(Boolean).join(" · ") || seller_sku || sku_id;

/** The SKUs of lines that no variant stands for, each once; a bundle is matched when all of its parts are. */
export function unmatchedLines(lines: TiktokLineItem[], variants: Map<string, VariantMatch>): UnmatchedLine[] {
  const found = new Map<string, UnmatchedLine>();
  for (const line of lines) {
    const { sku_id, product_id, seller_sku, sku_image } = line;
    const known = found.get(sku_id);
    if (known) known.quantity += 1;
    if (known || variants.has(sku_id)) continue;
    const parts = componentsOf(line);
    const missing = parts.filter((part) => !variants.has(part.sku_id));
    if (parts.length > 0 && missing.length === 0) continue;
    found.set(sku_id, {
      sku_id,
      product_id,
      seller_sku,
      title: titleOfLine(line),
      image: sku_image || null,
      quantity: 1,
      awaits: [...new Set([sku_id, ...missing.map((part) => part.sku_id)])],
      in_part: parts.length > 0 && missing.length < parts.length,
    });
  }
  return [...found.values()];
}

/** What an order with these lines waits for: a variant for each of the SKUs. */
export const awaitedVariants = (unmatched: UnmatchedLine[]) =>
  [...new Set(unmatched.flatMap((line) => line.awaits))].map((sku_id) => ({ sku_id, awaits: "variant" as const }));

const named = ({ seller_sku, sku_id, title }: HeldSkuDto) => `${title} (${seller_sku || sku_id})`;

/** What holds an order of a shop that wants every SKU matched; nothing when all are. */
export function holdForMatch(unmatched: UnmatchedLine[]): HoldDto[] {
  if (unmatched.length === 0) return [];
  const skus = unmatched.map(({ sku_id, seller_sku, title, quantity }) => ({ sku_id, seller_sku, title, quantity }));
  return [
    {
      reason: "unmatched",
      message: `No variant of this store stands for ${skus.map(named).join(", ")}. Match ${skus.length > 1 ? "them" : "it"}, or import the order anyway.`,
      keys: skus.map(({ sku_id }) => `unmatched:${sku_id}`),
      can_accept: true,
      skus,
    },
  ];
}
