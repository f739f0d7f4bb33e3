export const intake = {
  unmatchedSkus: {
    label: "本店不认识的 SKU",
    plain_line: {
      label: "作为普通行导入",
      description: "订单以 TikTok 的文字导入。匹配 SKU 之前不占用库存。",
    },
    hold: {
      label: "暂缓订单",
      description: "SKU 匹配后自动导入，或由您决定仍然导入。",
    },
    draft_product: {
      label: "创建草稿商品",
      description: "使用 TikTok 的标题和图片创建草稿，不管理库存。在您于此处管理其库存之前，TikTok 上的库存保持不变。",
    },
  },
  matchBy: {
    label: "商品如何匹配",
    place: "规则 {{number}}",
    none: "无规则",
    rules: {
      seller_sku: "卖家 SKU 等于规格的 SKU",
      barcode: "编码等于规格的条形码、EAN 或 UPC",
      external_id: "外部 ID 等于规格的 ID 或 metadata.external_id",
    },
    hint: "第一条符合的规则生效。手动匹配的结果不会被规则更改。",
  },
  oversold: {
    label: "库存不足的订单",
    import: { label: "作为缺货订单导入", description: "订单照常导入，并标明缺少的商品。" },
    hold: { label: "暂缓订单", description: "库存到位后自动导入，或由您决定仍然导入。" },
    flag: "超出库存售出：{{list}}",
  },
  reserveEarly: {
    label: "在订单付款前预留库存",
    description:
      "未付款和暂缓中的订单尚未导入本商店。开启后仍会为其预留库存，避免被其他渠道售出；订单取消后库存会重新释放。",
  },
  customers: {
    label: "客户",
    none: { label: "无", description: "订单使用 TikTok 的中转邮箱，没有客户。" },
    guest: { label: "访客", description: "每个中转邮箱对应一位访客。" },
    one_per_buyer: { label: "每位买家一个", description: "每位 TikTok 买家对应一个没有账户的客户，与邮箱无关。" },
  },
  acceptance: {
    by: "经决定导入",
  },
};
