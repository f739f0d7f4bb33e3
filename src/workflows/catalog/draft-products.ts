import type { CreateProductDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils";
import type { UnmatchedLine } from "../../domain/unmatched-lines";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { isDuplicate } from "../inbound/order/is-duplicate";
import { shippingProfiles } from "../shipping-profiles";

/** A variant without options needs one all the same. */
const OPTION = { title: "Default option", value: "Default option value" };

/** What is made for one SKU, or for several that a seller gave the same SKU of his own. */
interface Draft {
  /** Ends the ids of all that is made: Medusa's primary keys refuse a second one. */
  id: string;
  line: UnmatchedLine;
  skuIds: string[];
}

/**
 * Makes a draft product with one variant for each SKU, and ties the SKU to it. Every id follows from the shop's and TikTok's
 * id of the SKU: a second try, here or in another process, finds what the first one made. The variant's inventory is not
 * managed, and it carries a mark that keeps its stock from being pushed: see docs/adr/0016.
 *
 * @param unmatched SKUs whose links exist and have no variant
 */
export async function draftProducts(container: MedusaContainer, shop: Shop, unmatched: UnmatchedLine[]): Promise<void> {
  if (unmatched.length === 0) return;
  const drafts = new Map<string, Draft>();
  for (const line of [...unmatched].sort((a, b) => (a.sku_id < b.sku_id ? -1 : 1))) {
    const key = line.seller_sku?.trim() || line.sku_id;
    const draft = drafts.get(key);
    if (draft) draft.skuIds.push(line.sku_id);
    else drafts.set(key, { id: `${shop.id.replace(/^ttshop_/, "")}_${line.sku_id}`, line, skuIds: [line.sku_id] });
  }
  await create(container, shop, [...drafts.values()]);
  await container.resolve(TIKTOK_SHOP_MODULE).links.assign(
    shop.id,
    [...drafts.values()].flatMap(({ id, skuIds }) => skuIds.map((sku_id) => ({ sku_id, variant_id: variantId(id) }))),
    "draft",
  );
}

const variantId = (id: string) => `variant_${id}`;

async function create(container: MedusaContainer, shop: Shop, drafts: Draft[]): Promise<void> {
  const products = container.resolve(Modules.PRODUCT);
  const ids = drafts.map(({ id }) => variantId(id));
  const skus = drafts.flatMap(({ line }) => line.seller_sku?.trim() || []);
  const existing = async (filter: { id: string[] } | { sku: string[] }, take: number) =>
    products.listProductVariants(filter, { take, select: ["id", "sku"] });
  // A SKU that several variants have in other letters matched none of them, and can be nobody else's.
  const taken = new Set((await existing({ sku: skus }, skus.length)).map(({ sku }) => sku));
  const made = new Set((await existing({ id: ids }, ids.length)).map(({ id }) => id));
  const profileId = await shippingProfile(container, shop);
  for (const { id, line } of drafts) {
    const isMade = async () => (await existing({ id: [variantId(id)] }, 1)).length === 1;
    if (!made.has(variantId(id))) {
      await unless(isMade, () => products.createProducts([productOf(shop, id, line, taken)]));
    }
    await priceAndShip(container, id, profileId);
  }
}

/** The profile of what the shop's location ships: Medusa fulfils an item by a shipping option of its own profile only. */
async function shippingProfile(container: MedusaContainer, shop: Shop): Promise<string | null> {
  const [id] = await shippingProfiles(container, shop.stock_location_id);
  if (id) return id;
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" }, { take: 1, select: ["id"], order: { created_at: "ASC" } });
  return profile?.id ?? null;
}

/** What the admin needs to give the variant a price, and to fulfil it: Medusa's own flow makes both with a product. */
async function priceAndShip(container: MedusaContainer, id: string, profileId: string | null): Promise<void> {
  const pricing = container.resolve(Modules.PRICING);
  const priceSetId = `pset_${id}`;
  const isMade = async () => (await pricing.listPriceSets({ id: [priceSetId] }, { take: 1 })).length === 1;
  // `id` is stored as given, although the type does not name it.
  const priceSet = { id: priceSetId, prices: [] };
  if (!(await isMade())) await unless(isMade, () => pricing.createPriceSets([priceSet]));
  const profile = { [Modules.FULFILLMENT]: { shipping_profile_id: profileId } };
  await container
    .resolve(ContainerRegistrationKeys.LINK)
    .create([
      { [Modules.PRODUCT]: { variant_id: variantId(id) }, [Modules.PRICING]: { price_set_id: priceSetId } },
      ...(profileId ? [{ [Modules.PRODUCT]: { product_id: `prod_${id}` }, ...profile }] : []),
    ]);
}

/** Somebody else may have made the same meanwhile. */
async function unless(isMade: () => Promise<boolean>, make: () => Promise<unknown>): Promise<void> {
  try {
    await make();
  } catch (error) {
    if (!isDuplicate(error) || !(await isMade())) throw error;
  }
}

function productOf(shop: Shop, id: string, line: UnmatchedLine, taken: Set<string | null>): CreateProductDTO {
  const sku = line.seller_sku?.trim() || null;
  const variant = {
    id: variantId(id),
    title: line.title,
    sku: taken.has(sku) ? null : sku,
    manage_inventory: false,
    options: { [OPTION.title]: OPTION.value },
    metadata: { tiktok: { draft: true, sku_id: line.sku_id } },
  };
  const product = {
    id: `prod_${id}`,
    title: line.title,
    handle: `tiktok-${shop.tiktok_shop_id}-${line.sku_id}`,
    status: ProductStatus.DRAFT,
    options: [{ title: OPTION.title, values: [OPTION.value] }],
    variants: [variant],
    ...(line.image && { thumbnail: line.image, images: [{ url: line.image }] }),
    metadata: { tiktok: { draft: true, product_id: line.product_id } },
  };
  return product;
}
