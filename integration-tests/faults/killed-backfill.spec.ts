import type { BackfillDto } from "../../src/types/backfill-dto";
import { fromUrl } from "../setup/database/address";
import { type ConnectedStore, startConnectedStore } from "../setup/store/connected-store";
import { dropTemplate } from "../setup/store/seeded-database";
import { until } from "../setup/until";
import { closeGate, type Write } from "./database-gate";
import { balanced, expireLeases } from "./settled";

const server = fromUrl(process.env["DATABASE_URL"] ?? "");
jest.setTimeout(10 * 60_000);

/** More than TikTok lists on a page, and than the inbox gives out at a time. */
const ORDERS = 120;

/** Where the processes of one back-fill die, each before a write of its own. */
const POINTS: (Write & { before: string })[] = [
  {
    before: "its first page is in the inbox",
    on: "INSERT",
    table: "tiktok_inbox_event",
    when: "starts_with(NEW.dedupe_key, 'backfill:')",
  },
  {
    before: "it is noted how far it has come",
    on: "UPDATE",
    table: "tiktok_backfill",
    when: "NEW.position > OLD.position",
  },
  { before: "orders are made", on: "INSERT", table: "order" },
  {
    before: "their records are saved",
    on: "UPDATE",
    table: "tiktok_order_record",
    when: "NEW.import_state = 'imported' AND OLD.import_state <> 'imported'",
  },
  { before: "its end is noted", on: "UPDATE", table: "tiktok_backfill", when: "NEW.state = 'done'" },
];

let store: ConnectedStore;
beforeAll(async () => {
  store = await startConnectedStore(server, { processes: 2 });
  // One of the two works at a time: that of a killed one goes over to the other.
  await store.process(1).kill();
  store.simulator.control.webhookMode("dropped");
});
afterAll(async () => {
  await store?.stop();
  await dropTemplate(server);
});

const place = (): string[] =>
  Array.from({ length: ORDERS }, (_, index) => {
    const lines = [{ seller_sku: index % 3 === 0 ? "CAP-BLACK" : "TEE-M", quantity: 1 }];
    return store.simulator.control.placeOrder({ shop_id: store.shop.id, hold: false, lines }).id;
  });

describe("A back-fill whose processes are killed", () => {
  it("goes on in another each time, wherever they died, and has TikTok's count of orders in the end, each once", async () => {
    const ids = place();
    const [shop] = await store.database.rows<{ id: string }>("SELECT id FROM tiktok_shop");
    const path = `/admin/tiktok-shop/shops/${shop?.id}/backfills`;
    let working = 0;
    for (const [index, point] of POINTS.entries()) {
      const gate = await closeGate(store.database, point);
      if (index === 0) {
        const from = new Date(Date.now() - 3_600_000).toISOString();
        await (await store.admin(working)).post(path, { from });
      } else {
        await store.start(working);
      }
      await gate.reached();
      await store.process(working).kill();
      await gate.open();
      await expireLeases(store.database);
      expect([point.before, await store.database.rows("SELECT state FROM tiktok_backfill")]).toEqual([
        point.before,
        [{ state: "running" }],
      ]);
      working = 1 - working;
    }
    await store.start(working);
    const admin = await store.admin(working);
    const done = await until("the back-fill ends", async () => {
      const { backfills } = await admin.get<{ backfills: BackfillDto[] }>(path);
      return backfills.length === 1 && backfills[0]?.state !== "running" && backfills[0];
    });
    expect(done).toMatchObject({
      state: "done",
      listed: ORDERS,
      seen: ORDERS,
      imported: ORDERS,
      failed: 0,
      missing: [],
      last_error: null,
    });
    expect(await balanced(store, ids, store.urls[working] ?? "")).toEqual([]);
  });
});
