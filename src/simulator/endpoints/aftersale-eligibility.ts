import { liveLines } from "../aftersales/cancel-lines";
import { cancelReasonsOf } from "../aftersales/cancel-reasons";
import { refusal, success, type Answer } from "../gateway/answer";
import { shopEndpoint, textsOf, type ShopCall } from "../gateway/call";
import { aftersaleEligibility } from "../gateway/facts/cancellations";
import { unshippedLines } from "../orders/packages";
import { cancelRefusal } from "./cancel-state";

/** What a seller may ask for now, by SKU. Of the three kinds the simulator works out the cancellation. */
function eligibility({ world, shop, path, query }: ShopCall): Answer {
  const order = world.orders.get(path["order_id"] ?? "");
  if (!order) return refusal(25001001, "The order does not exist.");
  if (order.shop_id !== shop.id) return refusal(25020005, `Order ${order.id} does not belong to this shop.`);
  const isAsked = textsOf(query["request_types"])?.includes("CANCEL") ?? true;
  if (query["initiate_aftersale_user"] === "BUYER" || !isAsked) return success({ sku_eligibility: [] });
  const refused = cancelRefusal(world, order, shop.region);
  const why = refused && !refused.ok ? { ineligible_code: refused.code, ineligible_reason: refused.message } : null;
  const unshipped = unshippedLines(order);
  const lines = liveLines(order).filter((line) => unshipped.includes(line));
  return success({
    sku_eligibility: [...new Set(lines.map(({ sku_id }) => sku_id))].map((sku_id) => ({
      sku_id,
      line_item_eligibility: [
        {
          request_type: "CANCEL",
          order_line_items_ids: lines.filter((line) => line.sku_id === sku_id).map(({ id }) => id),
          eligible: why === null,
          available_reason_names: why === null ? cancelReasonsOf(order, shop.region) : [],
          ...why,
        },
      ],
    })),
  });
}

export const aftersaleEligibilityEndpoints = [shopEndpoint(aftersaleEligibility, eligibility)];
