import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SkuLinkDto } from "../../../../../../../types/sku-link-dto";
import { audited } from "../../../../../../../workflows/audit";
import { matchSku } from "../../../../../../../workflows/catalog/match-sku";
import { readInput } from "../../../../../../read-input";
import { toSkuLinkDto } from "../to-sku-link-dto";
import { matchSkuBody } from "../validators";

/** Ties a SKU to a variant, and with it the open orders that have it. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ sku_link: SkuLinkDto }>,
): Promise<void> {
  const { variant_id } = readInput(matchSkuBody, req.body);
  const [shop_id, skuId] = [String(req.params.id), String(req.params.sku_id)];
  const { actor_id } = req.auth_context;
  const link = await audited(req.scope, { actor_id, what: `sku.match ${skuId}`, shop_id }, () =>
    matchSku(req.scope, shop_id, skuId, variant_id),
  );
  res.json({ sku_link: toSkuLinkDto(link) });
}
