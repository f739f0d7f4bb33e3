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
  oversold: {
    label: "Bestellungen über den Bestand hinaus",
    import: {
      label: "Als Rückstand importieren",
      description: "Die Bestellung kommt an und zeigt, was fehlt.",
    },
    hold: {
      label: "Bestellung zurückhalten",
      description: "Sie wird importiert, sobald der Bestand da ist oder Sie den Import trotzdem beschließen.",
    },
    flag: "Über den Bestand hinaus verkauft: {{list}}",
  },
  reserveEarly: {
    label: "Bestand schon vor der Zahlung reservieren",
    description:
      "Unbezahlte und zurückgehaltene Bestellungen sind noch nicht in diesem Shop. Eingeschaltet ist ihr Bestand trotzdem reserviert, damit ihn kein anderer Kanal verkauft; werden sie storniert, ist er wieder frei.",
  },
  customers: {
    label: "Kunden",
    none: { label: "Keine", description: "Die Bestellung trägt TikToks Weiterleitungsadresse und keinen Kunden." },
    guest: { label: "Gäste", description: "Ein Gast je Weiterleitungsadresse." },
    one_per_buyer: {
      label: "Einer je Käufer",
      description: "Ein Kunde ohne Konto für jeden Käufer bei TikTok, unabhängig von der Adresse.",
    },
  },
  acceptance: {
    by: "Durch Entscheidung importiert",
  },
};
