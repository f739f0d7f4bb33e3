import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";

/** What shops are called, also those that are no longer connected. */
export async function shopNames(
  container: MedusaContainer,
  ids: string[],
): Promise<(id: string) => { id: string; name: string; region: string }> {
  const { shops } = container.resolve(TIKTOK_SHOP_MODULE);
  const named = await Promise.all([...new Set(ids)].map((id) => shops.nameOf(id)));
  return (id) => named.find((shop) => shop?.id === id) ?? { id, name: "(deleted)", region: "" };
}
