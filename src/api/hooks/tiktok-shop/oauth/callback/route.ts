import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { completeConsent } from "../../../../../workflows/connection/complete-consent";

/**
 * Where TikTok sends the seller's browser back. Public, because the admin's session need not come along; the `state` says
 * who began. It answers with a redirect to the settings page, which shows the outcome.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  // Medusa logs the address of each request once it is answered, and this one carries TikTok's code.
  req.originalUrl = req.path;
  const outcome = await completeConsent(req.scope, {
    code: text(req.query.code),
    state: text(req.query.state),
    error: text(req.query.error),
    actor_id: req.auth_context?.actor_id || null,
  });
  const { admin } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const query = outcome.ok ? `connected=${outcome.shops}` : `error=${outcome.reason}`;
  res.redirect(302, `${admin.path ?? "/app"}/settings/tiktok-shop?${query}`);
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
