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
};
