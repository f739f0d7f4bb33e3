export const intake = {
  unmatchedSkus: {
    label: "SKUs, die dieser Shop nicht kennt",
    plain_line: {
      label: "Als einfache Position importieren",
      description: "Die Bestellung kommt mit TikToks Worten an. Sie bindet keinen Bestand, bis die SKU zugeordnet ist.",
    },
    hold: {
      label: "Bestellung zurückhalten",
      description: "Sie wird importiert, sobald die SKU zugeordnet ist oder Sie den Import trotzdem beschließen.",
    },
    draft_product: {
      label: "Produktentwurf anlegen",
      description:
        "Ein Entwurf mit Titel und Bild von TikTok, ohne Bestandsführung. Der Bestand auf TikTok bleibt unberührt, bis Sie den Bestand hier führen.",
    },
  },
  matchBy: {
    label: "Wie Angebote zugeordnet werden",
    place: "Regel {{number}}",
    none: "Keine Regel",
    rules: {
      seller_sku: "Verkäufer-SKU ist die SKU der Variante",
      barcode: "Code ist Barcode, EAN oder UPC der Variante",
      external_id: "Externe ID ist die ID der Variante oder metadata.external_id",
    },
    hint: "Die erste passende Regel entscheidet. Was Sie von Hand zuordnen, ändert keine Regel.",
  },
};
