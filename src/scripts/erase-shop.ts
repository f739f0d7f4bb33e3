import type { ExecArgs } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { eraseByCommand } from "../workflows/privacy/erase-by-command";

/** `medusa exec …/scripts/erase-shop.js <id>`: erases all buyers of a disconnected shop, by the id that the audit log shows. */
export default async function eraseShop({ container, args }: ExecArgs): Promise<void> {
  const [shop_id, ...others] = args;
  if (!shop_id || others.length > 0) {
    throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "Give the id of one shop, as the audit log shows it.");
  }
  await eraseByCommand(container, { shop_id });
}
