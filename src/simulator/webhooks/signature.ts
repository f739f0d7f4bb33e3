import { createHmac } from "node:crypto";

/** The `Authorization` header of a webhook: HMAC-SHA256 with the app secret over the app key and the raw body, in lower-case hexadecimal. */
export const webhookSignature = (app: { key: string; secret: string }, rawBody: string): string =>
  createHmac("sha256", app.secret).update(app.key).update(rawBody, "utf8").digest("hex");
