import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import { logFailure } from "../../failure";

/** Writes a validly signed event at another shop's address into the audit log, after it was answered. */
export function noteMismatch(container: MedusaContainer, appKey: string, addressShopId: string): void {
  const { audit, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  shops
    .byTiktokId([addressShopId])
    .then(([shop]) =>
      audit.note({
        kind: "refusal",
        app_key: appKey,
        shop_id: shop?.id ?? null,
        what: "webhook of another shop",
        outcome: "error",
        http_status: 401,
      }),
    )
    .catch((error: unknown) => logFailure(container, "A refused webhook could not be noted", error));
}
