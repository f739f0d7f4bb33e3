/**
 * What is special about an order; several may apply at once. `free`: nothing is to pay. `gift`: it has units that come as a
 * gift. `fbt`: a warehouse of the platform ships it.
 */
export type OrderKind =
  "sample" | "free" | "gift" | "pre_order" | "replacement" | "exchange" | "bundle" | "fbt" | "digital";

/** What Medusa's order notes of its kind, under `metadata.tiktok`; facts that do not apply are left out. */
export interface KindNote {
  kinds?: OrderKind[];
  /** TikTok's id of the order that this one replaces or was exchanged for. */
  source_order_id?: string;
  /** ISO time from which a pre-order may be shipped. */
  release_date?: string;
}
