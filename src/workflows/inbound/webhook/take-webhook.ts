import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { inboxKey } from "../../../domain/inbox-key";
import { webhookAge } from "../../../domain/webhook-age";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import { parseWebhook, type WebhookEvent } from "../../../tiktok/webhook-event";
import { tiktokSeconds } from "../../client";
import { logFailure } from "../../failure";
import { countWebhook } from "../../webhook-counters";
import { reactionTo } from "../reaction-to";
import { catchUp } from "./catch-up";
import { isOfAddress } from "./is-of-address";
import { noteMismatch } from "./note-mismatch";
import { refuseUnsigned } from "./refuse-unsigned";
import { signerOf } from "./signer-of";
import type { IncomingWebhook, WebhookAnswer } from "./webhook-answer";

/**
 * Takes a webhook: verify, look at its age, store, answer. TikTok waits 3 s. The one statement that most requests run is
 * the insert; without a valid signature none is run.
 */
export async function takeWebhook(container: MedusaContainer, webhook: IncomingWebhook): Promise<WebhookAnswer> {
  const { settings, inbox } = container.resolve(TIKTOK_SHOP_MODULE);
  const { rawBody, addressShopId } = webhook;
  const app = signerOf(settings.apps, rawBody, webhook.signatures, Math.floor(Date.now() / 1000));
  if (!app) return refuseUnsigned(container, webhook.ip);
  const parsed = parseWebhook(rawBody);
  const event = parsed.ok ? parsed.event : null;
  try {
    if (addressShopId !== null && !(await isOfAddress(container, event, addressShopId))) {
      countWebhook("shop_mismatch");
      noteMismatch(container, app.key, addressShopId);
      return { status: 401 };
    }
    const age = webhookAge(event?.timestamp ?? 0, {
      now: tiktokSeconds(container, app.key),
      maxAgeSeconds: settings.webhooks.max_age_hours * 3600,
    });
    const entry = entryOf(event, rawBody);
    const isOpen = age === "fresh" && reactionTo(entry) !== "nothing";
    await inbox.put({ ...entry, app_key: app.key, state: age !== "fresh" ? "stale" : isOpen ? "open" : "done" });
    countWebhook(age === "fresh" ? "accepted" : "stale");
    if (age === "ahead") catchUp(container, event?.shopId ?? null);
    return { status: 200, isOpen };
  } catch (error) {
    logFailure(container, "A TikTok webhook could not be stored; TikTok will send it again", error);
    return { status: 503 };
  }
}

const entryOf = (event: WebhookEvent | null, rawBody: Buffer) => ({
  dedupe_key: inboxKey({
    notificationId: event?.notificationId ?? null,
    rawBodySha256: createHash("sha256").update(rawBody).digest("hex"),
  }),
  topic: event?.type ?? UNREADABLE,
  tiktok_shop_id: event?.shopId ?? null,
  seller_open_id: event?.sellerOpenId ?? null,
  tiktok_order_ids: event?.orderIds ?? [],
  // Postgres keeps no NUL in a text.
  body: rawBody.toString("utf8").replaceAll("\0", "\ufffd"),
});

/** The topic of a body that is signed and cannot be read: kept, for a person to look at. */
const UNREADABLE = -1;
