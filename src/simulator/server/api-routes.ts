import express, { type Router } from "express";
import { ENDPOINTS } from "../endpoints";
import { passGateway } from "../gateway/gateway";
import { tokenGet, tokenRefresh } from "../oauth/tokens";
import { serveCall, type ApiParts } from "./serve-call";

const TOKEN_PATHS = [
  ["/api/v2/token/get", tokenGet],
  ["/api/v2/token/refresh", tokenRefresh],
] as const;

/** TikTok's two hosts in one: tokens, which are not signed, and everything else, which passes the gateway. */
export function apiRoutes(parts: ApiParts): Router {
  const { world } = parts;
  const router = express.Router();
  router.use(express.raw({ type: () => true, limit: "10mb" }));
  for (const [path, answer] of TOKEN_PATHS) {
    router.get(path, (request, response) =>
      serveCall(
        parts,
        request,
        response,
        ({ query }) => {
          const app_key = query.get("app_key") ?? null;
          return { answer: answer(world, query), endpoint: `GET ${path}`, app_key, shop_id: null };
        },
        "success",
      ),
    );
  }
  router.use((request, response) =>
    serveCall(parts, request, response, (read) => passGateway(world, ENDPOINTS, read), "Success"),
  );
  return router;
}
