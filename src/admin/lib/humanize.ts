/** Turns a key of TikTok that has no label here, such as `AWAITING_SHIPMENT`, into words: "Awaiting shipment". */
export function humanize(key: string): string {
  const words = key
    .replace(/[_\s]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
