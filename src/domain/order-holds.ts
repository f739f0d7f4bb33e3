import { acceptOrderAmounts } from "./accept-imbalance";
import { plain } from "./money";
import type { TiktokOrder } from "../tiktok/schemas/order";
import type { HoldDto } from "../types/hold-dto";
import type { MappedOrder } from "./map-order";

/**
 * Why an order that cannot be mapped is held. Its keys name the figures: an acceptance is of this total with this
 * difference, and when TikTok's figures change afterwards, a person decides again.
 */
export function holdOfRefusal(
  { payment, line_items }: Pick<TiktokOrder, "payment" | "line_items">,
  { reason, sentence: message }: Extract<MappedOrder, { ok: false }>,
): HoldDto {
  const reading = reason === "unbalanced" && payment ? acceptOrderAmounts(line_items, payment) : null;
  if (!reading?.ok) {
    return { reason: reason === "unbalanced" ? reason : "incomplete", message, keys: [reason], can_accept: false };
  }
  const { total, unexplained, currency } = reading.amounts;
  const keys = [`unbalanced:${plain(total)}:${unexplained ? plain(unexplained) : "0"}:${currency}`];
  return { reason: "unbalanced", message, keys, can_accept: true };
}

/** What still holds an order of which a person accepted some. */
export const openHolds = (holds: HoldDto[], accepted: readonly string[]): HoldDto[] =>
  holds.filter(({ can_accept, keys }) => !can_accept || keys.some((key) => !accepted.includes(key)));
