import type { Endpoint } from "../endpoint";

/**
 * Calls that TikTok counts alike. It publishes no figures; secondary sources give about 3–10 a second and shop for reads, 1–3
 * for plain writes, less for listings and analytics.
 */
export type EndpointClass = "read" | "write" | "listing" | "analytics";

/** The class of a call, by its path and what it does. Stock and price updates are plain writes. */
export function classOf({ path, effect }: Pick<Endpoint, "path" | "effect">): EndpointClass {
  if (path.startsWith("/analytics/")) {
    return "analytics";
  }
  if (effect === "read") {
    return "read";
  }
  return path.startsWith("/product/") && !/\/(inventory|prices)\/update$/.test(path) ? "listing" : "write";
}
