import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { minorDigits } from "../../../domain/currency";
import { modeOf } from "../../../domain/order-total";
import type { PlatformDiscountMode } from "../../../domain/platform-funding";
import type { MedusaSide } from "../../../domain/reconcile-order";
import { fundingOf, type OrderFunding } from "../../../domain/unit-funding";

const FIELDS = [
  "id",
  "status",
  "currency_code",
  "total",
  "metadata",
  "items.metadata",
  "items.quantity",
  "items.detail.*",
  "payment_collections.payments.refunds.amount",
  "fulfillments.canceled_at",
  "fulfillments.labels.tracking_number",
];

/** An order as it is read back: its side of the comparison, and how it counts what TikTok paid. */
export interface ReadOrder {
  side: MedusaSide;
  mode: PlatformDiscountMode;
  funding: OrderFunding;
}

/** Orders as Medusa reads them back, by their ids; one that there is not is left out. */
export async function readMedusaSide(container: MedusaContainer, ids: string[]): Promise<Map<string, ReadOrder>> {
  if (ids.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: ids },
  });
  return new Map(
    (data as unknown as Row[]).map((row) => [
      row.id,
      { side: sideOf(row), mode: modeOf(row), funding: fundingOf(row) },
    ]),
  );
}

interface Row {
  id: string;
  status: string;
  currency_code: string;
  total: number;
  metadata: Record<string, unknown> | null;
  items: Item[] | null;
  payment_collections: { payments: { refunds: { amount: number }[] | null }[] | null }[] | null;
  fulfillments: { canceled_at: unknown; labels: { tracking_number: string }[] | null }[] | null;
}

interface Item {
  metadata: Record<string, unknown> | null;
  quantity: number;
  detail: { shipped_quantity: number; delivered_quantity: number; return_received_quantity: number };
}

const sideOf = (row: Row): MedusaSide => ({
  status: row.status,
  // Medusa adds up taxes by their rates, with digits that no amount of money has, and rounds where it shows or takes money.
  total: MathBN.convert(row.total, minorDigits(row.currency_code)).toFixed(),
  refunded: MathBN.sum(
    0,
    ...(row.payment_collections ?? [])
      .flatMap((collection) => collection.payments ?? [])
      .flatMap((payment) => payment.refunds ?? [])
      .map((refund) => refund.amount),
  ).toFixed(),
  lines: (row.items ?? []).flatMap(({ metadata, quantity, detail }) => {
    const id = metadata?.["tiktok_line_item_id"];
    return typeof id === "string"
      ? [
          {
            tiktok_line_item_id: id,
            quantity,
            shipped: Number(detail.shipped_quantity),
            delivered: Number(detail.delivered_quantity),
            returned: Number(detail.return_received_quantity),
          },
        ]
      : [];
  }),
  tracking_numbers: (row.fulfillments ?? [])
    .filter((fulfillment) => !fulfillment.canceled_at)
    .flatMap((fulfillment) => fulfillment.labels ?? [])
    .map((label) => label.tracking_number),
});
