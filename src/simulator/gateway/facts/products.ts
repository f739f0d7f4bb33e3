import { bool, int, string, strings, type Fact, type Fields } from "./fact";

const search202309: Fields = {
  status: string({
    enum: [
      "ALL",
      "DRAFT",
      "PENDING",
      "FAILED",
      "ACTIVATE",
      "SELLER_DEACTIVATED",
      "PLATFORM_DEACTIVATED",
      "FREEZE",
      "DELETED",
    ],
  }),
  seller_skus: strings(),
  create_time_ge: int(),
  create_time_le: int(),
  update_time_ge: int(),
  update_time_le: int(),
};

export const productSearch: Fact = {
  method: "POST",
  path: "/product/202502/products/search",
  level: "shop",
  scopes: ["seller.product.basic"],
  query: { page_size: int({ required: true, min: 1, max: 100 }), page_token: string() },
  body: {
    ...search202309,
    category_version: string({ enum: ["v1", "v2"] }),
    listing_quality_tiers: strings({ enum: ["POOR", "FAIR", "GOOD"] }),
    listing_platforms: strings({ enum: ["TOKOPEDIA", "TIKTOK_SHOP"] }),
    audit_status: strings({ enum: ["AUDITING", "FAILED", "APPROVED"] }),
    sku_ids: strings(),
    sns_filter: string({ enum: ["CONFIGURED", "ELIGIBLE"] }),
    return_draft_version: bool(),
  },
};

export const productSearch202309: Fact = {
  ...productSearch,
  path: "/product/202309/products/search",
  query: { ...productSearch.query, category_version: string({ enum: ["v1", "v2"] }) },
  body: search202309,
};

export const productDetail: Fact = {
  method: "GET",
  path: "/product/202309/products/{product_id}",
  level: "shop",
  scopes: ["seller.product.basic"],
  query: { return_under_review_version: bool(), return_draft_version: bool(), locale: string() },
};

export const inventoryUpdate: Fact = {
  method: "POST",
  path: "/product/202309/products/{product_id}/inventory/update",
  level: "shop",
  scopes: ["seller.product.write"],
  body: {
    skus: {
      type: "object[]",
      required: true,
      fields: {
        id: string({ required: true }),
        inventory: {
          type: "object[]",
          required: true,
          fields: {
            warehouse_id: string(),
            quantity: int({ required: true }),
            backorder_quantity: int(),
            handling_time: int(),
          },
        },
      },
    },
  },
};

export const inventorySearch: Fact = {
  method: "POST",
  path: "/product/202309/inventory/search",
  level: "shop",
  scopes: ["seller.product.basic"],
  body: { product_ids: strings({ size: 100 }), sku_ids: strings({ size: 600 }) },
};
