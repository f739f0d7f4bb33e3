import type { FoundSkuLink } from "../../../../../../modules/tiktok-shop/stores/link-store";
import type { SkuLinkDto } from "../../../../../../types/sku-link-dto";

/** A link as the admin sees it. */
export const toSkuLinkDto = (link: FoundSkuLink): SkuLinkDto => ({
  sku_id: link.sku_id,
  product_id: link.product_id,
  seller_sku: link.seller_sku,
  title: link.title,
  variant_id: link.variant_id,
  linked_by: link.linked_by,
  waiting_orders: link.waiting_orders,
});
