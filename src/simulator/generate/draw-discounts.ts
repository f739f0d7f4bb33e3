import type { PlaceOrder } from "../control/order-control";
import { toAmount, toMinor } from "../markets/money";
import type { Random } from "../state/random";
import { between, chance } from "./draw";

/** In thousandths: now and then two discounts leave nothing to be paid. */
const share = (random: Random): number => (chance(random, 5) ? 1000 : between(random, 0, 400));

/** Two parts of an amount that are not more than it. */
export function twoParts(minor: number, random: Random): [number, number] {
  const first = chance(random, 50) ? 0 : Math.floor((minor * share(random)) / 1000);
  const second = chance(random, 50) ? 0 : Math.floor(((minor - first) * share(random)) / 1000);
  return [first, second];
}

/** Discounts of the seller and of TikTok on lines that have a price; on what is paid on delivery, never all of it. */
export function discounted(
  lines: PlaceOrder["lines"],
  currency: string,
  random: Random,
  leaveSomething: boolean,
): PlaceOrder["lines"] {
  return lines.map((line) => {
    const price = toMinor(line.price ?? "0", currency) ?? 0;
    if (price === 0 || line.is_gift || chance(random, 40)) return line;
    const most = price * line.quantity - (leaveSomething ? line.quantity : 0);
    const [seller, platform] = twoParts(most, random);
    return {
      ...line,
      seller_discount: toAmount(seller, currency),
      platform_discount: toAmount(platform, currency),
    };
  });
}
