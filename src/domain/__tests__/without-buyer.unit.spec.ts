import type { OrderDraft } from "../order-draft";
import { withoutBuyer } from "../without-buyer";

describe("withoutBuyer", () => {
  it("leaves goods, money and TikTok's ids, and nothing of the buyer", () => {
    const kept = { currency_code: "usd", sales_channel_id: "sc", items: [], shipping_methods: [] };
    const draft = {
      ...kept,
      email: "x@scs2.tiktok.com",
      shipping_address: { first_name: "Jane" },
      billing_address: { first_name: "Jane" },
      metadata: { tiktok: { order_id: "577", shop_id: "749", email_is_relay: true } },
    } as unknown as OrderDraft;
    expect(withoutBuyer(draft)).toEqual({ ...kept, metadata: { tiktok: { order_id: "577", shop_id: "749" } } });
  });
});
