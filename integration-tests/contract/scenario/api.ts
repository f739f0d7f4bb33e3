import * as authorization from "../../../src/tiktok/api/authorization";
import * as cancellations from "../../../src/tiktok/api/cancellations";
import * as fulfillment from "../../../src/tiktok/api/fulfillment";
import * as inventory from "../../../src/tiktok/api/inventory";
import * as logistics from "../../../src/tiktok/api/logistics";
import * as orders from "../../../src/tiktok/api/orders";
import * as products from "../../../src/tiktok/api/products";
import * as returns from "../../../src/tiktok/api/returns";
import * as token from "../../../src/tiktok/api/token";
import * as webhooks from "../../../src/tiktok/api/webhooks";

const EVERY = {
  ...authorization,
  ...cancellations,
  ...fulfillment,
  ...inventory,
  ...logistics,
  ...orders,
  ...products,
  ...returns,
  ...token,
  ...webhooks,
};

export type Api = typeof EVERY;

/** The names of all functions that talk to TikTok. */
export const API_NAMES = Object.keys(EVERY);

/** All functions that talk to TikTok; `called` learns which of them are used. */
export function watchedApi(): { api: Api; called: Set<string> } {
  const called = new Set<string>();
  const api = new Proxy(EVERY, {
    get(all, name, receiver) {
      called.add(String(name));
      return Reflect.get(all, name, receiver) as unknown;
    },
  });
  return { api, called };
}
