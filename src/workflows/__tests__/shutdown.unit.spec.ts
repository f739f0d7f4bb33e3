import { randomBytes } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import TiktokShopModuleService from "../../modules/tiktok-shop/service";
import { CallLimiterStopped } from "../../tiktok/limiter";
import { limitersOf } from "../client";

const app = (key: string) => ({ key, secret: "s3cret", service_id: "1" });

function startStore() {
  const knex = { raw: jest.fn() };
  const options = {
    apps: [app("6us"), app("6row")],
    vault_keys: [randomBytes(32).toString("base64")],
    public_url: "https://store.example.com",
  };
  const module = new TiktokShopModuleService({ __pg_connection__: knex, logger: console } as never, options);
  const container = { resolve: (name: string) => (name === "logger" ? console : module) } as unknown as MedusaContainer;
  return { module, limiters: limitersOf(container) };
}

describe("A process that Medusa ends in good order", () => {
  it("refuses the calls that still wait for their turn, of every app, and those that come later", async () => {
    const { module, limiters } = startStore();
    expect(limiters).toHaveLength(2);
    // More than a budget starts with at once, so that most of them wait.
    const waiting = limiters.flatMap((limiter) =>
      Array.from({ length: 50 }, () => limiter.schedule("catalog", async () => "sent")),
    );
    const outcomes = Promise.allSettled(waiting);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await module.__hooks.onApplicationPrepareShutdown();
    const refused = (await outcomes).filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThan(50);
    for (const outcome of refused) expect(outcome).toMatchObject({ reason: expect.any(CallLimiterStopped) });
    for (const limiter of limiters) {
      await expect(limiter.schedule("fulfillment", async () => "sent")).rejects.toThrow(CallLimiterStopped);
    }
  });

  it("ends everything else although one thing does not end well", async () => {
    const { module } = startStore();
    const ended = jest.fn(async () => undefined);
    module.endsWithProcess.push(() => Promise.reject(new Error("Redis is gone")));
    module.endsWithProcess.push(ended);
    await module.__hooks.onApplicationPrepareShutdown();
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
