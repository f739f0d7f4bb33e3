import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../../../modules/tiktok-shop";
import type { SkuLinksDto } from "../../../../../../types/sku-link-dto";
import { readInput } from "../../../../../read-input";
import { skuLinksQuery } from "./validators";
import { toSkuLinkDto } from "./to-sku-link-dto";

/** The SKUs of a shop, and which variants they stand for. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SkuLinksDto>): Promise<void> {
  const search = readInput(skuLinksQuery, req.query);
  const { links, shops } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  const shop = await shops.get(String(req.params.id));
  const found = await links.search(shop.id, search);
  const { limit, offset } = search;
  res.json({ sku_links: found.links.map(toSkuLinkDto), count: found.count, limit, offset });
}
