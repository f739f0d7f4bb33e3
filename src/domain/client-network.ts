/**
 * What a limit per address counts by: an IPv4 address, or the /64 of an IPv6 address, since whoever has one of a /64 has
 * them all. Null for what is no address: with a proxy in front, the address is text that came with the request.
 */
export function clientNetwork(ip: string | undefined): string | null {
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip ?? "")?.[1];
  if (v4) return v4;
  if (!ip || ip.length > LONGEST || !/^[\da-f:]+$/i.test(ip) || !ip.includes(":")) return null;
  const [head = "", tail] = ip.split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array<string>(zeros).fill("0"), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** Eight groups of four digits and seven colons. */
const LONGEST = 39;
