const withRegion = /^([a-z]{2,3})([A-Z]{2})$/;

/**
 * The BCP 47 tag of one of the dashboard's languages, whose codes run language and region together (`zhCN`, `ptBR`).
 * `undefined` stands for the browser's own locale and is what `Intl` gets for a code that it would refuse.
 */
export function localeOf(language: string | undefined): string | undefined {
  if (!language) return undefined;
  try {
    return Intl.getCanonicalLocales(language.replace(withRegion, "$1-$2"))[0];
  } catch {
    return undefined;
  }
}
