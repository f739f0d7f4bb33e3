import { webhookBody } from "../payload";
import { webhookSignature } from "../signature";

const OFFICIAL =
  '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}';

const notice = (type: number, data: Record<string, unknown>) => ({
  type,
  notification_id: "7380066284010030890",
  shop_id: "7495540735365777507",
  seller_open_id: "7010000000000000001",
  timestamp: 1718305585,
  data,
});

it("signs as TikTok's webhook overview does", () => {
  expect(webhookSignature({ key: "abcdef", secret: "123" }, OFFICIAL)).toBe(
    "5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05",
  );
});

it("writes an order notification to the byte as TikTok's overview shows it", () => {
  const data = {
    is_on_hold_order: true,
    order_id: "576653688135258178",
    order_status: "UNPAID",
    update_time: 1718305585,
  };
  expect(webhookBody(notice(1, data))).toBe(OFFICIAL);
});

it.each([5, 16, 37])("writes the product id of topic %i as a number with all its digits", (type) => {
  expect(webhookBody(notice(type, { product_id: "1729500000000000001" }))).toContain(
    '"product_id":1729500000000000001',
  );
});

it("names the seller instead of the shop in topic 68, with numeric ids", () => {
  const data = { seller_id: "7010000000000000001", product_id: "1729500000000000001", sku_id: "1729600000000000011" };
  const body = webhookBody(notice(68, data));
  expect(body).toContain('"seller_open_id":"7010000000000000001"');
  expect(body).toContain('"sku_id":1729600000000000011');
  expect(body).not.toContain("shop_id");
});
