export const shop = {
  shop: {
    menu: "Actions for {{name}}",
    crossBorder: "Cross-border",
    status: { active: "Active", paused: "Paused" },
    salesChannel: "Sales channel",
    stockLocation: "Stock location",
    orders: "Orders",
    orderCount_one: "{{count}} order",
    orderCount_other: "{{count}} orders",
    failedCount_one: "{{count}} failed",
    failedCount_other: "{{count}} failed",
    pause: {
      action: "Pause",
      title: "Pause {{name}}?",
      description:
        "While a shop is paused, no stock and no tracking go to TikTok. Orders that TikTok announces still come in, so that their stock is reserved.",
      done: "{{name}} is paused",
    },
    resume: {
      action: "Resume",
      title: "Resume {{name}}?",
      description: "Stock and tracking go to TikTok again. What waited meanwhile is caught up.",
      done: "{{name}} is active again",
    },
  },
  listings: {
    label: "Listings",
    none: "None found yet",
    linked_one: "{{count}} linked to a variant",
    linked_other: "{{count}} linked to variants",
    unmatched_one: "{{count}} unmatched",
    unmatched_other: "{{count}} unmatched",
    unmatchedHint:
      "A listing is matched by its seller SKU. Give the variant in this store the same SKU and link again; until then its stock is not sent to TikTok.",
    linkAgain: "Link again",
    done: "{{linked}} linked, {{unmatched}} unmatched",
  },
  webhooks: {
    label: "Webhooks",
    registered_one: "{{count}} registered",
    registered_other: "{{count}} registered",
    missing_one: "{{count}} missing: {{list}}",
    missing_other: "{{count}} missing: {{list}}",
    registerAgain: "Register again",
    done: "All webhooks are registered",
    stillMissing_one: "{{count}} webhook is still missing",
    stillMissing_other: "{{count}} webhooks are still missing",
  },
  settings: {
    open: "Settings",
    title: "Settings of {{name}}",
    description: "Changes apply to new orders and shipments.",
    saved: "Settings of {{name}} are saved",
    onHold: {
      label: "Orders on hold",
      wait: {
        label: "Wait until TikTok releases them",
        description:
          "TikTok holds a paid order for about an hour, in which the buyer may cancel. It comes in afterwards, with its address.",
      },
      import: {
        label: "Import at once",
        description:
          "Stock is reserved right away. The address is filled in when TikTok releases the order; do not ship before.",
      },
    },
    orderPlaced: {
      label: "Tell this store's subscribers about new orders",
      description:
        "Emits order.placed for this shop's orders. Many stores send the buyer a confirmation on it, and TikTok sends its own already: leave this off unless your subscribers leave such orders out.",
    },
    defaultCarrier: {
      label: "Default carrier",
      hint: "Reported to TikTok for shipments whose carrier is not known.",
      none: "None: such shipments wait for a decision",
    },
    carriers: {
      label: "Carrier names",
      hint: "What this store calls a carrier, and which of TikTok's carriers it is. Case, spaces and punctuation do not matter.",
      name: "Carrier name in this store",
      namePlaceholder: "Name in this store",
      provider: "Carrier at TikTok",
      providerPlaceholder: "Carrier at TikTok",
      add: "Add a carrier",
      remove: "Remove the carrier {{name}}",
      unknown: "{{id}} (not offered by TikTok now)",
      loadError: "TikTok's carriers could not be loaded. Stored choices are kept.",
      problems: {
        nameMissing: "Give the carrier a name with letters or digits.",
        nameTwice: "Another row has this name already.",
        providerMissing: "Choose the carrier at TikTok.",
      },
    },
    salesChannelHint: "New orders of this shop belong to this channel. Orders that exist stay where they are.",
    stockLocationHint: "Orders reserve stock here, and TikTok is sent what is available here.",
  },
};
