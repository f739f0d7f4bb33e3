import { verifyRelaySignature, verifyWebhookSignature } from "../../../tiktok/webhook-signature";
import type { WebhookSignatures } from "./webhook-answer";

interface SigningApp {
  key: string;
  secret: string;
  relay_signature: boolean;
}

const DIGEST = /^[\da-f]{64}$/;

/** Whether a request could be signed at all: what could not is refused before its body is read. */
export const looksSigned = ({ authorization, relaySignature }: WebhookSignatures): boolean =>
  DIGEST.test(authorization ?? "") || DIGEST.test(relaySignature ?? "");

/**
 * The app whose secret signed these bytes, by TikTok's scheme or, where the app takes it, by the relays' scheme.
 *
 * @param now epoch seconds
 */
export function signerOf<App extends SigningApp>(
  apps: readonly App[],
  rawBody: Buffer,
  { authorization, relaySignature: signature, relayTimestamp: timestamp }: WebhookSignatures,
  now: number,
): App | null {
  const signed = (app: App) =>
    verifyWebhookSignature({ app, rawBody, authorization }) ||
    (app.relay_signature && verifyRelaySignature({ app, rawBody, signature, timestamp, now }));
  return apps.find(signed) ?? null;
}
