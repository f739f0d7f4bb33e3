import { invalidParameter, success } from "../gateway/answer";
import { shopEndpoint, textOf, type ShopCall } from "../gateway/call";
import { deleteWebhook, getWebhooks, putWebhook } from "../gateway/facts/authorization";
import type { WebhookSetting } from "../state/model";
import { addressComplaint } from "../webhooks/address";

/** This app's settings for this shop. */
function settingsOf({ shop, app }: ShopCall): Map<string, WebhookSetting> {
  const found = shop.webhooks.get(app.key) ?? new Map<string, WebhookSetting>();
  shop.webhooks.set(app.key, found);
  return found;
}

export const webhookEndpoints = [
  shopEndpoint(getWebhooks, (call) => {
    const webhooks = [...settingsOf(call).values()];
    return success({ webhooks, total_count: webhooks.length });
  }),
  shopEndpoint(putWebhook, (call) => {
    const address = textOf(call.body["address"]) ?? "";
    const event_type = textOf(call.body["event_type"]) ?? "";
    const complaint = addressComplaint(address);
    if (complaint) return invalidParameter("address", complaint);
    const now = call.world.clock.seconds();
    const settings = settingsOf(call);
    const create_time = settings.get(event_type)?.create_time ?? now;
    settings.set(event_type, { event_type, address, create_time, update_time: now });
    call.world.changed();
    return success();
  }),
  shopEndpoint(deleteWebhook, (call) => {
    settingsOf(call).delete(textOf(call.body["event_type"]) ?? "");
    call.world.changed();
    return success();
  }),
];
