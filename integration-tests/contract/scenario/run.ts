import type { z } from "@medusajs/framework/zod";
import { tokenGrant } from "../../../src/tiktok/schemas/token";
import type { Exchange, Notification } from "../check/exchange";
import { factsOnlyCalls } from "../facts/facts";
import { useCancellations } from "./cancellations";
import { useCatalog } from "./catalog";
import { readGenerated } from "./generated";
import { placeOrders, readOrders } from "./orders";
import { beRefused } from "./refusals";
import { useReplacements } from "./replacements";
import { useReturns } from "./returns";
import { ship } from "./shipping";
import { must, setStage, type Stage, type StageRegion } from "./stage";

/** What went over the wire while everything that the client can do was done. */
export interface Recording {
  exchanges: readonly Exchange[];
  notifications: readonly Notification[];
  /** What the client reads of each call. */
  shapes: ReadonlyMap<string, z.ZodType>;
  /** The API functions that were called. */
  called: ReadonlySet<string>;
  /** TikTok's codes for the calls that were to be refused. */
  refusals: readonly (number | null)[];
}

async function useWebhooks({ api, shops }: Stage): Promise<void> {
  const { client } = shops.GB;
  const address = "https://store.example/hooks/tiktok-shop";
  for (const event_type of ["ORDER_STATUS_CHANGE", "PACKAGE_UPDATE", "CANCELLATION_STATUS_CHANGE"]) {
    must(await api.putShopWebhook(client, { event_type, address }, { priority: "catalog" }));
  }
  must(await api.getShopWebhooks(client, { priority: "catalog" }));
  must(await api.deleteShopWebhook(client, { event_type: "PACKAGE_UPDATE" }, { priority: "catalog" }));
  must(await api.getShopWebhooks(client));
  for (const event_type of ["ORDER_STATUS_CHANGE", "CANCELLATION_STATUS_CHANGE"]) {
    must(await api.deleteShopWebhook(client, { event_type }));
  }
}

/** Does everything once that the client can do, in four markets, against a simulator of its own. */
export async function record(): Promise<Recording> {
  const stage = await setStage();
  try {
    const refusals: (number | null)[] = [];
    for (const region of ["US", "GB", "DE", "VN"] satisfies StageRegion[]) {
      const orders = placeOrders(stage, region);
      await readOrders(stage, region, Object.values(orders));
      await useCatalog(stage, region);
      const shipped = await ship(stage, region);
      await readOrders(stage, region, [shipped, ...Object.values(orders)]);
      refusals.push(...(await useCancellations(stage, region)));
      refusals.push(...(await useReturns(stage, region)));
      refusals.push(...(await useReplacements(stage, region)));
      await readGenerated(stage, region);
      if (region === "US") refusals.push(...(await beRefused(stage, orders)));
    }
    // What only orders in Brazil have.
    await readGenerated(stage, "BR");
    must(await stage.api.searchOrders(stage.shops.BR.client, { page_size: 50 }));
    await useWebhooks(stage);
    must(await stage.api.deauthorizeShop(stage.shops.VN.client, { priority: "catalog" }));
    must(await stage.api.getAuthorizedShops(stage.seller));
    await endAuthorization(stage);
    const { proxy, receiver, shapes, called } = stage;
    for (const call of factsOnlyCalls()) shapes.shapes.set(call, tokenGrant);
    const { exchanges } = proxy;
    return { exchanges, notifications: receiver.notifications, shapes: shapes.shapes, called, refusals };
  } finally {
    await stage.stop();
  }
}

/** Brings the notices that an authorization is about to end, and that the seller has ended it. */
async function endAuthorization({ sim, credentials, grant }: Stage): Promise<void> {
  await sim.control.flush();
  await sim.clock.advance(345 * 86_400);
  await sim.control.flush();
  sim.control.deauthorize(credentials.app.key, grant.open_id);
  await sim.control.flush();
}
