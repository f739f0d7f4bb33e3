import type { OrderDraft } from "./order-draft";

/** An order as it is finished whose buyer was erased after a run began it: without anything of the buyer. */
export function withoutBuyer(draft: OrderDraft): OrderDraft {
  const { email: _email, shipping_address: _shipping, billing_address: _billing, metadata, ...rest } = draft;
  const { email_is_relay: _mark, ...tiktok } = metadata.tiktok;
  return { ...rest, metadata: { tiktok } };
}
