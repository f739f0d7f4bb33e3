import { liveLines } from "../aftersales/cancel-lines";
import { mayCancelLines, pendingOf } from "../aftersales/cancellation";
import { answerCancel, cancel, requestCancel } from "../control/aftersales-control";
import { shipByHand } from "../control/order-control";
import { sampleAddress } from "../markets/addresses";
import { marketOf } from "../markets/markets";
import * as steps from "../orders/order-steps";
import { unshippedLines } from "../orders/packages";
import { payOrder } from "../orders/place-order";
import type { Line, Order } from "../state/model";
import { shuffled, type Random } from "../state/random";
import { shopOf, type World } from "../state/world";
import { between, chance } from "./draw";

/** Something that a buyer, the seller or the carrier may do to an order as it stands. */
export interface Move {
  name: string;
  weight: number;
  make(): void;
  /** It takes units out of the order. */
  cancels?: boolean;
}

/** What may happen to an order before it has arrived, by its status; returns are apart. */
export function orderMoves(world: World, order: Order, random: Random): Move[] {
  const { region, flow, cod } = marketOf(shopOf(world, order).region);
  const move = (name: string, weight: number, make: () => void): Move => ({ name, weight, make });
  const cancelling = (name: string, weight: number, make: () => void): Move => ({ name, weight, make, cancels: true });
  const asked = pendingOf(world, order);
  const answers = asked
    ? [true, false].map((yes) =>
        move(yes ? "seller agrees to cancel" : "seller refuses to cancel", 4, () => answerCancel(world, asked.id, yes)),
      )
    : [];
  const cancels = (initiator: "BUYER" | "SELLER" | "SYSTEM", line_ids?: string[]) => () =>
    cancel(world, order, { initiator, ...(line_ids && { line_ids }) });
  const address = move("buyer corrects the address", 1, () => {
    const line = `${between(random, 1, 400)} Other Street`;
    steps.changeAddress(world, order, { ...sampleAddress(region, random), address_line1: line });
  });
  const some = mayCancelLines(region) ? someOf(unshippedLines(order), liveLines(order).length, random) : [];
  switch (order.status) {
    case "UNPAID":
      return [
        move("buyer pays", 8, () => payOrder(world, order)),
        cancelling("buyer cancels", 1, cancels("BUYER")),
        cancelling("payment is late", 1, cancels("SYSTEM")),
        address,
      ];
    case "ON_HOLD":
      return [
        move("hold ends", 8, () => steps.endHold(world, order)),
        cancelling("buyer cancels", 1, () => requestCancel(world, order)),
        address,
      ];
    case "AWAITING_SHIPMENT": {
      if (asked) return answers;
      const part =
        flow === "order" && chance(random, 30) ? someOf(liveLines(order), liveLines(order).length, random) : [];
      const digital = order.shipping_type === "TIKTOK_DIGITAL";
      return [
        digital
          ? move("TikTok delivers", 8, () => steps.deliverOrder(world, order))
          : move(part.length > 0 ? "seller ships a part" : "seller ships", 10, ship(world, order, part)),
        cancelling("buyer asks to cancel", 2, () => requestCancel(world, order)),
        cancelling("seller cancels", 1, cancels("SELLER")),
        ...(some.length > 0
          ? [
              cancelling("buyer asks to cancel units", 2, () => requestCancel(world, order, { line_ids: some })),
              cancelling("seller cancels units", 2, cancels("SELLER", some)),
            ]
          : []),
        address,
      ];
    }
    case "PARTIALLY_SHIPPING":
      if (asked) return answers;
      return [
        move("seller ships the rest", 6, ship(world, order, [])),
        ...(some.length > 0 ? [cancelling("seller cancels units", 2, cancels("SELLER", some))] : []),
      ];
    case "AWAITING_COLLECTION":
      return [
        ...answers,
        move("carrier collects", 8, () => steps.collectOrder(world, order)),
        ...(region === "US" && !asked ? [cancelling("seller cancels", 1, cancels("SELLER"))] : []),
        ...((cod || region === "SG") && !asked
          ? [cancelling("buyer asks to cancel", 1, () => requestCancel(world, order))]
          : []),
      ];
    case "IN_TRANSIT":
      return [...answers, move("carrier delivers", 8, () => steps.deliverOrder(world, order))];
    default:
      return answers;
  }
}

const ship = (world: World, order: Order, line_ids: string[]) => () =>
  shipByHand(world, order, line_ids.length > 0 ? { line_ids } : {});

/** Some of the lines, and never all that an order has left. */
function someOf(lines: readonly Line[], all: number, random: Random): string[] {
  const most = Math.min(lines.length, all - 1);
  if (most < 1) return [];
  return shuffled(lines, random)
    .slice(0, between(random, 1, most))
    .map(({ id }) => id);
}
