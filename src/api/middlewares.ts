import { authenticate, defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http";
import { beginConsentBody } from "./admin/tiktok-shop/connections/validators";
import { updateShopBody } from "./admin/tiktok-shop/shops/validators";

/** The largest webhook that is read; TikTok's are a few kilobytes. */
const WEBHOOK_LIMIT = "256kb";

export default defineMiddlewares({
  routes: [
    {
      matcher: "/hooks/tiktok-shop",
      methods: ["POST"],
      bodyParser: { preserveRawBody: true, sizeLimit: WEBHOOK_LIMIT },
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
