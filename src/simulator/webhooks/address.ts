import { isIP } from "node:net";

const isLoopback = (host: string): boolean =>
  host === "localhost" || host.endsWith(".localhost") || /^127\./.test(host) || host === "[::1]";

/**
 * Why an address cannot take webhooks, or null when it can. TikTok wants https and a host name, with neither port nor IP
 * address; on this machine (loopback) the simulator takes http and a port as well, or nobody could try it.
 */
export function addressComplaint(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return "it is not a URL";
  }
  if (url.username || url.password) return "it must not carry credentials";
  if (isLoopback(url.hostname)) return /^https?:$/.test(url.protocol) ? null : "it must begin with https";
  if (url.protocol !== "https:") return "it must begin with https";
  if (url.port !== "") return "it must not have a port";
  if (isIP(url.hostname.replace(/^\[|\]$/g, ""))) return "it must have a host name, not an IP address";
  return null;
}
