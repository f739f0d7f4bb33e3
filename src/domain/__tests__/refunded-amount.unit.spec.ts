import type { TiktokCancellation } from "../../tiktok/schemas/cancellations";
import { refundedAmount } from "../refunded-amount";
import { simple } from "./mapped-order";
import { toReturn } from "./tiktok-return";

const amountOf = (refund_total: string) => ({
  currency: "EUR",
  refund_total,
  refund_subtotal: refund_total,
  refund_shipping_fee: "0",
  refund_tax: "0",
  retail_delivery_fee: "0",
  buyer_service_fee: "0",
});

const cancellation = (refund_total: string): TiktokCancellation => ({
  cancel_id: "1",
  order_id: "2",
  cancel_type: "CANCEL",
  cancel_status: "CANCELLATION_REQUEST_COMPLETE",
  role: "SYSTEM",
  cancel_reason: null,
  cancel_reason_text: null,
  create_time: 1,
  update_time: 1,
  should_replenish_stock: null,
  seller_next_action_response: [],
  refund_amount: amountOf(refund_total),
  cancel_line_items: [],
});

const LOWERS = { mode: "lowers_order", funding: new Map() } as const;
const REVENUE = { mode: "is_revenue", funding: new Map() } as const;

describe("What of an order's payment goes back in all", () => {
  const part = toReturn({ amount: "4.00", return_status: "RETURN_OR_REFUND_REQUEST_COMPLETE" });
  const tiktokOrder = {
    ...simple({ platform_discount: "2.00", total_amount: "8.00" }, { platform_discount: "2.00", sale_price: "8.00" }),
    status: "CANCELLED",
  };

  it("is what was paid of an order that is cancelled after a part refund, whether TikTok states the rest or the whole", () => {
    for (const stated of ["4.00", "8.00"]) {
      const all = { cancellations: [cancellation(stated)], returns: [part] };
      expect(Number(refundedAmount(tiktokOrder, all, LOWERS))).toBe(8);
      expect(Number(refundedAmount(tiktokOrder, all, REVENUE))).toBe(10);
    }
  });

  it("is less where TikTok kept some of it, and nothing where nothing was paid back", () => {
    expect(Number(refundedAmount(tiktokOrder, { cancellations: [cancellation("7.50")], returns: [] }, LOWERS))).toBe(
      7.5,
    );
    expect(refundedAmount(tiktokOrder, { cancellations: [], returns: [] }, REVENUE)).toBe("0");
  });

  it("takes TikTok's part of a returned unit with it, by what the import noted", () => {
    const funding = new Map([["577000000000000101", { by_buyer: "8", by_tiktok: "2" }]]);
    const delivered = { ...tiktokOrder, status: "DELIVERED" };
    const all = { cancellations: [], returns: [part] };
    expect(refundedAmount(delivered, all, LOWERS)).toBe("4");
    expect(refundedAmount(delivered, all, { ...REVENUE, funding })).toBe("5");
  });
});
