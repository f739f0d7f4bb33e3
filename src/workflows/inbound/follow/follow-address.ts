import { isMasked, toMedusaAddress } from "../../../domain/address";
import { addressMark } from "../../../domain/address-mark";
import { taxIdOf } from "../../../domain/tax-id";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import { fillAddress } from "./fill-address";
import type { Follow } from "./follow";
import { nameCustomer } from "./name-customer";

/**
 * An order gets the address that TikTok has released since its import, and the changes that its buyer makes to it, which TikTok
 * allows until the first unit is shipped; also one that is heard of only then, as that is where the parcel went. What a person
 * corrects in Medusa stays as long: only what TikTok changed is taken over.
 */
export async function followAddress({ container, record, tiktokOrder, note }: Follow): Promise<RecordChanges> {
  // Nothing of a buyer who is erased is taken over any more.
  if (record.erased_at) return {};
  const incoming = toMedusaAddress(tiktokOrder.recipient_address);
  if (!incoming) return {};
  const taxId = taxIdOf(tiktokOrder);
  const mark = addressMark(incoming, taxId);
  if (mark === record.address_mark) return {};
  if (record.address_filled_at && isMasked(incoming)) return {};
  if (!(await fillAddress(container, record.medusa_order_id, incoming, taxId))) return {};
  if (!isMasked(incoming)) await nameCustomer(container, record.medusa_order_id, incoming);
  note("written", record.address_filled_at ? "address.updated" : "address.filled");
  return { address_filled_at: new Date(), address_mark: mark };
}
