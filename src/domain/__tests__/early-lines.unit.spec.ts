import { earlyLines } from "../early-lines";
import { toLine, toOrder } from "./tiktok-order";

const ON = { reserve_early: true, on_hold: "wait", fbt_reserves_stock: false } as const;

const waiting = (status: string, fulfillment_type = "FULFILLMENT_BY_SELLER") =>
  toOrder({
    status,
    fulfillment_type,
    line_items: [toLine({ id: "1" }), toLine({ id: "2", display_status: "CANCELLED" }), toLine({ id: "3" })],
  });

describe("earlyLines", () => {
  it.each(["UNPAID", "ON_HOLD"])("are the lines that nobody cancelled of an order that is %s", (status) => {
    expect(earlyLines(waiting(status), ON)).toEqual(["1", "3"]);
  });

  it("are none where the shop does not want it", () => {
    expect(earlyLines(waiting("UNPAID"), { ...ON, reserve_early: false })).toEqual([]);
  });

  it("are none of an order that is imported at once, or not at all", () => {
    expect(earlyLines(waiting("ON_HOLD"), { ...ON, on_hold: "import" })).toEqual([]);
    expect(earlyLines(waiting("AWAITING_SHIPMENT"), ON)).toEqual([]);
    expect(earlyLines(waiting("CANCELLED"), ON)).toEqual([]);
  });

  it("are none of an order that TikTok ships, unless the shop's stock is for those too", () => {
    const fbt = waiting("UNPAID", "FULFILLMENT_BY_TIKTOK");
    expect(earlyLines(fbt, ON)).toEqual([]);
    expect(earlyLines(fbt, { ...ON, fbt_reserves_stock: true })).toEqual(["1", "3"]);
  });
});
