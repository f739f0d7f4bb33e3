import type { OrderState } from "../../../src/simulator";
import type { ReturnDto, UpdateShopDto } from "../../../src/types/dto";
import { receive } from "./boxes";
import { buy } from "./buy";
import { medusaOrderOf, panelOf, recordOf } from "./medusa-orders";
import { type Parcel, ship } from "./ship";
import type { SellingStore } from "./with-store";

/** What buyer and seller do about returns, and what becomes of it in Medusa. */
export function returnKit(store: SellingStore) {
  const control = () => store.simulator.control;
  const set = (settings: UpdateShopDto["settings"]) =>
    store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings });

  /** An order that its buyer has, shipped in Medusa; its shipping fee is not refunded. */
  async function delivered(
    quantity = 2,
    from: Parcel = {},
    discounts: { platform_discount?: string } = {},
  ): Promise<OrderState> {
    // A discount on the shipping, as nearly every order has one.
    const money = { shipping_fee: "4.99", shipping_fee_platform_discount: "1.50", tax_rate: "0.0825" };
    const { id } = buy(store, store.us, [{ seller_sku: "TEE-S", quantity, ...discounts }], money);
    await receive(store);
    // A number of its own: TikTok takes one for several orders of one recipient only.
    const parcel = { carrier: "USPS", tracking_number: `94001118992238${id.slice(-8)}`, ...from };
    await ship(store, await medusaOrderOf(store, id), parcel);
    const tiktokOrder = control().deliver(id);
    await receive(store);
    return tiktokOrder;
  }

  const firstLine = ({ lines }: OrderState): string[] => [lines[0]?.id ?? ""];
  const lastReturn = ({ returns }: OrderState): string => returns.at(-1)?.return_id ?? "";
  const refundOf = (tiktokOrderId: string, returnId: string): number =>
    Number(
      control()
        .order(tiktokOrderId)
        .returns.find(({ return_id }) => return_id === returnId)?.refund_amount?.refund_total,
    );

  const ask = (tiktokOrder: OrderState, input: Parameters<ReturnType<typeof control>["requestReturn"]>[1] = {}) =>
    lastReturn(control().requestReturn(tiktokOrder.id, { line_ids: firstLine(tiktokOrder), ...input }));

  /** What the buyer and the seller do until the goods are back and paid. */
  const STEPS = {
    approve: (id: string) => control().decideReturn(id, { decision: "APPROVE_RETURN" }),
    ship: (id: string) => control().shipReturn(id),
    accept: (id: string) => control().decideReturn(id, { decision: "APPROVE_RECEIVED_PACKAGE" }),
    pay: (id: string) => control().payRefund(id),
  };
  const through = (id: string) => Object.values(STEPS).forEach((step) => step(id));

  /** What an order's books say: what is paid, given back, and left. */
  async function books(tiktokOrderId: string) {
    const { total, summary, payment_status } = await medusaOrderOf(store, tiktokOrderId);
    const { paid_total: paid, refunded_total: refunded, pending_difference: pending } = summary;
    return { total, paid, refunded, pending, payment_status };
  }

  /** The buyer has got `refunded` back of what he paid, and the books agree. */
  async function expectBooks(tiktokOrder: OrderState, refunded: number): Promise<void> {
    const paid = Number(tiktokOrder.total_amount);
    const { payment_status, ...sums } = await books(tiktokOrder.id);
    const total = Number((paid - refunded).toFixed(2));
    expect(sums).toEqual({ total, paid, refunded, pending: 0 });
    expect(payment_status).toBe(refunded === 0 ? "captured" : total === 0 ? "refunded" : "partially_refunded");
  }

  async function returnsOf(tiktokOrderId: string): Promise<ReturnDto[]> {
    return (await panelOf(store, tiktokOrderId)).returns;
  }
  const statusesOf = async (tiktokOrderId: string) => (await returnsOf(tiktokOrderId)).map(({ status }) => status);

  /** The native returns of an order, with what became of each of their units. */
  async function nativeReturns(tiktokOrderId: string) {
    const { medusa_order_id } = await recordOf(store, tiktokOrderId);
    return store.sql<{ status: string; units: number; received: number; damaged: number }>(
      `SELECT status, count(item.id)::int AS units, coalesce(sum(received_quantity), 0)::int AS received,
              coalesce(sum(damaged_quantity), 0)::int AS damaged
       FROM return LEFT JOIN return_item item ON item.return_id = return.id
       WHERE order_id = ? GROUP BY return.id ORDER BY return.created_at`,
      [medusa_order_id],
    );
  }

  /** Everything is heard again: each webhook under a new id, and the order is retried. */
  async function again(tiktokOrderId: string): Promise<void> {
    for (const { id, address } of [...control().deliveries()]) if (address) control().redeliver(id, { new_id: true });
    await receive(store);
    const { medusa_order_id } = await recordOf(store, tiktokOrderId);
    await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
  }

  return {
    control,
    set,
    delivered,
    firstLine,
    lastReturn,
    refundOf,
    ask,
    STEPS,
    through,
    books,
    expectBooks,
    returnsOf,
    statusesOf,
    nativeReturns,
    again,
  };
}
