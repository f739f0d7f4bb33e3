import { findOrder } from "../control/order-control";
import { ControlError } from "../state/control-error";
import type { Order } from "../state/model";
import { createRandom, type Random } from "../state/random";
import type { World } from "../state/world";
import { between, chance, pick, pickWeighted } from "./draw";
import { orderMoves } from "./order-moves";
import { refundedOrAsked, returnMoves } from "./return-moves";

/** Which orders are to be lived through, and how far. */
export interface LiveOrders {
  /** Default: every order there is. */
  order_ids?: string[];
  /** How much is to happen, over all of them. */
  steps: number;
  /** The same seed gives the same lives of the same orders; the answer names the one that was drawn. */
  seed?: number;
  /** Now and then the clock moves on by up to so much, and holds and deadlines end by themselves. Default 0: it does not. */
  advance_seconds?: number;
}

export interface LivedOrders {
  seed: number;
  /** What happened, in its order. It ends early when nothing can happen any more. */
  happened: { order_id: string; what: string }[];
}

/** In how many of 100 steps the clock moves on, where it may. */
const CLOCK_PERCENT = 10;

/** Lets buyers, sellers and carriers do at random what each order allows. */
export async function liveOrders(world: World, input: LiveOrders): Promise<LivedOrders> {
  const { steps, seed = world.random(2 ** 31), advance_seconds = 0 } = input;
  if (!Number.isInteger(steps) || steps < 1) throw new ControlError(`${steps} is no number of steps.`);
  const random = createRandom(seed);
  let living = input.order_ids?.map((id) => findOrder(world, id)) ?? [...world.orders.values()];
  const happened: LivedOrders["happened"] = [];
  while (happened.length < steps && living.length > 0) {
    if (advance_seconds > 0 && chance(random, CLOCK_PERCENT)) {
      await world.clock.advance(between(random, 1, advance_seconds));
    }
    const order = pick(living, random);
    const what = liveOn(world, order, random);
    if (what === null) living = living.filter((other) => other !== order);
    else happened.push({ order_id: order.id, what });
  }
  return { seed, happened };
}

/** Lets one thing happen to an order. @returns what, or null when nothing can any more */
function liveOn(world: World, order: Order, random: Random): string | null {
  const moves = orderMoves(world, order, random).filter(({ cancels }) => !cancels || !refundedOrAsked(world, order));
  const move = pickWeighted([...moves, ...returnMoves(world, order, random)], random);
  move?.make();
  return move?.name ?? null;
}
