export const health = {
  alerts: {
    title: "需要处理",
    severity: { warning: "警告", critical: "紧急" },
    show: "查看 {{name}}",
  },
  scopes: {
    title_one: "授权缺少 {{count}} 项权限",
    title_other: "授权缺少 {{count}} 项权限",
    description:
      "需要这些权限的调用会失败。请在 TikTok Partner Center 中为该应用开启它们，然后重新连接，由店主再次授权。",
  },
  rates: {
    label: "对 TikTok 的调用",
    appLabel: "应用 {{key}} 的调用",
    meter: "已用调用额度的比例",
    ofBudget: "最近一分钟 {{used}} 次，上限 {{limit}} 次",
    used: "最近一分钟 {{used}} 次",
    throttled_one: "{{count}} 次因过多被拒绝",
    throttled_other: "{{count}} 次因过多被拒绝",
    queued_one: "{{count}} 次在等待",
    queued_other: "{{count}} 次在等待",
    times: "一半在 {{p50}} 毫秒内，95% 在 {{p95}} 毫秒内",
    paused: "最近的调用全部失败，调用暂停，{{when}}继续。",
    divided: "由 {{processes}} 个进程分摊",
  },
};
