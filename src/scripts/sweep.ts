import type { ExecArgs } from "@medusajs/framework/types";
import { drainInbox } from "../workflows/inbound/drain-inbox";
import { sweepShops } from "../workflows/inbound/sweep-shops";

/** `medusa exec …/scripts/sweep.js`: does now what the job does every ten minutes, and works through what that finds. */
export default async function sweepNow({ container }: ExecArgs): Promise<void> {
  await sweepShops(container);
  await drainInbox(container);
}
