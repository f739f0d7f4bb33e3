import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ConnectionsDto, ConsentDto } from "../../../../types/dto";
import { audited } from "../../../../workflows/audit";
import { beginConsent } from "../../../../workflows/connection/begin-consent";
import { readConnections } from "../read-connections";
import type { BeginConsentBody } from "./validators";

/** The connected sellers and shops. No token leaves the server. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ConnectionsDto>): Promise<void> {
  res.json(await readConnections(req.scope));
}

/** Begins a consent and answers where to send the browser. */
export async function POST(
  req: AuthenticatedMedusaRequest<BeginConsentBody>,
  res: MedusaResponse<ConsentDto>,
): Promise<void> {
  const { actor_id } = req.auth_context;
  const consent_url = await audited(
    req.scope,
    { actor_id, what: "connection.begin", app_key: req.validatedBody.app_key },
    () => beginConsent(req.scope, { ...req.validatedBody, actor_id }),
  );
  res.json({ consent_url });
}
