import fc from "fast-check";
import type { TiktokCancellation } from "../../tiktok/schemas/cancellations";
import { cancellationKey } from "../cancellation-key";
import { linesToCancel, whyNotCancellable } from "../seller-cancel";

const LINES = ["1", "2", "3"].map((id) => ({ id, display_status: "AWAITING_SHIPMENT" }));
const ORDER = { status: "AWAITING_SHIPMENT", line_items: LINES } as unknown as Parameters<typeof linesToCancel>[0];

const cancellation = (cancel_status: string, cancel_type: string, ...ids: string[]) =>
  ({
    cancel_status,
    cancel_type,
    cancel_line_items: ids.map((order_line_item_id) => ({ order_line_item_id })),
  }) as unknown as TiktokCancellation;

describe("What is left to be cancelled", () => {
  it("is everything that is wanted, less what a cancellation of TikTok's holds already", () => {
    expect(linesToCancel(ORDER, [], null)).toEqual(["1", "2", "3"]);
    expect(linesToCancel(ORDER, [cancellation("CANCELLATION_REQUEST_SUCCESS", "CANCEL", "1")], null)).toEqual([
      "2",
      "3",
    ]);
    expect(linesToCancel(ORDER, [cancellation("CANCELLATION_REQUEST_PENDING", "CANCEL", "2")], ["2"])).toEqual([]);
  });

  it("is not less for a wish of the buyer's that waits, or one that was refused", () => {
    const others = [
      cancellation("CANCELLATION_REQUEST_PENDING", "BUYER_CANCEL", "1"),
      cancellation("CANCELLATION_REQUEST_CANCELLED", "CANCEL", "1"),
    ];
    expect(linesToCancel(ORDER, others, ["1"])).toEqual(["1"]);
  });

  it("is nothing of an order or a line that TikTok shows as cancelled", () => {
    expect(linesToCancel({ ...ORDER, status: "CANCELLED" }, [], null)).toEqual([]);
    const line_items = ORDER.line_items.map((line) => ({ ...line, display_status: "CANCELLED" }));
    expect(linesToCancel({ ...ORDER, line_items }, [], ["1"])).toEqual([]);
  });
});

describe("The key of a cancellation", () => {
  it("is the same for the same lines in any order, and another for others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^\d{19}$/), { minLength: 2, maxLength: 6 }), (ids) => {
        const [, ...fewer] = ids;
        expect(cancellationKey("r", [...ids, ...ids].reverse())).toBe(cancellationKey("r", ids));
        expect(cancellationKey("r", fewer)).not.toBe(cancellationKey("r", ids));
        expect(cancellationKey("r", ids)).not.toBe(cancellationKey("r", null));
      }),
    );
  });
});

describe("The key of a cancellation of many lines", () => {
  it("is no longer than that of a few, so that an index holds it", () => {
    const ids = Array.from({ length: 2000 }, (_, index) => String(576653688135258178n + BigInt(index)));
    expect(cancellationKey("r", ids)).toHaveLength(cancellationKey("r", ["1"]).length);
  });
});

describe("Whether the seller may cancel an order", () => {
  it.each([
    ["UNPAID", "TH", true],
    ["ON_HOLD", "TH", true],
    ["AWAITING_SHIPMENT", "TH", true],
    ["PARTIALLY_SHIPPING", "US", true],
    ["PARTIALLY_SHIPPING", "TH", false],
    ["AWAITING_COLLECTION", "US", true],
    ["AWAITING_COLLECTION", "GB", false],
    ["IN_TRANSIT", "US", false],
    ["COMPLETED", "US", false],
    ["CANCELLED", "US", false],
    [null, "US", false],
  ])("follows from its status %s in the market %s", (status, region, may) => {
    expect(whyNotCancellable({ region, status, asked: false }) === null).toBe(may);
    expect(whyNotCancellable({ region, status, asked: true })).not.toBeNull();
  });
});
