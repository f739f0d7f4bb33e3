export const connections = {
  common: {
    cancel: "Abbrechen",
    save: "Speichern",
    dismiss: "Schließen",
    close: "Schließen",
    tryAgain: "Erneut versuchen",
    noReason: "Der Shop nannte keinen Grund. Prüfen Sie sein Protokoll und versuchen Sie es erneut.",
    refresh: "Aktualisieren",
    previous: "Zurück",
    next: "Weiter",
    noMatch: "Nichts entspricht den Filtern",
    clearFilters: "Filter zurücksetzen",
  },
  failure: {
    code: "TikTok-Code {{code}}",
    requestId: "Anfrage {{id}}",
    copyRequestId: "Anfrage-ID kopieren",
  },
  connections: {
    title: "TikTok Shop",
    subtitle: "Shops, deren Bestellungen hier eingehen und deren Bestand und Sendungsnummern von hier gepflegt werden.",
    connect: "Shop verbinden",
    menu: "Weitere Aktionen",
    loadError: "Die Verbindungen konnten nicht geladen werden",
    webhookAddress: "Webhook-Adresse",
    copyWebhookAddress: "Webhook-Adresse kopieren",
    webhookAddressHint:
      "TikTok ruft diese Adresse bei neuen und geänderten Bestellungen auf; sie muss aus dem Internet erreichbar sein. Jeder Shop wird automatisch mit ihr angemeldet.",
  },
  empty: {
    title: "Noch ist kein Shop verbunden",
    subtitle: "Das Verbinden dauert etwa eine Minute und braucht die Anmeldung des Inhabers bei TikTok Shop.",
    steps: {
      consent:
        "Sie werden zu TikTok Shop geleitet, wo der Inhaber den Zugriff erlaubt. Danach leitet TikTok Sie hierher zurück.",
      setup:
        "Für jeden Shop werden ein Vertriebskanal und ein Lagerort eingerichtet, die Webhooks angemeldet und TikToks Angebote über die SKU Ihren Varianten zugeordnet.",
      orders:
        "Von da an erscheinen TikToks Bestellungen unter „Bestellungen“, bezahlt und reserviert; Bestand und Sendungsnummern gehen zurück an TikTok.",
    },
  },
  connect: {
    title: "TikTok-Shop verbinden",
    description:
      "TikTok Shop bittet auf der nächsten Seite den Inhaber um Zustimmung. Melden Sie sich dort mit dem Verkäuferkonto an, dem der Shop gehört.",
    app: "App",
    appHint: "Die App aus TikToks Partner Center, der der Verkäufer zustimmt.",
    appOption: "{{key}} (Service {{service}})",
    channelHint: "Bestellungen der neuen Shops gehören zu diesem Kanal.",
    locationHint: "Bestellungen reservieren hier Bestand, und TikTok zeigt, was hier verfügbar ist.",
    createForMe: "Für mich anlegen",
    locationForMe: "Der einzige Lagerort, sonst ein neuer",
    noApps: "Keine App ist eingerichtet. Tragen Sie eine in medusa-config.ts ein und starten Sie den Shop neu.",
    submit: "Weiter zu TikTok Shop",
  },
  consent: {
    connected_zero: "Die Berechtigung ist erneuert",
    connected_one: "{{count}} Shop ist verbunden",
    connected_other: "{{count}} Shops sind verbunden",
    connectedNext:
      "Prüfen Sie unten, ob die Angebote zu Ihren Varianten passen, und wählen Sie in den Einstellungen einen Standard-Versanddienst.",
    failed: "Es wurde nichts verbunden",
    errors: {
      consent_refused:
        "TikTok Shop gewährte keinen Zugriff, weil die Zustimmung abgelehnt wurde. Wählen Sie erneut „Shop verbinden“ und stimmen Sie mit dem Konto des Inhabers zu.",
      state_invalid:
        "Die Antwort gehört zu keiner Anfrage dieses Shops. Wählen Sie erneut „Shop verbinden“ und bleiben Sie im selben Browser.",
      state_expired:
        "Die Zustimmung dauerte länger, als die Anfrage gültig war. Wählen Sie erneut „Shop verbinden“ und stimmen Sie bald danach zu.",
      state_used:
        "Diese Zustimmung wurde schon verwendet, vielleicht weil die Seite zweimal geladen wurde. Fehlt der Shop unten, wählen Sie erneut „Shop verbinden“.",
      code_rejected:
        "TikTok lehnte den Autorisierungscode ab. Prüfen Sie, ob Schlüssel und Geheimnis der App mit dem Partner Center übereinstimmen, und verbinden Sie erneut.",
      tiktok_unreachable:
        "TikTok Shop war nicht erreichbar oder antwortete nicht. Warten Sie eine Minute und verbinden Sie erneut; bleibt es dabei, prüfen Sie, ob der Server TikTok erreichen darf.",
      no_shops:
        "Das Konto, das zustimmte, hat keinen Shop, den diese App nutzen darf. Melden Sie sich als Inhaber an und prüfen Sie, ob es die App in der Region des Shops gibt.",
      internal:
        "Beim Speichern der Verbindung trat ein Fehler auf. Sehen Sie ins Protokoll des Shops und verbinden Sie dann erneut.",
    },
  },
  seller: {
    subtitle: "Verkäufer in {{region}} · App {{app}}",
    status: { active: "Verbunden", reauthorize: "Zustimmung nötig" },
    expiry: {
      fine: "Berechtigt bis {{date}} ({{relative}})",
      soon: "Die Berechtigung endet {{relative}}, am {{date}}. Erneuern Sie sie, bevor Bestellungen ausbleiben.",
      expired: "Die Berechtigung endete {{relative}}, am {{date}}.",
    },
    ends: {
      consent: "Zustimmung bis {{date}} ({{relative}})",
      consentOpen: "TikTok hat kein Ende der Zustimmung angekündigt",
      token: "Token erneuerbar bis {{date}} ({{relative}})",
    },
    menu: "Aktionen für den Verkäufer {{name}}",
    renew: "Erneuern",
    noShops: "Dieser Verkäufer hat keinen Shop, den die App nutzen darf.",
  },
  reconnect: {
    title: "TikTok erkennt die Berechtigung dieses Verkäufers nicht mehr an",
    description:
      "Bis der Inhaber erneut zustimmt, gehen keine Bestellungen ein und weder Bestand noch Sendungsnummern hinaus. Nichts geht verloren: was wartet, wird nachgeholt, und die Shops behalten ihre Einstellungen.",
    action: "Neu verbinden",
  },
};
