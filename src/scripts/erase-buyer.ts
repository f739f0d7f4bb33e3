import type { ExecArgs } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { eraseByCommand } from "../workflows/privacy/erase-by-command";

/** `medusa exec …/scripts/erase-buyer.js <TikTok order id | buyer's e-mail address>`: what it did is printed, not whom. */
export default async function eraseBuyer({ container, args }: ExecArgs): Promise<void> {
  const [whom, ...others] = args;
  if (!whom || others.length > 0) {
    throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "Give one TikTok order id or one e-mail address.");
  }
  await eraseByCommand(container, whom.includes("@") ? { email: whom } : { tiktok_order_id: whom });
}
