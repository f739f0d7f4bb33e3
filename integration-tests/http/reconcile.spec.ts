import sweepOrdersJob from "../../src/jobs/tiktok-shop-sweep-orders";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { receive } from "./harness/boxes";
import { buy } from "./harness/buy";
import { counts } from "./harness/counts";
import { medusaOrderOf, recordOf } from "./harness/medusa-orders";
import { tamperWithAnswers } from "./harness/tampered-answers";
import { withSellingStore } from "./harness/with-store";

const SEARCH = "POST /order/202309/orders/search";
const HOURS = 3600;

withSellingStore((store) => {
  /** One run of the job, and what it found brought in. */
  const sweep = async () => {
    await sweepOrdersJob(store.container);
    await drainInbox(store.container);
  };
  const inboxRows = async () => (await store.sql("SELECT id FROM tiktok_inbox_event")).length;
  const ids = (count: number, more = {}) =>
    Array.from({ length: count }, () => buy(store, store.us, { "TEE-S": 1 }, more).id);

  describe("Sweeping", () => {
    // The first sweep of a shop is another one.
    beforeEach(sweep);

    it("brings back everything after 48 hours without webhooks, in one sweep", async () => {
      const { control } = store.simulator;
      const before = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      control.webhookMode("dropped");
      const bought: string[] = [];
      for (let hour = 0; hour < 48; hour += 4) {
        bought.push(...ids(10));
        await store.simulator.clock.advance(4 * HOURS);
      }
      control.ship(before.id);
      const [cancelled = "", ...others] = bought;
      control.cancel(cancelled);
      await receive(store);
      expect(await counts(store)).toMatchObject({ order: 1 });
      await sweep();
      expect(await counts(store)).toMatchObject({ order: 1 + others.length, tiktok_order_record: 1 + bought.length });
      expect(await recordOf(store, before.id)).toMatchObject({ tiktok_status: "AWAITING_COLLECTION" });
      expect(await recordOf(store, cancelled)).toMatchObject({ import_state: "skipped" });
    });

    it("finds every order although they move while the pages are read", async () => {
      const tamper = await tamperWithAnswers(store);
      store.simulator.control.webhookMode("dropped");
      const bought = ids(130);
      await store.simulator.clock.advance(10 * HOURS);
      const moving = [...bought];
      tamper((path) => {
        // Between two pages half of what was on the first moves to the list's end.
        if (path.endsWith("/orders/search")) for (const id of moving.splice(0, 50)) store.simulator.control.ship(id);
        return null;
      });
      await sweep();
      tamper(null);
      expect(await counts(store)).toMatchObject({ order: 130 });
      await sweep();
      for (const id of bought)
        expect(await recordOf(store, id)).toMatchObject({ tiktok_status: "AWAITING_COLLECTION" });
    });

    it("begins again at the same place after a page that failed", async () => {
      const { control } = store.simulator;
      control.webhookMode("dropped");
      const tiktokOrder = buy(store, store.us, { "TEE-S": 1 });
      control.injectFault({ kind: "unavailable", endpoint: SEARCH, times: 99 });
      await store.simulator.clock.advance(HOURS);
      await sweep();
      expect(await counts(store)).toMatchObject({ order: 0 });
      control.clearFaults();
      await sweep();
      expect(await medusaOrderOf(store, tiktokOrder.id)).toBeDefined();
    });

    it("costs no row for an order that has that very version, however often it is listed", async () => {
      ids(3);
      await receive(store);
      const before = await inboxRows();
      for (let time = 0; time < 3; time += 1) await sweep();
      expect(await inboxRows()).toBe(before);
    });

    it("puts the orders of cancellations and returns in that changed without a webhook, once", async () => {
      const { control } = store.simulator;
      const [asked = ""] = ids(1);
      await receive(store);
      control.webhookMode("dropped");
      await store.simulator.clock.advance(HOURS);
      control.requestCancel(asked);
      for (let time = 0; time < 2; time += 1) await sweep();
      const rows = await store.sql("SELECT topic, state, tiktok_order_ids FROM tiktok_inbox_event WHERE topic = 11");
      expect(rows.filter((row) => (row["tiktok_order_ids"] as string[]).includes(asked))).toHaveLength(1);
    });
  });
});
