export const intake = {
  unmatchedSkus: {
    label: "SKUs that this store does not know",
    plain_line: {
      label: "Import as a plain line",
      description: "The order comes in with TikTok's words. It takes no stock until the SKU is matched.",
    },
    hold: {
      label: "Hold the order",
      description: "It comes in by itself once the SKU is matched, or when you decide to import it anyway.",
    },
    draft_product: {
      label: "Make a draft product",
      description:
        "A draft with TikTok's title and image, without inventory. Its stock on TikTok is left alone until you manage its inventory here.",
    },
  },
  matchBy: {
    label: "How listings are matched",
    place: "Rule {{number}}",
    none: "No rule",
    rules: {
      seller_sku: "Seller SKU is the variant's SKU",
      barcode: "Code is the variant's barcode, EAN or UPC",
      external_id: "External id is the variant's id or metadata.external_id",
    },
    hint: "The first rule that fits decides. What you match by hand is never changed by a rule.",
  },
  oversold: {
    label: "Orders of what is not in stock",
    import: {
      label: "Import as back-orders",
      description: "The order comes in, and is flagged with what is lacking.",
    },
    hold: {
      label: "Hold the order",
      description: "It comes in by itself once the stock is there, or when you decide to import it anyway.",
    },
    flag: "Sold beyond the stock: {{list}}",
  },
  reserveEarly: {
    label: "Reserve stock before an order is paid",
    description:
      "Orders that are unpaid or on hold are not in this store yet. With this on, their stock is reserved all the same, so that no other channel sells it; it is free again if they are canceled.",
  },
  customers: {
    label: "Customers",
    none: { label: "None", description: "The order carries TikTok's relay address, and no customer." },
    guest: { label: "Guests", description: "A guest for each relay address." },
    one_per_buyer: {
      label: "One for each buyer",
      description: "One customer, without an account, for each of TikTok's buyers, whatever the address.",
    },
  },
  acceptance: {
    by: "Imported by decision",
  },
};
