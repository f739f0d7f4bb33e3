import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { purge } from "../workflows/privacy/purge";

/** `medusa exec …/scripts/purge.js`: deletes now what the daily job would delete. */
export default async function purgeNow({ container }: ExecArgs): Promise<void> {
  const { audit_entries, bodies } = await purge(container);
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`Deleted ${audit_entries} audit entries and ${bodies} webhook bodies.`);
}
