import type { TimelineEntryDto } from "../../src/types/order-life-dto";
import { receive } from "./harness/boxes";
import { buy } from "./harness/buy";
import { panelOf, recordOf } from "./harness/medusa-orders";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  const timelineOf = async (id: string): Promise<TimelineEntryDto[]> =>
    (await store.admin.get<{ timeline: TimelineEntryDto[] }>(`/admin/tiktok-shop/orders/${id}/timeline`)).timeline;
  const linesOf = async (id: string) =>
    (await timelineOf(id)).map(({ kind, cause, what }) => `${kind} ${what} (${cause})`);

  describe("The timeline of an order", () => {
    it("says what was heard, read, decided and written, each with its cause, under both of the order's ids", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 }, { paid: false });
      await receive(store);
      store.simulator.control.pay(tiktokOrder.id);
      await receive(store);
      const { id, medusa_order_id } = await recordOf(store, tiktokOrder.id);
      const lines = await linesOf(id);
      expect(lines.filter((line) => !line.startsWith("heard"))).toEqual([
        "read order (webhook 1)",
        "decided order.wait (webhook 1)",
        "read order (webhook 1)",
        "decided order.import (webhook 1)",
        "written order.imported (webhook 1)",
      ]);
      expect(lines[0]).toBe("heard topic.1 (webhook 1)");
      expect((await timelineOf(id))[0]?.data).toEqual({ sent_at: expect.stringMatching(/^\d{4}-.*Z$/) });
      expect(await linesOf(medusa_order_id)).toEqual(lines);
      expect((await panelOf(store, tiktokOrder.id)).stage).toBe("processing");
    });

    it("grows by what was heard only, when that tells nothing new", async () => {
      const tiktokOrder = buy(store, store.us, { "CAP-BLACK": 1 });
      await receive(store);
      const { id, medusa_order_id } = await recordOf(store, tiktokOrder.id);
      const before = await linesOf(id);
      await store.admin.post(`/admin/tiktok-shop/orders/${medusa_order_id}/retry`);
      const added = (await linesOf(id)).slice(before.length);
      expect(added).toEqual([expect.stringMatching(/^heard order\.found \(retry by user_/)]);
    });

    it("is not there for an order of another channel", async () => {
      await expect(timelineOf("order_0")).rejects.toThrow(/404/);
    });
  });
});
