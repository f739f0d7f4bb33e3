import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { OrdersNotice } from "../components/orders/orders-notice";

/** Beside this store's own list of orders: how many of TikTok's want a look. Medusa lets no one add a column to that list. */
const OrderListTiktok = () => <OrdersNotice />;

export const config = defineWidgetConfig({
  id: "tiktok-shop:order-list",
  zone: "order.list.before",
});

export default OrderListTiktok;
