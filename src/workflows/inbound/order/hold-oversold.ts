import type { MedusaContainer } from "@medusajs/framework/types";
import { componentsOf } from "../../../domain/bundle";
import { lineItemId } from "../../../domain/line-item-id";
import { openHolds } from "../../../domain/order-holds";
import { holdForStock, takeUnits } from "../../../domain/oversold";
import type { OpenSku } from "../../../modules/tiktok-shop/stores/open-sku-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import type { HoldDto, OversoldDto } from "../../../types/hold-dto";
import type { OpenOrder } from "./open-order";
import { earlyReservations, unreserved } from "./early-reservations";
import { existingOrders } from "./existing-orders";
import { availableItems, stockUnits } from "./stock-units";

/** An order that is held until its stock comes. */
export interface HeldForStock {
  order: OpenOrder;
  holds: HoldDto[];
  awaits: OpenSku[];
}

/**
 * Tells the orders whose stock is there from those that are to be held, where the shop wants it so: in the order in which they
 * come, and a held one takes nothing from those after it. One query of the levels for all of them. What another channel
 * takes in the same moment is not seen: such an order comes in, and is flagged.
 *
 * @param tiktokOrders by TikTok's id
 */
export async function holdOversold(
  container: MedusaContainer,
  shop: Shop,
  orders: OpenOrder[],
  tiktokOrders: Map<string, TiktokOrder>,
): Promise<{ ready: OpenOrder[]; held: HeldForStock[] }> {
  if (shop.settings.oversold !== "hold") return { ready: orders, held: [] };
  // What has its stock already takes no more of it.
  const early = await earlyReservations(
    container,
    orders.map(({ record }) => record),
  );
  const wanted = orders.map((order) => {
    const { medusa_order_id } = order.record;
    const items = order.draft.items.map((item) => ({
      ...item,
      id: lineItemId(medusa_order_id, item.metadata.tiktok_line_item_id),
    }));
    return { order, units: stockUnits(unreserved(items, early.get(medusa_order_id)), order.variants) };
  });
  const itemIds = wanted.flatMap(({ units }) =>
    units.flatMap(({ takes }) => takes.map((take) => take.inventory_item_id)),
  );
  const available = await availableItems(container, shop, [...new Set(itemIds)]);
  const tell = (begun: ReadonlySet<string>) => {
    let left = available;
    return wanted.map(({ order, units }) => {
      const taken = takeUnits(units, left);
      const isBegun = begun.has(order.record.medusa_order_id);
      const holds = isBegun ? [] : openHolds(holdForStock(taken.short), order.record.accepted ?? []);
      if (holds.length === 0) left = taken.left;
      return { order, holds, short: taken.short };
    });
  };
  const first = tell(new Set());
  const short = first.filter(({ holds }) => holds.length > 0).map(({ order }) => order.record.medusa_order_id);
  // What an earlier run began has its reservations already, or some of them.
  const begun = short.length > 0 ? await existingOrders(container, short) : new Set<string>();
  const told = begun.size > 0 ? tell(begun) : first;
  return {
    ready: told.flatMap(({ order, holds }) => (holds.length === 0 ? order : [])),
    held: told.flatMap(({ order, holds, short: skus }) =>
      holds.length === 0
        ? []
        : { order, holds, awaits: awaiting(skus, tiktokOrders.get(order.record.tiktok_order_id)) },
    ),
  };
}

/** A bundle waits for its parts as well: their stock is what changes. */
function awaiting(short: OversoldDto[], tiktokOrder: TiktokOrder | undefined): OpenSku[] {
  const isShort = new Set(short.map(({ sku_id }) => sku_id));
  const lines = (tiktokOrder?.line_items ?? []).filter(({ sku_id }) => isShort.has(sku_id));
  const ids = lines.flatMap((line) => [line.sku_id, ...componentsOf(line).map((part) => part.sku_id)]);
  return [...new Set(ids)].map((sku_id) => ({ sku_id, awaits: "stock" }));
}
