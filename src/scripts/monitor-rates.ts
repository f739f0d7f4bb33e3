import type { ExecArgs } from "@medusajs/framework/types";
import { textTable } from "../domain/text-table";
import type { CallRatesDto } from "../types/rates";
import { readRates } from "../workflows/rates";

/** `medusa exec …/scripts/monitor-rates.js`: the use of each app's budget in the last minute, as tables. */
export default async function monitorRates({ container }: ExecArgs): Promise<void> {
  const { apps } = await readRates(container);
  for (const { shops, queued, app_key, ...app } of apps) {
    const waiting = Object.entries(queued).map(([priority, calls]) => `${priority} ${calls}`);
    process.stdout.write(
      `\nApp ${app_key}: ${app.used_last_minute} of ${app.calls_per_minute} calls (${app.budget})\n`,
    );
    process.stdout.write(`Waiting: ${waiting.join(", ") || "nothing"}\n`);
    const rows = [
      { shop: "all", ...cells(app), "paused until": "" },
      ...shops.map((shop) => ({ shop: shop.shop_id, ...cells(shop), "paused until": shop.paused_until ?? "" })),
    ];
    process.stdout.write(`${textTable(rows)}\n`);
  }
}

const cells = (row: CallRatesDto & { calls_per_minute: number }) => ({
  calls: String(row.used_last_minute),
  allowed: String(row.calls_per_minute),
  throttled: String(row.throttled_last_minute),
  "p50 ms": String(row.p50_ms ?? ""),
  "p95 ms": String(row.p95_ms ?? ""),
});
