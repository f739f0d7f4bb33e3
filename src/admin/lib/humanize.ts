/** Turns a key of TikTok that has no label here, such as `AWAITING_SHIPMENT`, into words: "Awaiting shipment". Words stay. */
export function humanize(key: string): string {
  if (key.includes(" ") && /[a-z]/.test(key)) return key;
  const words = key
    .replace(/[_\s]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
