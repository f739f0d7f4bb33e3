import { must, type Stage, type StageRegion } from "./stage";

/** Two of one SKU, one of another, and a bundle: as many units as the orders that follow have to name. */
const UNITS = 4;

/**
 * Requests that are about several items at once, and goods that are replaced or exchanged: every request and decision of that
 * branch, and the orders that come of it. Returns what TikTok answered to calls that it refuses.
 */
export async function useReplacements(stage: Stage, region: StageRegion): Promise<(number | null)[]> {
  const { api, shops, sim } = stage;
  const { control } = sim;
  const { client, state } = shops[region];
  const [seller_discount, platform_discount] = region === "VN" ? ["1001", "2002"] : ["1.01", "0.02"];
  const price = region === "VN" ? "120000" : "12.00";
  const skus = ["PEN", "INK", "DESK-SET"].map((seller_sku) => ({ seller_sku, name: seller_sku, price, stock: 500 }));
  control.createListing({ shop_id: state().id, title: "Writing", skus });
  const INK = { seller_sku: "INK", quantity: 1 };
  const delivered = () => {
    const { id } = control.placeOrder({
      shop_id: state().id,
      lines: [
        { seller_sku: "PEN", quantity: 2, seller_discount, platform_discount },
        INK,
        { seller_sku: "DESK-SET", quantity: 1, components: [INK, { seller_sku: "PEN", quantity: 1 }] },
      ],
      hold: false,
    });
    control.ship(id);
    return control.deliver(id);
  };
  const idsOf = (order: ReturnType<typeof delivered>, count = UNITS) => order.lines.slice(0, count).map(({ id }) => id);
  const once = (id: string) => ({ priority: "orders", idempotency_key: `${id}-replace` }) as const;
  const ask = (type: "REPLACEMENT" | "RETURN_AND_REFUND" | "REFUND", count?: number) => {
    const order = delivered();
    const { returns } = control.requestReturn(order.id, { type, line_ids: idsOf(order, count) });
    return { order_id: order.id, return_id: returns[0]?.return_id ?? "" };
  };

  const several = [ask("RETURN_AND_REFUND"), ask("RETURN_AND_REFUND", 3), ask("REFUND")];
  const [back, some, money] = several.map(({ return_id }) => return_id);
  const approve = async (id: string | undefined, decision: Parameters<typeof api.approveReturn>[2]["decision"]) =>
    must(await api.approveReturn(client, id ?? "", { decision }, once(`${id}-${decision}`)));
  const reject = async (id: string | undefined, decision: Parameters<typeof api.rejectReturn>[2]["decision"]) => {
    const { reasons } = must(await api.getRejectReasons(client, { return_or_cancel_id: id ?? "" }));
    const rejection = { decision, reject_reason: reasons[0]?.name ?? "" };
    must(await api.rejectReturn(client, id ?? "", rejection, once(`${id}-${decision}`)));
    return rejection;
  };
  for (const id of [back, some]) {
    await approve(id, "APPROVE_RETURN");
    control.shipReturn(id ?? "");
  }
  await approve(back, "APPROVE_RECEIVED_PACKAGE");
  await reject(some, "REJECT_RECEIVED_PACKAGE");
  await approve(money, "APPROVE_REFUND");
  for (const id of [back, money]) control.payRefund(id ?? "");

  const set = delivered().detail;
  const units = set.line_items.flatMap((line) => ("sub_item_info" in line ? (line.sub_item_info ?? []) : []));
  const component_ids = units.slice(0, 1).flatMap((unit) => unit?.id ?? []);
  const of = { type: "RETURN_AND_REFUND", component_ids } as const;
  const part = { order_id: set.id, return_id: control.requestReturn(set.id, of).returns[0]?.return_id ?? "" };

  const [sent, paid, refused, withdrawn, waiting] = Array.from({ length: 5 }, () => ask("REPLACEMENT", 2));
  await approve(sent?.return_id, "APPROVE_REPLACEMENT");
  await approve(paid?.return_id, "ISSUE_REPLACEMENT_REFUND");
  const rejection = await reject(refused?.return_id, "REJECT_REPLACEMENT");
  control.withdrawReturn(withdrawn?.return_id ?? "");

  const requests = [...several, part, sent, paid, refused, withdrawn, waiting].flatMap((request) => request ?? []);
  const order_ids = requests.map(({ order_id }) => order_id);
  must(await api.searchReturns(client, { page_size: 50, filter: { order_ids } }));
  must(await api.searchReturns(client, { page_size: 10, filter: { order_ids, return_types: ["REPLACEMENT"] } }));
  must(await api.getReturnRecords(client, sent?.return_id ?? ""));
  const replacing = control
    .orders()
    .filter(({ detail }) => Reflect.get(detail, "replaced_order_id") === sent?.order_id);
  const exchange = ["US", "GB"].includes(region)
    ? [control.placeOrder({ shop_id: state().id, lines: [INK], hold: false, exchange_of: order_ids[0] ?? "" })]
    : [];
  if (replacing.length !== 1) throw new Error("A replacement comes as one order.");
  for (const { id } of [...replacing, ...exchange]) {
    control.ship(id);
    must(await api.getOrders(client, [id]));
  }
  must(await api.getOrders(client, order_ids));

  const refusals = await Promise.all([
    api.approveReturn(client, sent?.return_id ?? "", { decision: "APPROVE_REPLACEMENT" }),
    api.approveReturn(client, waiting?.return_id ?? "", { decision: "APPROVE_REFUND" }),
    api.rejectReturn(client, withdrawn?.return_id ?? "", rejection),
  ]);
  return refusals.map((result) => (result.ok ? 0 : result.error.code));
}
