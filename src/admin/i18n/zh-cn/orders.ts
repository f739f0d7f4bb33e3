export const orders = {
  title: "TikTok Shop 订单",
  subtitle: "TikTok 通知本商店的所有订单，包括尚未导入的订单。",
  connections: "已连接的店铺与设置",
  loadError: "无法加载订单",
  notHere: "不在本商店",
  views: { label: "显示的订单", all: "全部订单", attention: "需要处理", late: "即将到期或已逾期" },
  empty: {
    all: "尚无来自 TikTok 的订单",
    attention: "没有被搁置或失败的订单",
    late: "没有需在 24 小时内发货的订单，也没有逾期订单",
  },
  filters: {
    q: "订单号或 TikTok 编号",
    shop: "店铺",
    anyShop: "所有店铺",
    state: "本商店状态",
    anyState: "所有状态",
  },
  columns: {
    order: "订单",
    shop: "店铺",
    tiktok: "TikTok 状态",
    here: "本商店",
    total: "总额",
    due: "发货期限",
    placed: "下单时间",
  },
};
