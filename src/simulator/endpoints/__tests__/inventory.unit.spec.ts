import { openShop, type OpenShop } from "../../__tests__/shop-session";

let open: OpenShop;
afterEach(() => open.sim.stop());

const update = (skus: unknown[]) =>
  open.call("POST", `/product/202309/products/${open.skus[0]?.product_id}/inventory/update`, { body: { skus } });
const row = (sellerSku: string, inventory: unknown[]) => ({
  id: open.skus.find(({ seller_sku }) => seller_sku === sellerSku)?.sku_id,
  inventory,
});

describe("in one warehouse", () => {
  beforeEach(async () => {
    open = await openShop("US");
  });

  it("sets what is available and leaves what orders hold", async () => {
    open.place();
    expect(await update([row("A", [{ quantity: 50 }])])).toMatchObject({ code: 0, data: {} });
    expect(open.skuState()).toMatchObject({ available: 50, committed: 2 });
  });

  it("answers 12052055 to a quantity out of range, and to 0 where the shop refuses it", async () => {
    expect(await update([row("A", [{ quantity: 100_000 }])])).toMatchObject({ code: 12052055 });
    expect(await update([row("A", [{ quantity: -1 }])])).toMatchObject({ code: 12052055 });
    expect(await update([row("A", [{ quantity: 0 }])])).toMatchObject({ code: 0 });
    open.sim.control.updateShop(open.shop.id, { refuse_zero_stock: true });
    expect(await update([row("A", [{ quantity: 0 }])])).toMatchObject({ code: 12052055 });
  });

  it("sets what it can and lists what it cannot", async () => {
    const answer = await update([
      row("A", [{ quantity: 3 }]),
      { id: "1729600000000000000", inventory: [{ quantity: 1 }] },
    ]);
    expect(answer).toMatchObject({
      code: 0,
      data: {
        errors: [{ code: 12052990, detail: { sku_id: "1729600000000000000", extra_errors: [{ code: 12052553 }] } }],
      },
    });
    expect(open.skuState()).toMatchObject({ available: 3 });
  });

  it("does not know a product of another shop or of none", async () => {
    const body = { skus: [row("A", [{ quantity: 1 }])] };
    const path = "/product/202309/products/1729500000000000000/inventory/update";
    expect(await open.call("POST", path, { body })).toMatchObject({ code: 12052260 });
  });

  it("tells stock by SKU, available and committed apart", async () => {
    open.place();
    const answer = await open.call("POST", "/product/202309/inventory/search", {
      body: { sku_ids: [open.skus[0]?.sku_id] },
    });
    expect(answer.data).toMatchObject({
      inventory: [{ skus: [{ seller_sku: "A", total_available_quantity: 8, total_committed_quantity: 2 }] }],
    });
  });
});

describe("in two warehouses", () => {
  beforeEach(async () => {
    open = await openShop("US", { warehouses: 2 });
  });
  const ids = () => open.shop.warehouses.filter(({ type }) => type === "SALES_WAREHOUSE").map(({ id }) => id);

  it("wants every warehouse of a SKU, and no other", async () => {
    const [first, second] = ids();
    const one = { warehouse_id: first, quantity: 5 };
    expect(await update([row("A", [one])])).toMatchObject({ code: 12052516 });
    expect(await update([row("A", [{ quantity: 5 }])])).toMatchObject({ code: 12052516 });
    const stray = { warehouse_id: "7272000000000000000", quantity: 5 };
    expect(await update([row("A", [one, stray])])).toMatchObject({ code: 12052097 });
    const both = [one, { warehouse_id: second, quantity: 6 }];
    expect(await update([row("A", both)])).toMatchObject({ code: 0 });
    expect(open.skuState()).toMatchObject({ available: 11 });
  });
});
