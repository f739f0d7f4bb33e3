/** Keys of this plugin's entries in the dashboard's shared query cache. */
export const queryKeys = {
  connections: ["tiktok-shop", "connections"] as const,
  rates: ["tiktok-shop", "rates"] as const,
  actors: ["tiktok-shop", "actors"] as const,
  audit: (query: Record<string, string>) => ["tiktok-shop", "audit", query] as const,
  disconnectPreview: (path: string) => ["tiktok-shop", "disconnect-preview", path] as const,
  backfills: (shopId: string) => ["tiktok-shop", "backfills", shopId] as const,
  reconciliation: (shopId: string, from: string, to: string) =>
    ["tiktok-shop", "reconciliation", shopId, from, to] as const,
  salesChannels: ["tiktok-shop", "sales-channels"] as const,
  stockLocations: ["tiktok-shop", "stock-locations"] as const,
  shippingProviders: (shopId: string) => ["tiktok-shop", "shipping-providers", shopId] as const,
  orderLists: ["tiktok-shop", "order-list"] as const,
  orderList: (query: Record<string, string>) => ["tiktok-shop", "order-list", query] as const,
  orderCounts: ["tiktok-shop", "order-counts"] as const,
  inboxEvent: (id: string) => ["tiktok-shop", "inbox-event", id] as const,
  boxes: ["tiktok-shop", "box"] as const,
  box: (box: string, query: Record<string, string>) => ["tiktok-shop", "box", box, query] as const,
  boxCounts: ["tiktok-shop", "box-counts"] as const,
  timeline: (id: string) => ["tiktok-shop", "timeline", id] as const,
  order: (medusaOrderId: string) => ["tiktok-shop", "order", medusaOrderId] as const,
};
