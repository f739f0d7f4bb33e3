export const connections = {
  common: {
    cancel: "取消",
    save: "保存",
    dismiss: "关闭",
    tryAgain: "重试",
    noReason: "商店没有给出原因。请查看其日志后重试。",
  },
  failure: {
    code: "TikTok 代码 {{code}}",
    requestId: "请求 {{id}}",
    copyRequestId: "复制请求 ID",
  },
  connections: {
    title: "TikTok Shop",
    subtitle: "这些店铺的订单会进入本商店，其库存和物流单号由本商店同步。",
    connect: "连接店铺",
    loadError: "无法加载连接",
    webhookAddress: "Webhook 地址",
    copyWebhookAddress: "复制 Webhook 地址",
    webhookAddressHint: "订单新增或变更时 TikTok 会调用此地址，因此它必须能从互联网访问。每个店铺都会自动注册。",
  },
  empty: {
    title: "尚未连接店铺",
    subtitle: "连接大约需要一分钟，并需要 TikTok Shop 店主登录。",
    steps: {
      consent: "您将前往 TikTok Shop，由店主批准访问，随后返回此处。",
      setup: "商店会为每个店铺设置销售渠道和库存地点，注册 Webhook，并按 SKU 将 TikTok 商品与您的变体匹配。",
      orders: "此后 TikTok 订单会出现在“订单”中，已付款并预留库存；库存和物流单号会回传给 TikTok。",
    },
  },
  connect: {
    title: "连接 TikTok 店铺",
    description: "下一页 TikTok Shop 会请店主授权。请使用拥有该店铺的卖家账号登录。",
    app: "应用",
    appHint: "卖家授权的 TikTok Partner Center 应用。",
    appOption: "{{key}}（服务 {{service}}）",
    channelHint: "新店铺的订单归属此渠道。",
    locationHint: "订单在此预留库存，TikTok 显示此处的可用数量。",
    createForMe: "为我创建",
    noApps: "尚未配置应用。请在 medusa-config.ts 的插件选项中添加，然后重启商店。",
    submit: "前往 TikTok Shop",
  },
  consent: {
    connected_zero: "授权已续期",
    connected_one: "已连接 {{count}} 个店铺",
    connected_other: "已连接 {{count}} 个店铺",
    connectedNext: "请在下方确认商品与您的变体匹配，并在店铺设置中选择默认承运商。",
    failed: "未连接任何店铺",
    errors: {
      consent_refused: "授权被拒绝，TikTok Shop 未授予访问权限。请重新“连接店铺”，并用店主账号批准。",
      state_invalid: "返回的结果不属于本商店的请求。请重新“连接店铺”，并在同一浏览器中完成。",
      state_expired: "授权用时超过了请求的有效期。请重新“连接店铺”，并尽快批准。",
      state_used: "此授权已被使用，可能是页面加载了两次。如果下方没有该店铺，请重新“连接店铺”。",
      code_rejected: "TikTok 拒绝了授权码。请确认商店配置中的应用密钥与 Partner Center 一致，然后重新连接。",
      tiktok_unreachable:
        "无法访问 TikTok Shop 或其没有响应。请稍等一分钟再连接；若仍如此，请检查服务器能否访问 TikTok。",
      no_shops: "授权的账号没有此应用可用的店铺。请以店主身份登录，并确认该应用适用于店铺所在地区。",
      internal: "商店保存连接时出错。请查看商店日志，然后重新连接。",
    },
  },
  seller: {
    subtitle: "{{region}} 卖家 · 应用 {{app}}",
    status: { active: "已连接", reauthorize: "需要授权" },
    expiry: {
      fine: "授权至 {{date}}（{{relative}}）",
      soon: "授权将于{{relative}}到期（{{date}}）。请在订单中断前续期。",
      expired: "授权已于{{relative}}到期（{{date}}）。",
    },
    renew: "续期",
    noShops: "该卖家没有此应用可用的店铺。",
  },
  reconnect: {
    title: "TikTok 不再接受该卖家的授权",
    description:
      "在店主重新授权之前，不会接收订单，也不会发送库存和物流单号。不会丢失任何内容：之后会补上等待的内容，店铺设置保持不变。",
    action: "重新连接",
  },
};
