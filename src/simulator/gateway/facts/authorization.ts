import { string, type Fact } from "./fact";
import { EVENT_TYPES } from "../../webhooks/event-types";

export const authorizedShops: Fact = {
  method: "GET",
  path: "/authorization/202309/shops",
  level: "seller",
  scopes: ["seller.authorization.info"],
};

export const activeShops: Fact = {
  method: "GET",
  path: "/seller/202309/shops",
  level: "seller",
  scopes: ["seller.shop.info"],
};

/** Its scope is not documented. */
export const deauthorizeShop: Fact = {
  method: "DELETE",
  path: "/authorization/202403/shops",
  level: "shop",
  scopes: ["seller.authorization.info"],
};

const webhooks = { path: "/event/202309/webhooks", level: "shop", scopes: ["seller.authorization.info"] } as const;

export const getWebhooks: Fact = { method: "GET", ...webhooks };

export const putWebhook: Fact = {
  method: "PUT",
  ...webhooks,
  body: {
    address: string({ required: true, size: 255 }),
    event_type: string({ required: true, enum: Object.keys(EVENT_TYPES) }),
  },
};

export const deleteWebhook: Fact = {
  method: "DELETE",
  ...webhooks,
  body: { event_type: string({ required: true, enum: Object.keys(EVENT_TYPES) }) },
};
