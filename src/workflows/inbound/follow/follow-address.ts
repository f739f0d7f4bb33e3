import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { fillAddress } from "./fill-address";
import type { Follow } from "./follow";

/** An order that was imported without a good address gets the one that TikTok has released since. */
export async function followAddress({ container, record, tiktokOrder, note }: Follow): Promise<RecordChanges> {
  if (record.address_filled_at) return {};
  if (!(await fillAddress(container, record.medusa_order_id, tiktokOrder.recipient_address))) return {};
  note("written", "address.filled");
  return { address_filled_at: new Date() };
}
