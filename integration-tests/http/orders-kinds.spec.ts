import { receive } from "./harness/boxes";
import { buy } from "./harness/buy";
import { medusaOrderOf } from "./harness/medusa-orders";
import { levelOf } from "./harness/stock";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const set = (settings: object) => store.admin.post(`/admin/tiktok-shop/shops/${store.us.dto.id}`, { settings });
  const reserved = async () => (await levelOf(store, "CAP-BLACK")).reserved;
  const fbt = { fulfillment_type: "FULFILLMENT_BY_TIKTOK", shipping_type: "TIKTOK" } as const;

  it("An order that TikTok ships is imported, and takes the store's stock only where the shop says so", async () => {
    const before = await reserved();
    const first = buy(store, store.us, { "CAP-BLACK": 1 }, fbt);
    await receive(store);
    expect(await medusaOrderOf(store, first.id)).toMatchObject({
      payment_status: "captured",
      metadata: { tiktok: { kinds: ["fbt"] } },
    });
    expect(await reserved()).toBe(before);
    await set({ fbt_reserves_stock: true });
    buy(store, store.us, { "CAP-BLACK": 1 }, fbt);
    await receive(store);
    expect(await reserved()).toBe(before + 1);
  });

  it("A replacement costs nothing, has no payment, and names the order that it stands in for", async () => {
    const source = buy(store, store.us, { "CAP-BLACK": 1 });
    const replacement = buy(store, store.us, { "CAP-BLACK": 1 }, { replaces: source.id });
    await receive(store);
    const medusaOrder = await medusaOrderOf(store, replacement.id);
    expect(medusaOrder).toMatchObject({
      total: 0,
      payment_collections: [],
      metadata: { tiktok: { kinds: ["free", "replacement"], source_order_id: source.id } },
    });
  });

  it("A discount that TikTok pays counts as revenue where the shop says so, and is paid", async () => {
    await set({ platform_discount: "is_revenue" });
    const line = { seller_sku: "CAP-BLACK", quantity: 1, seller_discount: "2.00", platform_discount: "3.00" };
    const tiktokOrder = buy(store, store.us, [line], { shipping_fee: "5.99" });
    await receive(store);
    const medusaOrder = await medusaOrderOf(store, tiktokOrder.id);
    const total = (Math.round(Number(tiktokOrder.total_amount) * 100) + 300) / 100;
    expect(medusaOrder).toMatchObject({ total, summary: { pending_difference: 0, paid_total: total } });
  });
});
