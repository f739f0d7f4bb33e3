import type { Order, OrderStatus } from "../state/model";
import type { World } from "../state/world";
import { collectOrder, completeOrder, deliverOrder } from "./order-steps";

/** Seconds of the simulated time until each thing happens, after the one before it. */
export interface CarrierTimes {
  /** A parcel that was handed over is collected. */
  collect_after: number;
  deliver_after: number;
  /** The time for returns is over. */
  complete_after: number;
}

/** Lets carriers move by the clock what is shipped from now on; null stops them, and what is under way waits for a person. */
export type Carriers = (times: CarrierTimes | null) => void;

export function createCarriers(world: World): Carriers {
  let times: CarrierTimes | null = null;
  const next: Partial<Record<OrderStatus, { after: keyof CarrierTimes; step: (world: World, order: Order) => void }>> =
    {
      AWAITING_COLLECTION: { after: "collect_after", step: collectOrder },
      IN_TRANSIT: { after: "deliver_after", step: deliverOrder },
      DELIVERED: { after: "complete_after", step: completeOrder },
    };
  world.events.on("topic", ({ type, data }) => {
    const order = type === 1 ? world.orders.get(String(data["order_id"])) : undefined;
    const move = order && next[order.status];
    if (!times || !order || !move) return;
    const { status } = order;
    world.clock.schedule((world.clock.seconds() + times[move.after]) * 1000, () => {
      if (times && order.status === status) move.step(world, order);
    });
  });
  return (given) => {
    times = given;
  };
}
