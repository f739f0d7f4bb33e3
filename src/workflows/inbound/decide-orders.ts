import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { FailureDto } from "../../types/dto";
import type { BulkOrderResultDto, BulkOrdersDto } from "../../types/hold-dto";
import { audited } from "../audit";
import { toFailure } from "../failure";
import { drainOutbox } from "../outbound/drain-outbox";
import { acceptOrder } from "./accept-order";
import { attempt } from "./order/attempt";
import { drainInbox } from "./drain-inbox";
import { retryOrder } from "./retry-order";

/**
 * Does what a person decided about one order or many, and works through the inbox once for all of them. An order that it
 * cannot be done for does not stop the others.
 *
 * @returns how each stands then, in the order of `record_ids`
 */
export async function decideOrders(
  container: MedusaContainer,
  { action, record_ids }: BulkOrdersDto,
  actor_id: string,
): Promise<BulkOrderResultDto[]> {
  const ids = [...new Set(record_ids)];
  const refusals = new Map<string, FailureDto>();
  for (const id of ids) {
    const asked = await attempt(() =>
      audited(container, { actor_id, what: `order.${action} ${id}` }, () =>
        action === "retry" ? retryOrder(container, id, actor_id) : acceptOrder(container, id, actor_id),
      ),
    );
    if (!asked.ok) refusals.set(id, toFailure(asked.error));
  }
  await drainInbox(container);
  if (action === "retry") await drainOutbox(container, ["shipment"]);
  const records = await container
    .resolve(TIKTOK_SHOP_MODULE)
    .listTiktokOrderRecords({ $or: [{ id: ids }, { medusa_order_id: ids }] }, { take: ids.length });
  return ids.map((id) => {
    const record = records.find((row) => row.id === id || row.medusa_order_id === id);
    return {
      id,
      tiktok_order_id: record?.tiktok_order_id ?? null,
      medusa_order_id: record?.medusa_order_id ?? null,
      import_state: record?.import_state ?? null,
      last_error: refusals.get(id) ?? (record?.last_failure as FailureDto | null | undefined) ?? null,
    };
  });
}
