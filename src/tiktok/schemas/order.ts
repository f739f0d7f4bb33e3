import { z } from "@medusajs/framework/zod";
import { amount, epochSeconds, flag, id, listOf, text } from "./common";

/*
 * What is read of `GET /order/202507/orders` and `POST /order/202309/orders/search`. Every field may be missing and every
 * enum is open: the shapes carry strings, and the domain decides what a value means.
 */

export const itemTax = z.object({ tax_type: text, tax_amount: amount, tax_rate: text });

/** A SKU that a combined listing is made of. */
export const combinedSku = z.object({
  sku_id: id,
  product_id: text,
  seller_sku: text,
  /** Units of it in one unit of the listing. */
  sku_count: z
    .number()
    .int()
    .nullish()
    .transform((value) => value || 1),
});

/** One unit of what a bundle is made of. */
export const subItem = z.object({ sku_id: id, product_id: text, seller_sku: text });

export const lineItem = z.object({
  id,
  sku_id: id,
  product_id: id,
  product_name: text,
  sku_name: text,
  sku_image: text,
  seller_sku: text,
  currency: text,
  original_price: amount,
  sale_price: amount,
  seller_discount: amount,
  platform_discount: amount,
  item_tax: listOf(itemTax),
  display_status: text,
  package_id: text,
  tracking_number: text,
  shipping_provider_id: text,
  shipping_provider_name: text,
  is_gift: flag,
  /** Germany's bottle deposit. */
  pfand_fee: amount,
  combined_listing_skus: listOf(combinedSku),
  sub_item_info: listOf(subItem),
});

export const payment = z.object({
  currency: z.string(),
  original_total_product_price: amount,
  seller_discount: amount,
  platform_discount: amount,
  sub_total: amount,
  original_shipping_fee: amount,
  shipping_fee_seller_discount: amount,
  shipping_fee_platform_discount: amount,
  shipping_fee_cofunded_discount: amount,
  shipping_fee: amount,
  product_tax: amount,
  shipping_fee_tax: amount,
  tax: amount,
  small_order_fee: amount,
  retail_delivery_fee: amount,
  buyer_service_fee: amount,
  handling_fee: amount,
  shipping_insurance_fee: amount,
  item_insurance_fee: amount,
  item_insurance_tax: amount,
  distance_shipping_fee: amount,
  distance_fee: amount,
  payment_platform_discount: amount,
  payment_discount_service_fee: amount,
  total_amount: amount,
});

export const district = z.object({
  address_level: text,
  address_level_name: text,
  address_name: text,
  iso_code: text,
});

export const recipientAddress = z.object({
  name: text,
  first_name: text,
  last_name: text,
  phone_number: text,
  full_address: text,
  address_detail: text,
  address_line1: text,
  address_line2: text,
  address_line3: text,
  address_line4: text,
  postal_code: text,
  region_code: text,
  post_town: text,
  district_info: listOf(district),
});

export const order = z.object({
  id,
  status: z.string(),
  order_type: text,
  create_time: epochSeconds,
  paid_time: epochSeconds,
  update_time: epochSeconds,
  delivery_time: epochSeconds,
  cancel_time: epochSeconds,
  rts_sla_time: epochSeconds,
  tts_sla_time: epochSeconds,
  cancel_order_sla_time: epochSeconds,
  delivery_sla_time: epochSeconds,
  /** TikTok's id of the buyer. */
  user_id: text,
  buyer_email: text,
  buyer_message: text,
  /** The tax number of a buyer in Brazil, and whose it is. */
  cpf: text,
  cpf_name: text,
  fulfillment_type: text,
  shipping_type: text,
  delivery_type: text,
  delivery_option_id: text,
  delivery_option_name: text,
  warehouse_id: text,
  tracking_number: text,
  shipping_provider_id: text,
  is_cod: flag,
  is_on_hold_order: flag,
  /** The buyer asks to cancel, and the seller has not answered yet. */
  is_buyer_request_cancel: flag,
  is_sample_order: flag,
  is_replacement_order: flag,
  /** The order that a replacement stands in for. */
  replaced_order_id: text,
  is_exchange_order: flag,
  /** The order that an exchange follows from. */
  exchange_source_order_id: text,
  /** When a pre-order may be shipped. */
  release_date: epochSeconds,
  packages: listOf(z.object({ id })),
  payment: payment.nullish().transform((value) => value ?? null),
  recipient_address: recipientAddress.nullish().transform((value) => value ?? null),
  line_items: listOf(lineItem),
});

export type TiktokOrder = z.output<typeof order>;
export type TiktokLineItem = z.output<typeof lineItem>;
export type TiktokPayment = z.output<typeof payment>;
export type TiktokAddress = z.output<typeof recipientAddress>;
