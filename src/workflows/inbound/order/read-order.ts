import type { LockedRecord } from "../../../modules/tiktok-shop/stores/record-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import type { OrderNotes } from "../order-notes";
import type { Aftersales } from "../read-aftersales";
import type { Attempt } from "./attempt";

/** An order as one run has read it, under the lock of its record. */
export interface ReadOrder {
  record: LockedRecord;
  tiktokOrder: TiktokOrder;
  /** Failed where they were needed and could not be read. */
  aftersales: Attempt<Aftersales>;
  notes: OrderNotes;
}
