export const orders = {
  title: "Bestellungen von TikTok Shop",
  subtitle: "Jede Bestellung, die TikTok diesem Shop gemeldet hat, auch die noch nicht übernommenen.",
  connections: "Verbundene Shops und Einstellungen",
  loadError: "Die Bestellungen konnten nicht geladen werden",
  notHere: "Nicht übernommen",
  views: {
    label: "Welche Bestellungen",
    all: "Alle Bestellungen",
    attention: "Braucht Aufmerksamkeit",
    late: "Bald fällig oder überfällig",
  },
  empty: {
    all: "Von TikTok ist noch keine Bestellung gekommen",
    attention: "Keine Bestellung ist angehalten und keine ist fehlgeschlagen",
    late: "Keine Bestellung muss in den nächsten 24 Stunden versandt werden, und keine ist überfällig",
  },
  filters: {
    q: "Bestellnummer oder TikToks Nummer",
    shop: "Shop",
    anyShop: "Alle Shops",
    state: "Stand hier",
    anyState: "Alle Stände",
  },
  columns: {
    order: "Bestellung",
    shop: "Shop",
    tiktok: "Bei TikTok",
    here: "Hier",
    total: "Summe",
    due: "Versand bis",
    placed: "Bestellt",
  },
};
