export const connections = {
  common: {
    cancel: "Cancel",
    save: "Save",
    dismiss: "Dismiss",
    close: "Close",
    tryAgain: "Try again",
    noReason: "The store gave no reason. Check its log and try again.",
    refresh: "Refresh",
    previous: "Previous",
    next: "Next",
    noMatch: "Nothing matches the filters",
    clearFilters: "Clear the filters",
  },
  failure: {
    code: "TikTok code {{code}}",
    requestId: "Request {{id}}",
    copyRequestId: "Copy the request id",
  },
  connections: {
    title: "TikTok Shop",
    subtitle: "Shops whose orders come into this store, and whose stock and tracking this store keeps up to date.",
    connect: "Connect a shop",
    menu: "More actions",
    loadError: "The connections could not be loaded",
    webhookAddress: "Webhook address",
    copyWebhookAddress: "Copy the webhook address",
    webhookAddressHint:
      "TikTok calls this address about new and changed orders, so it must be reachable from the internet. Each shop is registered with it automatically.",
  },
  empty: {
    title: "No shop is connected yet",
    subtitle: "Connecting takes about a minute and the login of the TikTok Shop's owner.",
    steps: {
      consent:
        "You are sent to TikTok Shop, where the shop's owner approves the access. Then TikTok sends you back here.",
      setup:
        "The store sets up a sales channel and a stock location for each shop, registers the webhooks and matches TikTok's listings with your variants by SKU.",
      orders:
        "From then on TikTok's orders appear under Orders, paid and reserved; stock and tracking go back to TikTok.",
    },
  },
  connect: {
    title: "Connect a TikTok shop",
    description:
      "TikTok Shop asks the shop's owner for consent on the next page. Sign in there with the seller account that owns the shop.",
    app: "App",
    appHint: "The app of TikTok's Partner Center that the seller consents to.",
    appOption: "{{key}} (service {{service}})",
    channelHint: "Orders of the new shops belong to this channel.",
    locationHint: "Orders reserve stock here, and TikTok shows what is available here.",
    createForMe: "Create one for me",
    locationForMe: "The store's only location, or a new one",
    noApps: "No app is configured. Add one to the plugin's options in medusa-config.ts and restart the store.",
    submit: "Continue to TikTok Shop",
  },
  consent: {
    connected_zero: "The authorization is renewed",
    connected_one: "{{count}} shop is connected",
    connected_other: "{{count}} shops are connected",
    connectedNext:
      "Check below that the listings match your variants, and choose a default carrier in the shop's settings.",
    failed: "Nothing was connected",
    errors: {
      consent_refused:
        "TikTok Shop did not grant access because the consent was declined. Choose “Connect a shop” again and approve it with the account of the shop's owner.",
      state_invalid:
        "The answer that came back does not belong to a request of this store. Choose “Connect a shop” again and finish in the same browser.",
      state_expired:
        "The consent took longer than the request was valid. Choose “Connect a shop” again and approve it soon after.",
      state_used:
        "This consent was already used, perhaps because the page was loaded twice. If the shop is not listed below, choose “Connect a shop” again.",
      code_rejected:
        "TikTok refused the authorization code. Check that the app's key and secret in the store's configuration are those that Partner Center shows, then connect again.",
      tiktok_unreachable:
        "TikTok Shop could not be reached or did not answer. Wait a minute and connect again; if it stays so, check that the store's server may open connections to TikTok.",
      no_shops:
        "The account that gave consent has no shop that this app may use. Sign in to TikTok Shop as the shop's owner, and check that the app is offered in the shop's region.",
      internal: "The store failed while it saved the connection. Look into the store's log, then connect again.",
    },
  },
  seller: {
    subtitle: "Seller in {{region}} · app {{app}}",
    status: { active: "Connected", reauthorize: "Needs consent" },
    expiry: {
      fine: "Authorized until {{date}} ({{relative}})",
      soon: "The authorization ends {{relative}}, on {{date}}. Renew it before orders stop.",
      expired: "The authorization ended {{relative}}, on {{date}}.",
    },
    ends: {
      consent: "Consent until {{date}} ({{relative}})",
      consentOpen: "TikTok has announced no end of the consent",
      token: "Token renewable until {{date}} ({{relative}})",
    },
    menu: "Actions for the seller {{name}}",
    renew: "Renew",
    noShops: "This seller has no shop that the app may use.",
  },
  reconnect: {
    title: "TikTok no longer accepts this seller's authorization",
    description:
      "No orders come in, and no stock or tracking goes out, until the shop's owner consents again. Nothing is lost: what waited is caught up afterwards, and the shops keep their settings.",
    action: "Reconnect",
  },
};
