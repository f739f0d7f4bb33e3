import type { CallPriority } from "./limiter";

/** Shop endpoints take `shop_cipher`; seller endpoints refuse it (36009004, "unexpected identifier"). */
export type Entity = "shop" | "seller";

/** One call of TikTok's API. */
export interface Endpoint<E extends Entity = Entity> {
  entity: E;
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** `/product/202309/products/{product_id}` */
  path: `/${string}`;
  /** What the call is for, unless the caller says otherwise. */
  priority: CallPriority;
  /** A change may have been made although no answer came; reading may be repeated freely, by whatever method. */
  effect: "read" | "write";
}

/** The last parameter of every function of the API. */
export interface CallOptions {
  priority?: CallPriority;
}

/** `POST /order/202309/orders/search` */
export function nameOf({ method, path }: Pick<Endpoint, "method" | "path">): string {
  return `${method} ${path}`;
}

/** The path with its ids, or the name of the parameter that is no id: one with a slash would be another call. */
export function fillPath(
  { path }: Pick<Endpoint, "path">,
  ids: Readonly<Record<string, string>>,
): { ok: true; path: string } | { ok: false; parameter: string } {
  let bad: string | null = null;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = ids[name] ?? "";
    if (!/^[A-Za-z0-9_-]+$/.test(value)) {
      bad ??= name;
    }
    return value;
  });
  return bad === null ? { ok: true, path: filled } : { ok: false, parameter: bad };
}
