import { compareOrder, type MedusaSide, type TiktokSide } from "../reconcile-order";
import { toLine } from "./tiktok-order";

const tiktok = (
  status: string,
  more: Partial<TiktokSide> & { lines?: Parameters<typeof toLine>[0][] } = {},
): TiktokSide => {
  const { lines = [{ id: "1" }, { id: "2" }], ...rest } = more;
  return {
    tiktokOrder: { status, tracking_number: null, line_items: lines.map((line) => toLine(line)) },
    total: "20.00",
    refunded: "0",
    ...rest,
  };
};

const line = (id: string, done: Partial<MedusaSide["lines"][number]> = {}): MedusaSide["lines"][number] => ({
  tiktok_line_item_id: id,
  quantity: 1,
  shipped: 0,
  delivered: 0,
  returned: 0,
  ...done,
});

const medusa = (more: Partial<MedusaSide> = {}): MedusaSide => ({
  status: "pending",
  total: "20",
  refunded: "0",
  lines: [line("1"), line("2")],
  tracking_numbers: [],
  ...more,
});

const shipped = { shipped: 1 };
const delivered = { shipped: 1, delivered: 1 };
const kinds = (...sides: Parameters<typeof compareOrder>) => compareOrder(...sides).map(({ kind }) => kind);

describe("compareOrder", () => {
  it("finds nothing where both sides have the same", () => {
    expect(compareOrder(tiktok("AWAITING_SHIPMENT"), medusa())).toEqual([]);
    expect(compareOrder(tiktok("IN_TRANSIT"), medusa({ lines: [line("1", shipped), line("2", shipped)] }))).toEqual([]);
    expect(
      compareOrder(
        tiktok("COMPLETED"),
        medusa({ status: "completed", lines: [line("1", delivered), line("2", delivered)] }),
      ),
    ).toEqual([]);
  });

  it("compares amounts as numbers, and names both", () => {
    expect(compareOrder(tiktok("AWAITING_SHIPMENT", { total: "20.000" }), medusa())).toEqual([]);
    expect(compareOrder(tiktok("AWAITING_SHIPMENT", { total: "20.01" }), medusa())).toEqual([
      { kind: "total", tiktok: "20.01", medusa: "20" },
    ]);
  });

  it("says when an order is cancelled on one side only", () => {
    expect(kinds(tiktok("CANCELLED"), medusa())).toEqual(["cancellation"]);
    expect(kinds(tiktok("AWAITING_SHIPMENT"), medusa({ status: "canceled" }))).toEqual(["cancellation"]);
    expect(kinds(tiktok("CANCELLED"), medusa({ status: "canceled", total: "0" }))).toEqual([]);
  });

  it("says when Medusa is behind with a shipment, and when TikTok has not heard of it", () => {
    expect(kinds(tiktok("IN_TRANSIT"), medusa())).toEqual(["status"]);
    expect(kinds(tiktok("DELIVERED"), medusa({ lines: [line("1", shipped), line("2", shipped)] }))).toEqual(["status"]);
    expect(kinds(tiktok("AWAITING_SHIPMENT"), medusa({ lines: [line("1", shipped), line("2", shipped)] }))).toEqual([
      "status",
    ]);
  });

  it("takes a label for what it is: on the way on neither side", () => {
    expect(kinds(tiktok("AWAITING_COLLECTION"), medusa())).toEqual([]);
    expect(kinds(tiktok("AWAITING_COLLECTION"), medusa({ lines: [line("1", shipped), line("2", shipped)] }))).toEqual(
      [],
    );
  });

  it("says when a unit is cancelled on one side only, and compares refunds instead of totals then", () => {
    const part = tiktok("AWAITING_SHIPMENT", {
      lines: [{ id: "1", display_status: "CANCELLED" }, { id: "2" }],
      refunded: "10.00",
    });
    expect(kinds(part, medusa())).toEqual(["lines", "refund"]);
    expect(
      kinds(part, medusa({ total: "10", refunded: "10", lines: [line("1", { quantity: 0 }), line("2")] })),
    ).toEqual([]);
  });

  it("says when a refund is known to one side only", () => {
    const both = [line("1", delivered), line("2", delivered)];
    expect(compareOrder(tiktok("DELIVERED", { refunded: "5.00" }), medusa({ lines: both }))).toEqual([
      { kind: "refund", tiktok: "5.00", medusa: "0" },
    ]);
  });

  it("says when a parcel's tracking number is not in Medusa, without repeating it", () => {
    const lines = [line("1", shipped), line("2", shipped)];
    const sent = tiktok("IN_TRANSIT", {
      lines: [
        { id: "1", tracking_number: "A" },
        { id: "2", tracking_number: "B" },
      ],
    });
    expect(compareOrder(sent, medusa({ lines, tracking_numbers: ["A"] }))).toEqual([
      { kind: "tracking", tiktok: "2", medusa: "1" },
    ]);
    expect(compareOrder(sent, medusa({ lines, tracking_numbers: ["B", "A", "A"] }))).toEqual([]);
  });
});
