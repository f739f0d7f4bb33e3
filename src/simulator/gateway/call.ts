import type { Grant } from "../state/grant";
import type { App, Shop } from "../state/model";
import type { World } from "../state/world";
import type { Answer } from "./answer";
import type { Fact } from "./facts/fact";

/** A request that passed the gateway's checks. */
export interface Call {
  world: World;
  app: App;
  grant: Grant;
  /** Path parameters by name. */
  path: Readonly<Record<string, string>>;
  /** Checked against the facts: documented fields in their documented types. */
  query: Readonly<Record<string, unknown>>;
  body: Readonly<Record<string, unknown>>;
}

export interface ShopCall extends Call {
  shop: Shop;
}

/** An endpoint: what is documented of it, and what it does. */
export type Endpoint =
  | { kind: "shop"; fact: Fact; handle: (call: ShopCall) => Answer }
  | { kind: "seller"; fact: Fact; handle: (call: Call) => Answer };

/** Joins a shop endpoint's facts and its work. */
export const shopEndpoint = (fact: Fact, handle: (call: ShopCall) => Answer): Endpoint => ({
  kind: "shop",
  fact,
  handle,
});

/** Joins a seller endpoint's facts and its work. */
export const sellerEndpoint = (fact: Fact, handle: (call: Call) => Answer): Endpoint => ({
  kind: "seller",
  fact,
  handle,
});

/** Readers for checked parameters: the check has settled the type, absence remains. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
export const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
export const textsOf = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : undefined;
export const recordsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((item): item is Record<string, unknown> => typeof item === "object" && item !== null)
    : [];
