import type { ClaimedEvent } from "../../../modules/tiktok-shop/stores/inbox-store";
import { OrderNotes } from "../order-notes";

const event = (topic: number, dedupe_key: string) =>
  ({ id: dedupe_key, topic, dedupe_key, created_at: new Date(0), body: null }) as unknown as ClaimedEvent;

describe("The timeline of an order", () => {
  it("says that TikTok told of a cancellation only where TikTok did, and not a sweep or a repair", () => {
    const events = [
      event(11, "id:7327"),
      event(11, "sweep:11:403:1"),
      event(12, "repair:1:12:577"),
      event(0, "retry:user_1:6f"),
    ];
    expect(
      new OrderNotes({ id: "ttord_1" }, events).entries.map(({ kind, what, cause }) => [kind, what, cause]),
    ).toEqual([
      ["heard", "topic.11", "webhook 11"],
      ["heard", "order.found", "sweep"],
      ["heard", "order.found", "repair"],
      ["heard", "order.found", "retry by user_1"],
    ]);
  });
});
