import { Modules, OrderStatus } from "@medusajs/framework/utils";
import { completeOrderWorkflow } from "@medusajs/medusa/core-flows";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Follow } from "./follow";

/** An order that TikTok has closed is complete in Medusa. One that a person archived or cancelled there stays so. */
export async function followCompletion({ container, record, tiktokOrder, note }: Follow): Promise<RecordChanges> {
  if (tiktokOrder.status !== "COMPLETED") return {};
  const id = record.medusa_order_id;
  const { status } = await container.resolve(Modules.ORDER).retrieveOrder(id, { select: ["id", "status"] });
  if (status !== OrderStatus.PENDING) return {};
  await completeOrderWorkflow(container).run({ input: { orderIds: [id] } });
  note("written", "order.completed");
  return {};
}
