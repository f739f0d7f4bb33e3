import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { askAgain } from "./ask-again";
import { findRecord } from "./find-record";

/**
 * Notes that a person wants an order imported although something holds it, and puts it into the inbox: the import goes the
 * way of every other. What is accepted is what the record says now; when TikTok's figures change to something else, the
 * order is held again. An order that has come in meanwhile is left alone.
 *
 * @param id the plugin's record id, or the Medusa order id
 * @throws MedusaError `not_found` for an order that is not from TikTok, `not_allowed` for one that nothing holds, or whose
 * import nobody can decide
 */
export async function acceptOrder(container: MedusaContainer, id: string, actorId: string): Promise<void> {
  const { id: recordId } = await findRecord(container, id);
  const acceptance = await container.resolve(TIKTOK_SHOP_MODULE).holds.accept(recordId, actorId);
  if (acceptance.ok) return askAgain(container, acceptance.record, { cause: "import_anyway", actorId });
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, REFUSALS[acceptance.reason]);
}

const REFUSALS = {
  not_held: "Nothing holds this order, so there is nothing to accept. Retry it if its import failed.",
  not_acceptable:
    "TikTok sent this order without a readable total or without lines: there is nothing that could be imported. Retry it " +
    "once TikTok Seller Center shows them.",
};
