import { createHmac, timingSafeEqual } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

const { BENCH_APP_KEY = "", BENCH_APP_SECRET = "" } = process.env;

/** The least that a webhook's route can do: the HMAC over the raw bytes and one insert into a table without an index more. */
export async function POST(req: MedusaRequest<{ tts_notification_id: string }>, res: MedusaResponse): Promise<void> {
  const raw = Buffer.isBuffer(req.rawBody) ? req.rawBody : Buffer.alloc(0);
  const expected = createHmac("sha256", BENCH_APP_SECRET).update(BENCH_APP_KEY).update(raw).digest("hex");
  const given = Buffer.from(req.headers.authorization ?? "");
  if (given.length !== expected.length || !timingSafeEqual(given, Buffer.from(expected))) {
    res.status(401).end();
    return;
  }
  await req.scope
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("INSERT INTO bench_inbox (id, body) VALUES (?, ?) ON CONFLICT DO NOTHING", [
      req.body.tts_notification_id,
      raw.toString("utf8"),
    ]);
  res.status(200).end();
}
