import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { OrderRecord } from "../../../modules/tiktok-shop/stores/record-store";

/** The order of a record as Medusa has it, with its lines and its ledger. */
export const nativeOrder = (
  container: MedusaContainer,
  { medusa_order_id }: Pick<OrderRecord, "medusa_order_id">,
): Promise<OrderDTO> =>
  container.resolve(Modules.ORDER).retrieveOrder(medusa_order_id, { relations: ["items", "transactions"] });
