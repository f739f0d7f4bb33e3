import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** TikTok's code for "too many requests". */
const TOO_MANY = 36009002;

/** Calls of the last 60 s: of one shop, or of a whole app where `shop_id` is null. */
export interface CallRates {
  app_key: string;
  shop_id: string | null;
  calls: number;
  throttled: number;
  p50_ms: number | null;
  p95_ms: number | null;
}

/** Reads the rates of the last minute from the audit log. */
export async function readCallRates(knex: Knex, table: string): Promise<CallRates[]> {
  const { rows } = await knex.raw(
    `SELECT app_key, shop_id, count(*)::int AS calls,
       (count(*) FILTER (WHERE code = ? OR http_status = 429))::int AS throttled,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY duration_ms) AS p50_ms,
       percentile_cont(0.95) WITHIN GROUP (ORDER BY duration_ms) AS p95_ms
     FROM ${table}
     WHERE kind = 'call' AND at > now() - interval '60 seconds' AND deleted_at IS NULL
     GROUP BY GROUPING SETS ((app_key), (app_key, shop_id))
     HAVING NOT (GROUPING(shop_id) = 0 AND shop_id IS NULL)`,
    [TOO_MANY],
  );
  return rows;
}
