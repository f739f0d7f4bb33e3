/** The documented scope keys that an app of this plugin's kind is granted. */
export const SCOPES: readonly string[] = [
  "seller.authorization.info",
  "seller.shop.info",
  "seller.order.info",
  "seller.product.basic",
  "seller.product.write",
  "seller.fulfillment.basic",
  "seller.logistics",
  "seller.return_refund.basic",
  "seller.finance.info",
];
