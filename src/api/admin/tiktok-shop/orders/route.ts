import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderListDto } from "../../../../types/order-list";
import { readInput } from "../../../read-input";
import { readOrderList } from "./read-order-list";
import { orderListQuery } from "./validators";

/** The orders of the channel, the latest first; those that are due, the most pressing first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<OrderListDto>): Promise<void> {
  res.json(await readOrderList(req.scope, readInput(orderListQuery, req.query)));
}
