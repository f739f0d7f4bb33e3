/** What is done with a delivery on its way. */
export const DELIVERY_MODES = ["normal", "twice", "late", "out_of_order", "tampered", "dropped"] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export type DeliveryState =
  /** On its way now. */
  | "sending"
  /** Answered with 200. */
  | "delivered"
  /** Failed; the next attempt is set. */
  | "retrying"
  /** Answered with 401, which ends it too. */
  | "refused"
  /** The fourth retry failed. */
  | "given_up"
  /** Waits to be released. */
  | "held"
  | "dropped"
  /** The app has no address for this topic. */
  | "no_address";

export interface Attempt {
  /** Epoch milliseconds of the simulated time. */
  at: number;
  /** HTTP status, or null when no answer came. */
  status: number | null;
  /** Why no answer came. */
  error: string | null;
  /** Real milliseconds until the answer. */
  took_ms: number;
}

export interface Delivery {
  /** Number in this simulator's log; TikTok's own id is `notification_id`. */
  id: string;
  notification_id: string;
  app_key: string;
  shop_id: string;
  type: number;
  address: string | null;
  mode: DeliveryMode;
  state: DeliveryState;
  /** The body as it was signed. */
  body: string;
  attempts: Attempt[];
  /** Epoch milliseconds of the simulated time. */
  created_at: number;
  next_attempt_at: number | null;
}
