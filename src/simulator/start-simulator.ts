import express from "express";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { cancelLateOrders } from "./aftersales/late-orders";
import { createControl, type Control } from "./control/control";
import { controlRoutes } from "./control/control-routes";
import { createFaults } from "./gateway/faults";
import { createQuota } from "./gateway/quota";
import { createRequestLog } from "./gateway/request-log";
import { SCOPES } from "./oauth/scopes";
import { loadDemo } from "./scenario/demo";
import { apiRoutes } from "./server/api-routes";
import { consentRoutes } from "./server/consent-routes";
import { failures } from "./server/failures";
import { onlyLocal } from "./server/only-local";
import { createClock, type Clock, type ClockOptions } from "./state/clock";
import type { App } from "./state/model";
import { createWorld } from "./state/world";
import { createWebhookSender } from "./webhooks/sender";

/** An app as Partner Center would know it. */
export type SimulatedApp = Pick<App, "key" | "secret" | "service_id" | "redirect_url"> &
  Partial<Pick<App, "webhook_url" | "console_topics" | "scopes">>;

export interface SimulatorOptions {
  /** Default 0: any free port. */
  port?: number;
  /** Address to listen on. Default 127.0.0.1; anything else opens the simulator to the network. */
  host?: string;
  /** Default: `DEMO_APP`. */
  apps?: SimulatedApp[];
  /** Default "empty". */
  scenario?: "demo" | "empty";
  clock?: ClockOptions;
  /** Makes ids and chance the same at each run. */
  seed?: number;
}

export interface Simulator {
  /** `http://localhost:PORT`: API host, token host and consent host in one. */
  url: string;
  clock: Clock;
  control: Control;
  /** Resolves when the port is free again. */
  stop(): Promise<void>;
}

/** The app that a simulator has when none is named. */
export const DEMO_APP = {
  key: "6demo0app0key",
  secret: "demo0app0secret0for0this0simulator0only0",
  service_id: "7300000000000000001",
  redirect_url: "http://localhost:9000/hooks/tiktok-shop/oauth/callback",
  webhook_url: "http://localhost:9000/hooks/tiktok-shop",
} as const satisfies SimulatedApp;

/** Topics that a commerce app switches on in the console. */
const CONSOLE_TOPICS = [1, 3, 4, 5, 6, 7, 11, 12, 37, 64, 65, 67];

/** Starts a local TikTok Shop: its HTTP API with signatures, its consent page, its webhooks and its own clock. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const clock = createClock(options.clock);
  const world = createWorld(clock, options.seed);
  for (const app of options.apps ?? [DEMO_APP]) {
    world.apps.set(app.key, { webhook_url: null, console_topics: CONSOLE_TOPICS, scopes: [...SCOPES], ...app });
  }
  cancelLateOrders(world);
  const sender = createWebhookSender(world);
  const log = createRequestLog();
  const faults = createFaults();
  const quota = createQuota();
  const control = createControl({ world, sender, log, faults, quota });
  if (options.scenario === "demo") loadDemo(control);

  const host = options.host ?? "127.0.0.1";
  const server = express().disable("x-powered-by").disable("etag");
  if (host === "127.0.0.1" || host === "::1") server.use(onlyLocal);
  server.use(controlRoutes({ world, sender, control, quota }));
  server.use(consentRoutes(world));
  server.use(apiRoutes({ world, log, faults, quota }));
  server.use(failures(world));
  const listening = await new Promise<Server>((resolve, reject) => {
    const started = server.listen(options.port ?? 0, host, () => resolve(started));
    started.on("error", reject);
  });
  const { port } = listening.address() as AddressInfo;

  return {
    url: `http://localhost:${port}`,
    clock,
    control,
    stop: () =>
      new Promise((resolve) => {
        clock.stop();
        sender.stop();
        listening.close(() => resolve());
        listening.closeAllConnections();
      }),
  };
}
