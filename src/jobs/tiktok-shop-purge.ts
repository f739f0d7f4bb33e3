import type { MedusaContainer } from "@medusajs/framework/types";
import { logFailure } from "../workflows/failure";
import { purge } from "../workflows/privacy/purge";

/** Deletes what has been kept for as long as the options say. */
export default async function tiktokShopPurge(container: MedusaContainer): Promise<void> {
  try {
    await purge(container);
  } catch (error) {
    logFailure(
      container,
      "Old audit entries and webhook bodies could not be deleted; it is tried again tomorrow",
      error,
    );
  }
}

export const config = { name: "tiktok-shop-purge", schedule: "23 3 * * *" };
