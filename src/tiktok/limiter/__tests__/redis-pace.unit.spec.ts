import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCallLimiter } from "../../limiter";
import { createRedisConnection, type RedisConnection } from "../redis-connection";
import { createRedisPace } from "../redis-pace";
import { LIST_PROCESSES, SLOW_DOWN, TAKE_TURN } from "../redis-script";
import { itKeepsThePace, request } from "./pace-rules";

/** ioredis is imported when it is needed, which Jest allows with this flag only. */
const importsLater = (process.env.NODE_OPTIONS ?? "").includes("experimental-vm-modules");
const here = importsLater && spawnSync("redis-server", ["--version"]).status === 0;

/** The scripts with a clock that the tests move in place of Redis' own. */
const onClock = (script: string) => script.replace("redis.call('TIME')", "{ redis.call('GET', 'clock'), 0 }");
const scripts = { takeTurn: onClock(TAKE_TURN), slowDown: onClock(SLOW_DOWN), listProcesses: LIST_PROCESSES };
const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

(here ? describe : describe.skip)("the pace that processes share through Redis", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "redis-"));
  const socket = path.join(folder, "socket");
  let server: ChildProcess;
  let redis: RedisConnection;
  let count = 0;
  const processes: number[] = [];

  const startServer = async () => {
    const args = ["--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no"];
    server = spawn("redis-server", args, { stdio: "ignore" });
    for (let tries = 0; tries < 100; tries += 1) {
      const probe = createRedisConnection(socket, scripts);
      const answered = await probe.read(["x"]).then(
        () => true,
        () => false,
      );
      await probe.close();
      if (answered) return;
      await sleep(50);
    }
  };
  const stopServer = async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGKILL");
    await ended;
  };

  beforeAll(async () => {
    await startServer();
    redis = createRedisConnection(socket, scripts);
  });
  afterAll(async () => {
    await redis.close();
    await stopServer();
    rmSync(folder, { recursive: true });
  });

  const paceOf = (process: string, appKey: string) =>
    createRedisPace({ redis, appKey, process, onProcesses: (seen) => processes.push(seen), random: () => 0 });

  let clock = 1_000_000;
  const pass = async (milliseconds: number) => {
    clock += milliseconds;
    await redis.setExpiring("clock", (clock / 1000).toFixed(3), 600_000);
  };

  itKeepsThePace(async () => {
    const appKey = `app${(count += 1)}`;
    await pass(1);
    return { pace: paceOf("p1", appKey), other: paceOf("p2", appKey), pass };
  });

  it("counts the processes that share, and leaves the next turn to the one that waits", async () => {
    await pass(1);
    const [one, two] = [paceOf("p1", "fair"), paceOf("p2", "fair")];
    expect(await one.take(request(1, "shop:a", 10))).toEqual({ granted: true });
    expect(await two.take(request(1, "shop:b", 10))).toMatchObject({ granted: false });
    expect(processes.at(-1)).toBe(2);
    await pass(75);
    expect(await one.take(request(1, "shop:a", 10))).toMatchObject({ granted: false });
    expect(await two.take(request(1, "shop:b", 10))).toEqual({ granted: true });
  });

  it("shows a process the figures of all, loses no call while Redis is away, and shares again when it is back", async () => {
    const logged: string[] = [];
    const make = () =>
      createCallLimiter({
        callsPerMinute: 6000,
        appKey: "outage",
        redisUrl: socket,
        log: (level, message) => logged.push(`${level}: ${message}`),
      });
    const [one, two] = [make(), make()];
    const callBoth = () => Promise.all([one, two].map((limiter) => limiter.schedule("orders", async () => "called")));

    expect(await callBoth()).toEqual(["called", "called"]);
    await sleep(2200);
    expect((await one.allMetrics()).map(({ calls, budget }) => [calls, budget])).toEqual([
      [1, "shared"],
      [1, "shared"],
    ]);

    await stopServer();
    expect(await callBoth()).toEqual(["called", "called"]);
    expect(one.metrics().budget).toBe("divided");
    expect(await callBoth()).toEqual(["called", "called"]);
    expect(logged.filter((line) => line.startsWith("warn"))).toHaveLength(2);

    await startServer();
    for (let tries = 0; tries < 100 && one.metrics().budget === "divided"; tries += 1) {
      await sleep(200);
      await one.schedule("orders", async () => "called");
    }
    expect(one.metrics().budget).toBe("shared");
    expect(logged.some((line) => line.startsWith("info"))).toBe(true);
    await Promise.all([one.stop(), two.stop()]);
  }, 30_000);
});
