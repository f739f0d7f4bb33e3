/**
 * A `Retry-After` header in whole seconds, rounded up; it is a number of seconds or a date. A date is read against the answer's
 * own `Date` header, because this machine's clock may be wrong. Null when it says nothing readable.
 */
export function readRetryAfter(header: string | null, date: string | null): number | null {
  if (header === null) {
    return null;
  }
  if (/^\d+(\.\d+)?$/.test(header.trim())) {
    return Math.ceil(Number(header));
  }
  if (!/^[a-z]{3},/i.test(header)) {
    return null;
  }
  const seconds = Math.ceil((Date.parse(header) - Date.parse(date ?? "")) / 1000);
  return Number.isNaN(seconds) ? null : Math.max(seconds, 0);
}
