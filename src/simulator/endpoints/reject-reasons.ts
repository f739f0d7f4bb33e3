import { cancelRefusals } from "../aftersales/cancel-reasons";
import { RETURN_REFUSALS } from "../aftersales/decide-return";
import { refusal, success, type Answer } from "../gateway/answer";
import { shopEndpoint, textOf, type ShopCall } from "../gateway/call";
import { rejectReasons } from "../gateway/facts/cancellations";

/** Why the seller may refuse this request; none when it does not wait for him. */
function reasons({ world, shop, query }: ShopCall): Answer {
  const id = textOf(query["return_or_cancel_id"]) ?? "";
  const returned = world.returns.get(id);
  const request = returned ?? world.cancellations.get(id);
  if (!request || request.shop_id !== shop.id) return refusal(25007006, "The request does not exist.");
  const names = returned ? RETURN_REFUSALS : request.status === "PENDING" ? cancelRefusals(shop.region) : [];
  return success({ reasons: names.map((name) => ({ name, text: name.replaceAll("_", " ") })) });
}

export const rejectReasonEndpoints = [shopEndpoint(rejectReasons, reasons)];
