import type { TiktokCancellation } from "../../tiktok/schemas/cancellations";
import { openRequest } from "../cancel-request";

const asked = {
  cancel_id: "7",
  cancel_status: "CANCELLATION_REQUEST_PENDING",
  cancel_reason: "buyer_cancel_reason",
  cancel_reason_text: null,
  seller_next_action_response: [{ action: "SELLER_RESPOND_CANCEL", deadline: 1_700_000_000 }],
  cancel_line_items: [{ order_line_item_id: "a" }],
} as TiktokCancellation;

const known = {
  cancel_id: "7",
  reason: "buyer_cancel_reason",
  tiktok_line_ids: ["a"],
  respond_by: "2023-11-14T22:13:20.000Z",
};
const open = { status: "AWAITING_SHIPMENT", is_buyer_request_cancel: true };

describe("A buyer's wish to cancel", () => {
  it("is noted with its lines and until when it may be answered", () => {
    expect(openRequest(open, [asked], null)).toEqual(known);
    expect(openRequest(open, [{ ...asked, seller_next_action_response: [] }], null)?.respond_by).toBeNull();
  });

  it("stays noted while nothing was read of it and the order still shows it", () => {
    expect(openRequest(open, [], known)).toEqual(known);
  });

  it.each([
    ["the order no longer shows it", { ...open, is_buyer_request_cancel: false }, []],
    ["it was refused or withdrawn", open, [{ ...asked, cancel_status: "CANCELLATION_REQUEST_CANCELLED" }]],
    ["it was granted", open, [{ ...asked, cancel_status: "CANCELLATION_REQUEST_COMPLETE" }]],
    ["the order is cancelled", { ...open, status: "CANCELLED" }, [asked]],
  ])("is gone once %s", (_why, tiktokOrder, cancellations) => {
    expect(openRequest(tiktokOrder, cancellations, known)).toBeNull();
  });
});
