/*
 * How TikTok blots out buyers' data: `a***o`, `(+86)123******10`, `50***` (observed forms).
 */

/** First and last character stay, three stars stand for the rest; empty stays empty. */
export function maskText(value: string): string {
  const characters = Array.from(value);
  const first = characters[0];
  if (first === undefined) return "";
  return `${first}***${characters.length > 1 ? (characters[characters.length - 1] ?? "") : ""}`;
}

/** The country code, the first three and the last two digits stay; a star for each of the others. */
export function maskPhone(value: string): string {
  const match = /^(\([^)]*\))?(.*)$/.exec(value);
  const prefix = match?.[1] ?? "";
  const digits = (match?.[2] ?? "").replace(/\D/g, "");
  if (digits.length === 0) return prefix;
  const hidden = Math.max(digits.length - 5, 1);
  return prefix + digits.slice(0, 3) + "*".repeat(hidden) + digits.slice(3 + hidden);
}

/** The first two characters stay. */
export const maskPostalCode = (value: string): string => (value === "" ? "" : `${value.slice(0, 2)}***`);
