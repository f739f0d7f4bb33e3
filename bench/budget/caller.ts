import { getPackage } from "../../src/tiktok/api/fulfillment";
import { searchOrders } from "../../src/tiktok/api/orders";
import { getProduct } from "../../src/tiktok/api/products";
import { createTiktokClient } from "../../src/tiktok/client";
import { createCallLimiter } from "../../src/tiktok/limiter";

/** What the caller is told by its one argument, as JSON. */
export interface CallerOptions {
  url: string;
  redisUrl: string;
  callsPerMinute: number;
  appKey: string;
  /** Catalogue calls that wait from the beginning. */
  backlog: number;
  /** A shipment is sent about as often. */
  shipmentEveryMs: number;
  /** Then orders want the rest of the budget as well. */
  ordersAfterMs: number;
  orders: number;
}

/** What the caller tells: that it is ready to be told to begin, and how long each shipment waited for its turn, ms. */
export type CallerNews = { ready: true } | { waited: number };

/** One process of a store: a large backlog of catalogue calls, and shipments in between. Begins when it is told to, ends when it is ended. */
function call(options: CallerOptions): void {
  const { url, redisUrl, callsPerMinute, appKey, backlog, shipmentEveryMs, ordersAfterMs, orders } = options;
  const client = createTiktokClient({
    app: { key: appKey, secret: "secret" },
    hosts: { api: url, auth: url },
    limiter: createCallLimiter({ callsPerMinute, redisUrl, appKey, log: (_, message) => console.error(message) }),
    onCall: ({ priority, waited_ms }) => {
      if (priority === "fulfillment") process.send?.({ waited: waited_ms } satisfies CallerNews);
    },
  });
  const shop = client.shop({ cipher: "cipher", accessToken: async () => "token", label: "shop" });
  for (let index = 0; index < backlog; index += 1) void getProduct(shop, String(index));
  const ship = () => {
    void getPackage(shop, "1");
    setTimeout(ship, shipmentEveryMs * (0.5 + Math.random()));
  };
  setTimeout(ship, shipmentEveryMs);
  setTimeout(() => {
    for (let index = 0; index < orders; index += 1) void searchOrders(shop, { page_size: 1 });
  }, ordersAfterMs);
}

process.once("message", () => call(JSON.parse(process.argv[2] ?? "{}") as CallerOptions));
process.send?.({ ready: true } satisfies CallerNews);
