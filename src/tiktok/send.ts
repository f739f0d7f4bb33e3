import type { TiktokClock } from "./clock";
import type { Endpoint } from "./endpoint";
import { type HttpOutcome, sendHttp } from "./http";
import { encodeQuery } from "./query";
import { signRequest } from "./signature";

const CONTENT_TYPE = "application/json";

/** What every call of a client has in common. */
export interface Connection {
  app: { key: string; secret: string };
  /** Origin of the API host. */
  origin: string;
  clock: TiktokClock;
  timeoutMs: number;
  /** Null for calls about a seller, which TikTok refuses when they carry one. */
  cipher: string | null;
}

export interface PreparedCall {
  endpoint: Endpoint;
  /** With its ids. */
  path: string;
  /** Decoded. */
  query: Readonly<Record<string, string>>;
  body: Buffer | undefined;
}

/** Signs a call with the time of this moment and sends the bytes it signed. */
export async function sendSigned(
  { app, origin, clock, timeoutMs, cipher }: Connection,
  { endpoint, path, query, body }: PreparedCall,
  accessToken: string,
): Promise<{ outcome: HttpOutcome; secrets: string[] }> {
  const signed = {
    ...query,
    app_key: app.key,
    timestamp: String(clock.seconds()),
    ...(cipher === null ? {} : { shop_cipher: cipher }),
  };
  const sign = signRequest({ secret: app.secret, path, query: signed, contentType: CONTENT_TYPE, body });
  const outcome = await sendHttp({
    method: endpoint.method,
    url: `${origin}${path}?${encodeQuery({ ...signed, sign })}`,
    headers: { "content-type": CONTENT_TYPE, "x-tts-access-token": accessToken },
    body,
    timeoutMs,
  });
  return { outcome, secrets: [app.secret, accessToken, sign, ...(cipher === null ? [] : [cipher])] };
}

/**
 * A body as the bytes to sign and send. Nothing when it has no fields: TikTok's own clients do not agree on how to sign `{}`.
 */
export function serialiseBody(body: object | undefined): Buffer | undefined {
  const json = JSON.stringify(body ?? {});
  return json === "{}" ? undefined : Buffer.from(json);
}
