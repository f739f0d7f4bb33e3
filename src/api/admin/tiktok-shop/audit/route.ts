import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import type { AuditDto } from "../../../../types/audit-dto";
import { readInput } from "../../../read-input";
import { auditQuery } from "./validators";

/** Searches the audit log, newest first. What this process has noted is written first, so that it is found. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AuditDto>): Promise<void> {
  const search = readInput(auditQuery, req.query);
  const { audit } = req.scope.resolve(TIKTOK_SHOP_MODULE);
  await audit.flush();
  const { rows: entries, next_cursor } = await audit.search(search);
  res.json({ entries, next_cursor });
}
