export const health = {
  alerts: {
    title: "Braucht Aufmerksamkeit",
    severity: { warning: "Warnung", critical: "Dringend" },
    show: "{{name}} zeigen",
  },
  scopes: {
    title_one: "Der Zustimmung fehlt {{count}} Berechtigung",
    title_other: "Der Zustimmung fehlen {{count}} Berechtigungen",
    description:
      "Aufrufe, die sie brauchen, schlagen fehl. Schalten Sie sie für die App in TikToks Partner Center ein und verbinden Sie dann neu: der Inhaber stimmt damit erneut zu.",
  },
  rates: {
    label: "Aufrufe bei TikTok",
    appLabel: "Aufrufe der App {{key}}",
    meter: "Genutzter Anteil des Aufruf-Budgets",
    ofBudget: "{{used}} von {{limit}} in der letzten Minute",
    used: "{{used}} in der letzten Minute",
    throttled_one: "{{count}} als zu viel abgelehnt",
    throttled_other: "{{count}} als zu viele abgelehnt",
    queued_one: "{{count}} wartet",
    queued_other: "{{count}} warten",
    times: "die Hälfte in {{p50}} ms, 95 % in {{p95}} ms",
    paused: "Aufrufe ruhen, weil die letzten alle fehlschlugen. Weiter geht es {{when}}.",
    divided: "Aufgeteilt auf {{processes}} Prozesse",
  },
};
