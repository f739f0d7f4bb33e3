import { startSimulator, type ShopState, type Simulator } from "../../../src/simulator";
import {
  createTiktokClient,
  type SellerClient,
  type ShopClient,
  type TiktokCredentials,
} from "../../../src/tiktok/client";
import { createCallLimiter } from "../../../src/tiktok/limiter";
import type { TokenGrant } from "../../../src/tiktok/schemas/token";
import { startProxy, type RecordingProxy } from "../record/proxy";
import { startReceiver, type WebhookReceiver } from "../record/webhook-receiver";
import { type Api, watchedApi } from "./api";
import { createShapeLog, type ShapeLog } from "./shape-log";

const EAN = "4006381333931";

/** Every documented topic below 100. */
const ALL_TOPICS = Array.from({ length: 100 }, (_, topic) => topic);
const APP = { key: "6contract0app", secret: "contract0secret", service_id: "7300000000000000009" };
const REGIONS = ["US", "GB", "DE", "VN", "BR"] as const;
export type StageRegion = (typeof REGIONS)[number];

export interface Stage {
  sim: Simulator;
  proxy: RecordingProxy;
  receiver: WebhookReceiver;
  api: Api;
  called: Set<string>;
  shapes: ShapeLog;
  credentials: TiktokCredentials;
  grant: TokenGrant;
  seller: SellerClient;
  /** What the simulator knows of the shop, and a client for it. */
  shops: Record<StageRegion, { state: () => ShopState; client: ShopClient }>;
  stop(): Promise<void>;
}

/** An answer that had to be a success. */
export function must<T>(result: { ok: true; data: T } | { ok: false; error: Error & { detail: string } }): T {
  if (!result.ok) throw new Error(`${result.error.message} (${result.error.detail})`);
  return result.data;
}

function openShops(sim: Simulator): string {
  const { open_id } = sim.control.createSeller({ name: "Contract Outfitters", base_region: "GB" });
  for (const region of REGIONS) {
    // Vietnam has two warehouses: there stock must name them.
    const warehouses = region === "VN" ? 2 : 1;
    const shop = sim.control.createShop({ seller_open_id: open_id, name: `Contract ${region}`, region, warehouses });
    const [first, second] = region === "VN" ? ["250000", "90000"] : ["25.00", "9.90"];
    for (const [title, skus] of [
      ["Cap", ["CAP-BLACK", "CAP-OLIVE"]],
      ["Mug", ["MUG"]],
    ] as const) {
      const price = (title === "Cap" ? first : second) ?? "1";
      const rows = skus.map((seller_sku) => ({ seller_sku, name: seller_sku, price, stock: 100, barcode: EAN }));
      sim.control.createListing({ shop_id: shop.id, title, skus: rows });
    }
  }
  return open_id;
}

/** The seller agrees on the consent page; the code that the redirect brings. */
async function consent(sim: Simulator, open_id: string): Promise<string> {
  const body = new URLSearchParams({ service_id: APP.service_id, state: "s", open_id, decision: "authorize" });
  const answer = await fetch(`${sim.url}/open/authorize`, { method: "POST", redirect: "manual", body });
  return new URL(answer.headers.get("location") ?? "").searchParams.get("code") ?? "";
}

/** A simulated TikTok with shops in five markets, and the plugin's client connected to it through a recording proxy. */
export async function setStage(): Promise<Stage> {
  const receiver = await startReceiver();
  const app = {
    ...APP,
    redirect_url: "http://localhost/callback",
    webhook_url: receiver.url,
    console_topics: ALL_TOPICS,
  };
  const sim = await startSimulator({ apps: [app], seed: 7 });
  const proxy = await startProxy(sim.url);
  const open_id = openShops(sim);
  const { api, called } = watchedApi();
  const shapes = createShapeLog();
  const credentials = { app: { key: APP.key, secret: APP.secret }, hosts: { api: proxy.url, auth: proxy.url } };
  const first = must(await api.getToken({ credentials, code: await consent(sim, open_id) }));
  const grant = must(await api.refreshToken({ credentials, refreshToken: first.refresh_token }));

  const limiter = createCallLimiter({ callsPerMinute: 60_000 });
  const tiktok = createTiktokClient({ ...credentials, limiter });
  const accessToken = () => Promise.resolve(grant.access_token);
  const seller = shapes.watch(tiktok.seller({ accessToken }));
  const { shops } = must(await api.getAuthorizedShops(seller, { priority: "catalog" }));
  const entry = (region: StageRegion) => {
    const shop = shops.find((row) => row.region === region);
    const state = () => {
      const found = sim.control.sellers().flatMap((row) => row.shops);
      const own = found.find(({ id }) => id === shop?.id);
      if (!own) throw new Error(`There is no shop in ${region}.`);
      return own;
    };
    return { state, client: shapes.watch(tiktok.shop({ cipher: shop?.cipher ?? "", accessToken })) };
  };
  return {
    ...{ sim, proxy, receiver, api, called, shapes, credentials, grant, seller },
    shops: { US: entry("US"), GB: entry("GB"), DE: entry("DE"), VN: entry("VN"), BR: entry("BR") },
    async stop() {
      await limiter.stop();
      await sim.stop();
      await Promise.all([proxy.stop(), receiver.stop()]);
    },
  };
}
