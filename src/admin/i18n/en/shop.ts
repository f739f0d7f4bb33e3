export const shop = {
  shop: {
    menu: "Actions for {{name}}",
    crossBorder: "Cross-border",
    status: { active: "Active", paused: "Paused" },
    salesChannel: "Sales channel",
    stockLocation: "Stock location",
    orders: "Orders",
    orderCount_one: "{{shown}} order",
    orderCount_other: "{{shown}} orders",
    attentionCount_one: "{{shown}} needs attention",
    attentionCount_other: "{{shown}} need attention",
    pause: {
      action: "Pause",
      title: "Pause {{name}}?",
      description:
        "While a shop is paused, nothing is read from TikTok and nothing is sent there. TikTok goes on selling with the stock that it knows, so its orders come in only when you resume.",
      done: "{{name}} is paused",
    },
    resume: {
      action: "Resume",
      title: "Resume {{name}}?",
      description: "Orders come in again, and stock and tracking go out. What waited meanwhile is caught up.",
      done: "{{name}} is active again",
    },
  },
  listings: {
    label: "Listings",
    none: "None found yet",
    linked_one: "{{shown}} linked to a variant",
    linked_other: "{{shown}} linked to variants",
    unmatched_one: "{{shown}} unmatched",
    unmatched_other: "{{shown}} unmatched",
    stockRefused_one: "TikTok did not take the stock of {{count}} SKU",
    stockRefused_other: "TikTok did not take the stock of {{count}} SKUs",
    unmatchedHint:
      "Choose their variants, or give the variants in this store the same SKU and link again; until then their stock is not sent to TikTok.",
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
    checked: "Last found in order: {{when}}",
    unchecked: "Not checked yet",
    heard: "Last heard: {{when}}",
    unheard: "Nothing heard yet",
    silent_one: "{{count}} topic never heard",
    silent_other: "{{count}} topics never heard",
    topics: "Topics, and when TikTok last sent them",
    never: "never",
    address: "Sent to",
    console: {
      label: "Topics of Partner Center",
      topics: "What to switch on there, and when it last came",
      hint: "TikTok's API cannot switch these on. Do it once for the app, in its webhook settings in Partner Center, with the webhook address at the top of this page; it then holds for all its shops.",
    },
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
    platformDiscount: {
      label: "Discounts paid by TikTok",
      lowers_order: {
        label: "Lower the order",
        description: "The order's total is what the buyer paid.",
      },
      is_revenue: {
        label: "Count as revenue",
        description: "The order's total is what the buyer paid plus what TikTok pays: what you earn before fees.",
      },
    },
    fbtReservesStock: {
      label: "Reserve stock for orders that TikTok ships",
      description:
        "Orders fulfilled by TikTok leave from TikTok's own warehouse. Turn this on only if its stock is part of this shop's stock location.",
    },
    restockReturns: {
      label: "Put returned goods back into stock",
      description:
        "As soon as TikTok says that they arrived, each unit once. Off, you look at the goods first and enter them yourself; what you refused on arrival never goes back into stock.",
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
    stockLocationHint:
      "Orders reserve stock here first, what nobody has in stock is back-ordered here, and returned goods come back here.",
    furtherLocations: {
      label: "Further stock locations",
      hint: "TikTok is sent what all locations have together. An order takes from these, in this order, what the first one lacks.",
      add: "Add a location",
      remove: "Remove the location {{name}}",
    },
  },
};
