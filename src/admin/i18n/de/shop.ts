export const shop = {
  shop: {
    menu: "Aktionen für {{name}}",
    crossBorder: "Grenzüberschreitend",
    status: { active: "Aktiv", paused: "Pausiert" },
    salesChannel: "Vertriebskanal",
    stockLocation: "Lagerort",
    orders: "Bestellungen",
    orderCount_one: "{{shown}} Bestellung",
    orderCount_other: "{{shown}} Bestellungen",
    attentionCount_one: "{{shown}} braucht Aufmerksamkeit",
    attentionCount_other: "{{shown}} brauchen Aufmerksamkeit",
    pause: {
      action: "Pausieren",
      title: "{{name}} pausieren?",
      description:
        "Solange ein Shop pausiert, wird nichts von TikTok gelesen und nichts dorthin gesendet. TikTok verkauft mit dem Bestand weiter, den es kennt; die Bestellungen gehen erst ein, wenn Sie fortsetzen.",
      done: "{{name}} ist pausiert",
    },
    resume: {
      action: "Fortsetzen",
      title: "{{name}} fortsetzen?",
      description:
        "Bestellungen gehen wieder ein, Bestand und Sendungsnummern hinaus. Was inzwischen wartete, wird nachgeholt.",
      done: "{{name}} ist wieder aktiv",
    },
  },
  listings: {
    label: "Angebote",
    none: "Noch keine gefunden",
    linked_one: "{{shown}} mit einer Variante verknüpft",
    linked_other: "{{shown}} mit Varianten verknüpft",
    unmatched_one: "{{shown}} ohne Zuordnung",
    unmatched_other: "{{shown}} ohne Zuordnung",
    stockRefused_one: "TikTok hat den Bestand von {{count}} SKU nicht angenommen",
    stockRefused_other: "TikTok hat den Bestand von {{count}} SKUs nicht angenommen",
    unmatchedHint:
      "Wählen Sie die Varianten aus, oder geben Sie den Varianten dieselbe SKU und verknüpfen Sie erneut; bis dahin wird ihr Bestand nicht an TikTok gesendet.",
    linkAgain: "Neu verknüpfen",
    done: "{{linked}} verknüpft, {{unmatched}} ohne Zuordnung",
  },
  webhooks: {
    label: "Webhooks",
    registered_one: "{{count}} angemeldet",
    registered_other: "{{count}} angemeldet",
    missing_one: "{{count}} fehlt: {{list}}",
    missing_other: "{{count}} fehlen: {{list}}",
    checked: "Zuletzt in Ordnung: {{when}}",
    unchecked: "Noch nicht geprüft",
    heard: "Zuletzt gehört: {{when}}",
    unheard: "Noch nichts gehört",
    silent_one: "{{count}} Thema nie gehört",
    silent_other: "{{count}} Themen nie gehört",
    topics: "Themen, und wann TikTok sie zuletzt sandte",
    never: "nie",
    address: "Gesendet an",
    console: {
      label: "Themen aus dem Partner Center",
      topics: "Was dort einzuschalten ist, und wann es zuletzt kam",
      hint: "TikToks Schnittstelle kann diese nicht einschalten. Tun Sie es einmal für die App, in ihren Webhook-Einstellungen im Partner Center, mit der Webhook-Adresse oben auf dieser Seite; es gilt dann für alle ihre Shops.",
    },
    registerAgain: "Neu anmelden",
    done: "Alle Webhooks sind angemeldet",
    stillMissing_one: "{{count}} Webhook fehlt noch",
    stillMissing_other: "{{count}} Webhooks fehlen noch",
  },
  settings: {
    open: "Einstellungen",
    title: "Einstellungen von {{name}}",
    description: "Änderungen gelten für neue Bestellungen und Sendungen.",
    saved: "Die Einstellungen von {{name}} sind gespeichert",
    onHold: {
      label: "Zurückgehaltene Bestellungen",
      wait: {
        label: "Warten, bis TikTok sie freigibt",
        description:
          "TikTok hält eine bezahlte Bestellung etwa eine Stunde zurück, in der der Käufer stornieren darf. Danach geht sie ein, mit Adresse.",
      },
      import: {
        label: "Sofort importieren",
        description:
          "Der Bestand wird sofort reserviert. Die Adresse folgt, wenn TikTok die Bestellung freigibt; versenden Sie nicht vorher.",
      },
    },
    platformDiscount: {
      label: "Von TikTok bezahlte Rabatte",
      lowers_order: {
        label: "Senken die Bestellung",
        description: "Die Bestellsumme ist, was der Käufer bezahlt hat.",
      },
      is_revenue: {
        label: "Zählen als Umsatz",
        description:
          "Die Bestellsumme ist, was der Käufer bezahlt hat, und was TikTok dazuzahlt: Ihr Erlös vor Gebühren.",
      },
    },
    fbtReservesStock: {
      label: "Bestand für Bestellungen reservieren, die TikTok versendet",
      description:
        "Solche Bestellungen verlassen TikToks eigenes Lager. Schalten Sie dies nur ein, wenn dessen Bestand zum Lagerort dieses Shops gehört.",
    },
    restockReturns: {
      label: "Zurückgesandte Ware wieder einbuchen",
      description:
        "Sobald TikTok meldet, dass sie angekommen ist, jedes Stück einmal. Ausgeschaltet sehen Sie die Ware erst an und buchen sie selbst ein; was Sie bei der Ankunft abgelehnt haben, wird nie eingebucht.",
    },
    orderPlaced: {
      label: "Eigene Abonnenten über neue Bestellungen informieren",
      description:
        "Löst order.placed für Bestellungen dieses Shops aus. Viele Shops schreiben daraufhin dem Käufer, und das tut TikTok bereits selbst: lassen Sie dies aus, wenn Ihre Abonnenten solche Bestellungen nicht übergehen.",
    },
    defaultCarrier: {
      label: "Standard-Versanddienst",
      hint: "Wird TikTok bei Sendungen genannt, deren Versanddienst nicht bekannt ist.",
      none: "Keiner: solche Sendungen warten auf eine Entscheidung",
    },
    carriers: {
      label: "Namen der Versanddienste",
      hint: "Wie ein Versanddienst hier heißt und welcher von TikToks Diensten er ist. Groß und klein, Leer- und Satzzeichen zählen nicht.",
      name: "Versanddienst in diesem Shop",
      namePlaceholder: "Name in diesem Shop",
      provider: "Versanddienst bei TikTok",
      providerPlaceholder: "Bei TikTok",
      add: "Versanddienst hinzufügen",
      remove: "Versanddienst {{name}} entfernen",
      unknown: "{{id}} (derzeit nicht bei TikTok)",
      loadError: "TikToks Versanddienste konnten nicht geladen werden. Gespeicherte Angaben bleiben erhalten.",
      problems: {
        nameMissing: "Geben Sie einen Namen mit Buchstaben oder Ziffern ein.",
        nameTwice: "Eine andere Zeile hat diesen Namen schon.",
        providerMissing: "Wählen Sie den Versanddienst bei TikTok.",
      },
    },
    salesChannelHint: "Neue Bestellungen dieses Shops gehören zu diesem Kanal. Vorhandene bleiben, wo sie sind.",
    stockLocationHint:
      "Bestellungen reservieren zuerst hier; was kein Lagerort hat, wird hier nachbestellt, und Rücksendungen kommen hierher zurück.",
    furtherLocations: {
      label: "Weitere Lagerorte",
      hint: "TikTok erhält, was alle Lagerorte zusammen haben. Was dem ersten fehlt, nimmt eine Bestellung von diesen, in dieser Reihenfolge.",
      add: "Lagerort hinzufügen",
      remove: "Lagerort {{name}} entfernen",
    },
  },
};
