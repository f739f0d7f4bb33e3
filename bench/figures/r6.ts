import { fork } from "node:child_process";
import path from "node:path";
import type { CallerNews, CallerOptions } from "../budget/caller";
import { startReceiver } from "../budget/receiver";
import { startRedis } from "../budget/redis";
import { busiest } from "../budget/windows";
import type { FigureResult } from "../load";

const BUDGET = 1000;
const STEADY = 0.8;
const PROCESSES = 3;
const BACKLOG = 10_000;
const IN_A_SECOND = Math.ceil(BUDGET / 60) + 1;
const BAR = `<= ${IN_A_SECOND} calls in any 1 s, <= ${BUDGET} in any 60 s, >= 90 % of the allowance used, shipments wait <= 1 s`;

/**
 * The budget under three processes that share it through Redis, counted where the calls arrive: first steady work with
 * 10,000 calls waiting in each process, then orders that want the rest as well.
 */
export async function run({ full }: { full: boolean }): Promise<FigureResult> {
  const minute = full ? 180_000 : 70_000;
  const redis = await startRedis();
  const receiver = await startReceiver();
  const waits: number[] = [];
  const options: CallerOptions = {
    url: receiver.url,
    redisUrl: redis.url,
    callsPerMinute: BUDGET,
    appKey: `bench-${Date.now()}`,
    backlog: BACKLOG,
    shipmentEveryMs: 1500,
    ordersAfterMs: minute,
    orders: BUDGET * Math.ceil(minute / 60_000),
  };
  console.log(`${PROCESSES} processes, ${BACKLOG} catalogue calls waiting in each, ${(2 * minute) / 1000} s …`);
  const callers = Array.from({ length: PROCESSES }, () =>
    fork(path.resolve(__dirname, "../budget/caller.ts"), [JSON.stringify(options)]),
  );
  try {
    // A process that still starts uses no allowance.
    await Promise.all(callers.map((caller) => new Promise((resolve) => caller.once("message", resolve))));
    for (const caller of callers) {
      caller.on("message", (news: CallerNews) => "waited" in news && waits.push(news.waited));
      caller.send("begin");
    }
    await sleep(2000);
    const steadyPart = await share(receiver.arrivals, minute - 4000);
    await sleep(4000);
    const urgentPart = await share(receiver.arrivals, minute - 4000);

    const second = busiest(receiver.arrivals, 1000);
    const sixty = busiest(receiver.arrivals, 60_000);
    const shipments = waits.length;
    const longest = Math.max(...waits);
    // Shipments come on top of the steady allowance: they are not counted as its use.
    const steadyUse = (steadyPart - shipments / ((2 * minute) / 60_000)) / (BUDGET * STEADY);
    const use = urgentPart / BUDGET;
    console.log(`${receiver.arrivals.length} calls arrived: at most ${second} in any 1 s, ${sixty} in any 60 s`);
    console.log(
      `steady work used ${percent(steadyUse)} of its ${percent(STEADY)}, with orders ${percent(use)} of the whole`,
    );
    console.log(`${shipments} shipments waited ${median(waits)} ms (median), ${longest} ms at most`);
    const ok =
      second <= IN_A_SECOND && sixty <= BUDGET && steadyUse >= 0.9 && use >= 0.9 && shipments > 10 && longest <= 1000;
    return {
      id: "R6",
      value: sixty,
      in_any_1_s: second,
      steady_use: steadyUse,
      use,
      longest_shipment_ms: longest,
      bar: BAR,
      ok,
    };
  } finally {
    for (const caller of callers) caller.kill("SIGKILL");
    await receiver.stop();
    await redis.stop();
  }
}

/** Calls a minute over the time that follows. */
async function share(arrivals: readonly number[], milliseconds: number): Promise<number> {
  const [before, from] = [arrivals.length, performance.now()];
  await sleep(milliseconds);
  return ((arrivals.length - before) / (performance.now() - from)) * 60_000;
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
