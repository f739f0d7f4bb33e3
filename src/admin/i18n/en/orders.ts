export const orders = {
  title: "Orders of TikTok Shop",
  subtitle: "Every order that TikTok told this store about, also those that are not in it yet.",
  connections: "Connected shops and settings",
  loadError: "The orders could not be loaded",
  notHere: "Not in this store",
  views: { label: "Orders to show", all: "All orders", attention: "Needs attention", late: "Ship soon or late" },
  empty: {
    all: "No order has come from TikTok yet",
    attention: "No order is held and none has failed",
    late: "No order has to be shipped within the next 24 hours, and none is late",
  },
  filters: {
    q: "Order number or TikTok's id",
    shop: "Shop",
    anyShop: "All shops",
    state: "State here",
    anyState: "All states",
  },
  columns: {
    order: "Order",
    shop: "Shop",
    tiktok: "At TikTok",
    here: "In this store",
    total: "Total",
    due: "Ship by",
    placed: "Ordered",
  },
};
