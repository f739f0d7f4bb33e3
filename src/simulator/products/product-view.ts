import { toAmount } from "../markets/money";
import { marketOf } from "../markets/markets";
import type { Product, Shop, Sku } from "../state/model";

const priceOf = (shop: Shop, sku: Sku) => toAmount(sku.price, shop.currency);
const inventoryOf = (sku: Sku) =>
  sku.stock.map(({ warehouse_id, available }) => ({ warehouse_id, quantity: available }));
const AUDIT = { status: "APPROVED", pre_approved_reasons: [] };

/** A row of `POST /product/202309/products/search`. */
export function productRow202309(shop: Shop, product: Product) {
  return {
    id: product.id,
    title: product.title,
    status: product.status,
    sales_regions: [shop.region],
    create_time: product.create_time,
    update_time: product.update_time,
    recommended_categories: [],
    skus: product.skus.map((sku) => ({
      id: sku.id,
      seller_sku: sku.seller_sku,
      price: { currency: shop.currency, tax_exclusive_price: priceOf(shop, sku) },
      inventory: inventoryOf(sku),
    })),
  };
}

/** A row of `POST /product/202502/products/search`. */
export function productRow(shop: Shop, product: Product) {
  const row = productRow202309(shop, product);
  return {
    ...row,
    audit: AUDIT,
    has_draft: false,
    is_not_for_sale: false,
    skus: row.skus.map((sku) => ({ ...sku, status_info: { status: "NORMAL" } })),
  };
}

/** By its length, as TikTok tells them apart (products, create: GTIN 14, EAN 8, 13 or 14, UPC 12). */
const codeType = ({ length }: string): string => (length === 12 ? "UPC" : length === 14 ? "GTIN" : "EAN");

function skuDetail(shop: Shop, product: Product, sku: Sku) {
  const price = priceOf(shop, sku);
  return {
    id: sku.id,
    seller_sku: sku.seller_sku,
    external_sku_id: sku.external_sku_id,
    ...(sku.barcode ? { identifier_code: { code: sku.barcode, type: codeType(sku.barcode) } } : {}),
    price: { tax_exclusive_price: price, sale_price: price, currency: shop.currency },
    inventory: inventoryOf(sku),
    sales_attributes:
      product.skus.length > 1
        ? [{ id: "100089", name: "Variant", value_id: sku.id.slice(0, -1) + "0", value_name: sku.name }]
        : [],
    status_info: { status: "NORMAL" },
  };
}

/** `GET /product/202309/products/{product_id}` */
export function productDetailView(shop: Shop, product: Product) {
  const { units } = marketOf(shop.region);
  const inches = units.length === "INCH";
  return {
    id: product.id,
    status: product.status,
    title: product.title,
    description: `<p>${product.description}</p>`,
    category_chains: [
      { id: "600001", parent_id: "0", local_name: "Sports & Outdoor", is_leaf: false },
      { id: "600002", parent_id: "600001", local_name: "Camping & Hiking", is_leaf: true },
    ],
    main_images: [
      {
        height: 1200,
        width: 1200,
        thumb_urls: [`https://p16-oec-va.ibyteimg.com/tos-maliva-i-simulator/${product.id}~resize:300.jpeg`],
        uri: `tos-maliva-i-simulator/${product.id}`,
        urls: [`https://p16-oec-va.ibyteimg.com/tos-maliva-i-simulator/${product.id}~origin.jpeg`],
      },
    ],
    package_dimensions: { length: "10", width: "8", height: "5", unit: inches ? "INCH" : "CENTIMETER" },
    package_weight: { value: "0.40", unit: inches ? "POUND" : "KILOGRAM" },
    product_attributes: [],
    skus: product.skus.map((sku) => skuDetail(shop, product, sku)),
    delivery_options: [],
    external_product_id: "",
    is_cod_allowed: marketOf(shop.region).cod,
    is_not_for_sale: false,
    recommended_categories: [],
    audit: AUDIT,
    audit_failed_reasons: [],
    has_draft: false,
    create_time: product.create_time,
    update_time: product.update_time,
  };
}
