import type { ExecArgs } from "@medusajs/framework/types";
import { textTable } from "../domain/text-table";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { validateTokens } from "../workflows/connection/validate-tokens";

/** `medusa exec …/scripts/validate-tokens.js`: tries every seller's token on TikTok. Ends with 1 when one does not work. */
export default async function validate({ container }: ExecArgs): Promise<void> {
  const sellers = await validateTokens(container);
  const rows = sellers.map((seller) => ({
    seller: seller.name,
    app: seller.app_key,
    region: seller.region,
    status: seller.status,
    "access until": minutes(seller.access_token_expires_at),
    "refresh until": minutes(seller.refresh_token_expires_at),
    "scopes missing": seller.missing_scopes.join(" ") || "none",
    outcome: seller.outcome,
  }));
  process.stdout.write(rows.length > 0 ? `${textTable(rows)}\n` : "No seller is connected.\n");
  if (sellers.some((seller) => !seller.ok)) process.exitCode = 1;
  // The command ends the process as soon as this returns.
  await container.resolve(TIKTOK_SHOP_MODULE).audit.flush();
}

const minutes = (time: Date): string => time.toISOString().slice(0, 16).replace("T", " ");
