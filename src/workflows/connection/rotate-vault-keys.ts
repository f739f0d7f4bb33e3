import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import { toFailure } from "../failure";

/** Sellers whose rows are locked at a time: each takes well under a millisecond. */
const BATCH = 50;

export interface RotationRow {
  what: "seller" | "shops";
  name: string;
  /** `sealed again`, or why not. */
  outcome: string;
  ok: boolean;
}

/**
 * Seals every token, and every shop's cipher, with the first of the vault's keys, so that the others can be taken out of
 * the options. What the first key sealed already is left alone: a run that was cut off goes on, and a second one does nothing.
 */
export async function rotateVaultKeys(container: MedusaContainer): Promise<RotationRow[]> {
  const { sellers, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const rows: RotationRow[] = [];
  let after = "";
  for (;;) {
    const batch = await sellers.reseal(BATCH, after);
    for (const { name, ok } of batch) {
      rows.push({ what: "seller", name, ok, outcome: ok ? "sealed again" : "none of the keys opens its tokens" });
    }
    const last = batch.at(-1);
    if (!last) break;
    after = last.id;
  }
  try {
    const count = await shops.reseal();
    rows.push({ what: "shops", name: `${count} in all`, ok: true, outcome: "ciphers sealed with the first key" });
  } catch (error) {
    rows.push({ what: "shops", name: "", ok: false, outcome: toFailure(error).message });
  }
  return rows;
}
