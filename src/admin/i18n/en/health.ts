export const health = {
  alerts: {
    title: "Needs attention",
    severity: { warning: "Warning", critical: "Critical" },
    show: "Show {{name}}",
  },
  scopes: {
    title_one: "The consent lacks {{count}} scope",
    title_other: "The consent lacks {{count}} scopes",
    description:
      "Calls that need them fail. Switch them on for the app in TikTok's Partner Center, then reconnect: the shop's owner consents again, with them.",
  },
  rates: {
    label: "Calls to TikTok",
    appLabel: "Calls of app {{key}}",
    meter: "Share of the call budget in use",
    ofBudget: "{{used}} of {{limit}} in the last minute",
    used: "{{used}} in the last minute",
    throttled_one: "{{count}} refused as too many",
    throttled_other: "{{count}} refused as too many",
    queued_one: "{{count}} waits for its turn",
    queued_other: "{{count}} wait for their turn",
    times: "half within {{p50}} ms, 95 % within {{p95}} ms",
    paused: "Calls rest, as the last ones all failed. They go on {{when}}.",
    divided: "Divided among {{processes}} processes",
  },
};
