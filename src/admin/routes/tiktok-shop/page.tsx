import { defineRouteConfig } from "@medusajs/admin-sdk";
import { BuildingStorefront } from "@medusajs/icons";
import { OrdersPage } from "../../components/orders/orders-page";

const TiktokShopOrders = () => <OrdersPage />;

/** The menu reads this statically, so it is a plain literal; the brand's name is the same in every language. */
export const config = defineRouteConfig({
  label: "TikTok Shop",
  icon: BuildingStorefront,
});

export const handle = {
  breadcrumb: () => "TikTok Shop",
};

export default TiktokShopOrders;
