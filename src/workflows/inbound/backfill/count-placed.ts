import type { MedusaContainer } from "@medusajs/framework/types";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { searchOrders } from "../../../tiktok/api/orders";
import { must, shopClient } from "../../client";

/** How many orders of a period TikTok counts. */
export async function countPlaced(
  container: MedusaContainer,
  shop: Shop,
  { from, to }: { from: Date; to: Date },
): Promise<number> {
  const { total_count } = await must(
    searchOrders(
      shopClient(container, shop),
      {
        page_size: 1,
        filter: {
          create_time_ge: Math.ceil(from.getTime() / 1000),
          create_time_lt: Math.ceil(to.getTime() / 1000),
        },
      },
      { priority: "analytics" },
    ),
  );
  return total_count;
}
