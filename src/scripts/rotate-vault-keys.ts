import type { ExecArgs } from "@medusajs/framework/types";
import { textTable } from "../domain/text-table";
import { rotateVaultKeys } from "../workflows/connection/rotate-vault-keys";

/**
 * `medusa exec …/scripts/rotate-vault-keys.js`: seals everything with the first of `vault_keys`. Run it after a key was put
 * in front; when it succeeds, the old keys may go. Ends with 1 when something could not be opened.
 */
export default async function rotate({ container }: ExecArgs): Promise<void> {
  const rows = await rotateVaultKeys(container);
  process.stdout.write(`${textTable(rows.map(({ what, name, outcome }) => ({ what, name, outcome })))}\n`);
  if (rows.some((row) => !row.ok)) process.exitCode = 1;
}
