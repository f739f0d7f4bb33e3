import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import { countWebhook } from "../../webhook-counters";
import { createFloodGate, type FloodGate } from "./flood-gate";
import type { WebhookAnswer } from "./webhook-answer";

/**
 * Answers a request that no app of ours signed: 401, and 429 to an address that keeps at it. Nothing is written to the
 * database. What is signed rightly never comes here, whatever its address did before.
 */
export async function refuseUnsigned(container: MedusaContainer, ip: string | undefined): Promise<WebhookAnswer> {
  const flood = await gateOf(container).fail(ip);
  countWebhook(flood ? "flood" : "bad_signature");
  if (!flood) return { status: 401 };
  if (flood.isFirst) container.resolve(ContainerRegistrationKeys.LOGGER).warn(FLOOD);
  return { status: 429, retryAfterSeconds: flood.retryAfterSeconds };
}

const FLOOD =
  "TikTok Shop: many webhook requests with wrong signatures come in, and are answered 429. If they are TikTok's own, the app's secret in the plugin's options is not the one of Partner Center.";

const gates = new WeakMap<object, FloodGate>();

/** One gate a process and module. */
function gateOf(container: MedusaContainer): FloodGate {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  const gate = gates.get(module) ?? createFloodGate(module.settings.webhooks.flood);
  gates.set(module, gate);
  return gate;
}
