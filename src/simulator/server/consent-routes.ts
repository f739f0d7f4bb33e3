import express, { type Response, type Router } from "express";
import { escapeHtml, htmlPage } from "../control/page/html";
import { authorizeRedirect, declineRedirect } from "../oauth/codes";
import { consentPage } from "../oauth/consent-page";
import type { App } from "../state/model";
import type { World } from "../state/world";

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function refuse(response: Response, sentence: string): void {
  const body = `<main class="narrow"><h1>This link does not work</h1><p>${escapeHtml(sentence)}</p></main>`;
  response.status(400).send(htmlPage("Authorize an app", body));
}

/** The pages on which a seller gives consent: `/open/authorize`. */
export function consentRoutes(world: World): Router {
  const router = express.Router();
  const appOf = (serviceId: unknown): App | undefined =>
    [...world.apps.values()].find(({ service_id }) => service_id === serviceId);

  router.get("/open/authorize", (request, response) => {
    const app = appOf(request.query["service_id"]);
    if (!app) return refuse(response, "No app has this service_id.");
    response.send(consentPage(world, app, text(request.query["state"])));
  });

  router.post("/open/authorize", express.urlencoded({ extended: false }), (request, response) => {
    const form = request.body as Record<string, unknown>;
    const app = appOf(form["service_id"]);
    if (!app) return refuse(response, "No app has this service_id.");
    const state = text(form["state"]);
    if (form["decision"] !== "authorize") return response.redirect(302, declineRedirect(app, state));
    const seller = world.sellers.get(text(form["open_id"]) ?? "");
    if (!seller) return refuse(response, "Choose the seller to sign in as.");
    response.redirect(302, authorizeRedirect(world, app, seller, state));
  });
  return router;
}
