import {
  authenticate,
  defineMiddlewares,
  type MedusaRequest,
  type MedusaResponse,
  validateAndTransformBody,
} from "@medusajs/framework/http";
import { beginConsentBody } from "./admin/tiktok-shop/connections/validators";
import { updateShopBody } from "./admin/tiktok-shop/shops/validators";
import { readRawBody } from "./hooks/tiktok-shop/read-raw-body";

/** The address of all webhooks, and each shop's own. Without groups: Express would decode what they match. */
const WEBHOOKS = /^\/hooks\/tiktok-shop(?:\/[^/]+)?\/?$/i;

/** Shop ids are digits. Express decodes a parameter, and answers 500 to one that it cannot decode. */
const ENCODED = /^\/hooks\/tiktok-shop\/[^/]*%[^/]*/i;

export default defineMiddlewares({
  routes: [
    {
      matcher: ENCODED,
      middlewares: [(_req: MedusaRequest, res: MedusaResponse) => void res.status(404).end()],
    },
    {
      matcher: WEBHOOKS,
      methods: ["POST"],
      bodyParser: false,
      middlewares: [readRawBody],
    },
    {
      matcher: "/hooks/tiktok-shop/oauth/callback",
      methods: ["GET"],
      middlewares: [authenticate("user", ["session", "bearer"], { allowUnauthenticated: true })],
    },
    {
      matcher: "/admin/tiktok-shop/connections",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(beginConsentBody)],
    },
    {
      matcher: "/admin/tiktok-shop/shops/:id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(updateShopBody)],
    },
  ],
});
