import type { MedusaAddress } from "./address";
import type { KindNote } from "../types/order-kind-dto";
import type { TaxId } from "./tax-id";
import type { UnitFunding } from "./unit-funding";

/** A variant of the store that stands behind a TikTok SKU, with what an order line copies from it. */
export interface VariantMatch {
  variant_id: string;
  title: string | null;
  sku: string | null;
  product_id: string | null;
  product_title: string | null;
  product_handle: string | null;
  thumbnail: string | null;
  manage_inventory: boolean;
  inventory_items: { inventory_item_id: string; required_quantity: number }[];
}

export interface DraftAdjustment {
  code: string;
  description: string;
  /** Decimal string, positive: Medusa takes it off. */
  amount: string;
  provider_id: string;
}

export interface DraftTaxLine {
  code: string;
  description: string;
  /** Percent, decimal string of up to 20 decimals; chosen so that Medusa arrives at TikTok's amount. */
  rate: string;
  provider_id: string;
}

/** One unit that the buyer bought. */
export interface DraftItem {
  title: string;
  subtitle?: string;
  thumbnail?: string;
  product_id?: string;
  product_title?: string;
  product_handle?: string;
  variant_id?: string;
  variant_sku?: string;
  variant_title?: string;
  quantity: 1;
  unit_price: string;
  is_custom_price: true;
  is_tax_inclusive: boolean;
  is_discountable: false;
  /** False for digital goods. */
  requires_shipping: boolean;
  tax_lines: DraftTaxLine[];
  adjustments: DraftAdjustment[];
  metadata: {
    tiktok_line_item_id: string;
    tiktok_sku_id: string;
    tiktok_product_id: string;
    tiktok_seller_sku: string | null;
  };
}

/** Shipping, or a charge that is not goods. At most one adjustment: see `map-shipping.ts`. */
export interface DraftShippingMethod {
  name: string;
  amount: string;
  is_tax_inclusive: boolean;
  data: { tiktok: { kind: string } };
  tax_lines: DraftTaxLine[];
  adjustments: DraftAdjustment[];
}

/** What the order module's `createOrders` takes; every amount is a decimal string. */
export interface OrderDraft {
  /** ISO 4217 in lower case. */
  currency_code: string;
  email?: string;
  /** Given where the shop wants customers. */
  customer_id?: string;
  region_id?: string;
  sales_channel_id: string;
  status: "pending";
  no_notification: true;
  /** When the buyer placed the order. The module stores it, although its type does not name it. */
  created_at?: Date;
  shipping_address?: MedusaAddress;
  billing_address?: MedusaAddress & { metadata?: TaxId };
  items: DraftItem[];
  shipping_methods: DraftShippingMethod[];
  metadata: {
    tiktok: KindNote & {
      order_id: string;
      shop_id: string;
      /** The address is TikTok's, which passes mail on to the buyer. */
      email_is_relay?: true;
      /** Given where the total is not what the buyer paid, but what the seller earns. */
      platform_discount?: "is_revenue";
      /** With it, by TikTok's ids of the units. */
      paid?: Record<string, UnitFunding>;
    };
  };
}
