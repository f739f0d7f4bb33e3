/** Values of a query; a list becomes one parameter, joined by commas, because TikTok signs one value per name. */
export type QueryInput = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** The decoded values, as they are signed. Absent and empty ones are left out. */
export function decodedQuery(input: QueryInput): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input)
      .map(([name, value]): [string, string] => [name, value === undefined ? "" : String(value)])
      .filter(([, value]) => value !== ""),
  );
}

/** The same values on the wire. A page token's `+ / =` must arrive as they were signed. */
export function encodeQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}
