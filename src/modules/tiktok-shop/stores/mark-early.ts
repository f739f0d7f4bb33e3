import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Sighting } from "../../../domain/sighting";
import type { OrderRecord } from "./order-record";

/** Notes which lines' stock may be reserved before their orders are in Medusa. Lines that were noted before stay. */
export async function markEarly(
  trx: Knex.Transaction,
  records: Pick<OrderRecord, "id" | "tiktok_order_id">[],
  sightings: Sighting[],
): Promise<void> {
  const early = new Map(sightings.map((sighting) => [sighting.tiktok_order_id, sighting.early]));
  const seen = records
    .map(({ id, tiktok_order_id }) => ({ id, lines: early.get(tiktok_order_id) ?? [] }))
    .filter(({ lines }) => lines.length > 0);
  if (seen.length === 0) return;
  await trx.raw(
    `UPDATE tiktok_order_record AS record
     SET early_lines = ARRAY(SELECT DISTINCT unnest(coalesce(record.early_lines, '{}') || seen.lines))
     FROM jsonb_to_recordset(?) AS seen (id text, lines text[])
     WHERE record.id = seen.id AND (record.early_lines IS NULL OR NOT record.early_lines @> seen.lines)`,
    [JSON.stringify(seen)],
  );
}
