import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Reconciliation } from "../../../modules/tiktok-shop/stores/reconciliation-store";
import { logFailure } from "../../failure";
import { runReconciliation } from "./run-reconciliation";

/** So long an answer waits for its comparison. */
const PATIENCE_MS = 20_000;

/**
 * The comparison of a shop's orders of a period: the latest one, or, where there is none or `anew` is asked, one that begins
 * now. It is waited for a while; a long one is answered as `running`, and goes on.
 *
 * @throws MedusaError `not_found`
 */
export async function findReconciliation(
  container: MedusaContainer,
  shopId: string,
  { from, to, anew }: { from: Date; to: Date; anew: boolean },
): Promise<Reconciliation> {
  const { reconciliations, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const period = { shop_id: (await shops.get(shopId)).id, from, to };
  const latest = await reconciliations.latest(period);
  if (latest && (latest.state === "running" || !anew)) return latest;
  const { id } = await reconciliations.start(period);
  const running = runReconciliation(container, id).catch((error: unknown) =>
    logFailure(container, "A comparison of orders was interrupted; the job does it again", error),
  );
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([running, patience]);
  clearTimeout(timer);
  return reconciliations.get(id);
}
