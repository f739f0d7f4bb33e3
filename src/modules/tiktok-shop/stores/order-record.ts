import type { NotedFailure } from "../../../domain/noted-failure";
import type { ImportState, MoneyDto, OrderPanelDto } from "../../../types/dto";
import type { HoldDto, OversoldDto } from "../../../types/hold-dto";
import type { CancelRequestDto, OrderStage } from "../../../types/order-life-dto";
import type { OpenSku } from "./open-sku-store";

/** The row of one TikTok order. */
export interface OrderRecord {
  id: string;
  shop_id: string;
  tiktok_order_id: string;
  medusa_order_id: string;
  import_state: ImportState;
  /** Follows from the others at every change. */
  stage: OrderStage;
  tiktok_status: string | null;
  tiktok_updated_at: Date | null;
  /** When the buyer ordered; until that is read, when the order was first seen. */
  placed_at: Date;
  money: MoneyDto | null;
  deadlines: OrderPanelDto["deadlines"] | null;
  cancel_request: CancelRequestDto | null;
  /** The next deadline by which the seller has to ship. */
  due_at: Date | null;
  reserved_at: Date | null;
  /**
   * TikTok's ids of the lines whose stock may be reserved although the order is not in Medusa; null once it is, or will not
   * be. Written before anything is reserved, so that no reservation is forgotten.
   */
  early_lines: string[] | null;
  /** Its goods had left before its shop was connected: it took nothing of the stock, which was without them already. */
  left_before: boolean;
  captured_at: Date | null;
  address_filled_at: Date | null;
  address_mark: string | null;
  placed_emitted_at: Date | null;
  erased_at: Date | null;
  held_for: HoldDto[] | null;
  accepted_at: Date | null;
  accepted_by: string | null;
  accepted: string[] | null;
  oversold: OversoldDto[] | null;
  last_failure: NotedFailure | null;
  synced_at: Date | null;
  /** What the order waits for: rows of their own. */
  open_skus: OpenSku[];
}

declare const locked: unique symbol;

/**
 * A record in the hands of the one run that holds its lock, which `RecordStore.withLocked` alone gives: what two runs must not
 * do at once takes this.
 */
export type LockedRecord = OrderRecord & { readonly [locked]: true };

export type RecordChanges = Partial<
  Omit<OrderRecord, "id" | "shop_id" | "tiktok_order_id" | "medusa_order_id" | "stage">
>;
