import type { MedusaContainer } from "@medusajs/framework/types";
import type { LockedRecord } from "../../../modules/tiktok-shop/stores/record-store";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import type { TiktokOrder } from "../../../tiktok/schemas/order";
import type { Note } from "../order-notes";
import type { Aftersales } from "../read-aftersales";

/** An order that is in Medusa, and where TikTok has it. */
export interface Follow {
  container: MedusaContainer;
  shop: Shop;
  record: LockedRecord;
  tiktokOrder: TiktokOrder;
  /** Empty lists where nothing asked for them: what was read earlier is not forgotten by that. */
  aftersales: Aftersales;
  /** Puts a line into the order's timeline: once something was decided or written, not for what was so already. */
  note: Note;
}
