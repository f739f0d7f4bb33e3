import { refusal, type Answer } from "../gateway/answer";
import type { Product, Shop } from "../state/model";
import type { World } from "../state/world";

/** A product of this shop that may be read and changed, or TikTok's refusal. */
export function findProduct(
  world: World,
  shop: Shop,
  id: string | undefined,
): { ok: true; product: Product } | { ok: false; answer: Answer } {
  const product = world.products.get(id ?? "");
  if (!product) return { ok: false, answer: refusal(12052260, "The product does not exist.") };
  if (product.shop_id !== shop.id) {
    return { ok: false, answer: refusal(12052048, "The product does not belong to this shop.") };
  }
  if (product.status === "FREEZE" || product.status === "DELETED") {
    return { ok: false, answer: refusal(12052901, `The product's status ${product.status} forbids this.`) };
  }
  return { ok: true, product };
}
