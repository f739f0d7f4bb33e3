import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import type { CallRates } from "../modules/tiktok-shop/stores/call-rates";
import type { LimiterMetrics } from "../tiktok/limiter";
import type { CallRatesDto, RatesDto } from "../types/rates";
import { limitersOf } from "./client";

/**
 * The use of each app's budget in the last minute. Calls, refusals and latencies come from the audit log, which every
 * process writes; queues and pauses from the limiters.
 */
export async function readRates(container: MedusaContainer): Promise<RatesDto> {
  const { audit, settings } = container.resolve(TIKTOK_SHOP_MODULE);
  const { calls_per_minute, shop_calls_per_minute = calls_per_minute } = settings.limits;
  const rates = await audit.callRates();
  const limiters = await Promise.all(limitersOf(container).map((limiter) => limiter.allMetrics()));
  return {
    apps: limiters.flatMap((processes) =>
      processes[0] ? [ofApp(processes[0], processes, rates, shop_calls_per_minute)] : [],
    ),
  };
}

function ofApp(
  one: LimiterMetrics,
  processes: LimiterMetrics[],
  rates: CallRates[],
  shopCallsPerMinute: number,
): RatesDto["apps"][number] {
  const { app_key, calls_per_minute, budget } = one;
  const ofShops = rates.filter((rate) => rate.app_key === app_key && rate.shop_id !== null);
  const paused = new Map(processes.flatMap(({ shops }) => shops.map(({ shop, paused_ms }) => [shop, paused_ms])));
  return {
    app_key,
    calls_per_minute,
    budget,
    processes: one.processes,
    ...figures(rates.find((rate) => rate.app_key === app_key && rate.shop_id === null)),
    queued: addUp(processes.map(({ queued }) => queued)),
    shops: ofShops.map((rate) => ({
      shop_id: rate.shop_id ?? "",
      calls_per_minute: shopCallsPerMinute,
      ...figures(rate),
      paused_until: until(paused.get(rate.shop_id ?? "") ?? 0),
    })),
  };
}

const until = (ms: number): string | null => (ms > 0 ? new Date(Date.now() + ms).toISOString() : null);

const figures = (rate: CallRates | undefined): CallRatesDto => ({
  used_last_minute: rate?.calls ?? 0,
  throttled_last_minute: rate?.throttled ?? 0,
  p50_ms: rate?.p50_ms ?? null,
  p95_ms: rate?.p95_ms ?? null,
});

function addUp(rows: Record<string, number>[]): Record<string, number> {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(keys.map((key) => [key, rows.reduce((sum, row) => sum + (row[key] ?? 0), 0)]));
}
