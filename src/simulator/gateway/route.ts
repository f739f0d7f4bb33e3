import type { Endpoint } from "./call";

export type RouteMatch =
  { kind: "found"; endpoint: Endpoint; path: Record<string, string> } | { kind: "wrong_method" } | { kind: "unknown" };

/** The path parameters when a path fits a template, else null. */
function matchPath(template: string, path: string): Record<string, string> | null {
  const wanted = template.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === "") return null;
    if (name !== undefined) parameters[name] = value;
  }
  return parameters;
}

/** Finds the endpoint of a request. */
export function findRoute(endpoints: readonly Endpoint[], method: string, path: string): RouteMatch {
  let known = false;
  for (const endpoint of endpoints) {
    const parameters = matchPath(endpoint.fact.path, path);
    if (!parameters) continue;
    if (endpoint.fact.method === method) return { kind: "found", endpoint, path: parameters };
    known = true;
  }
  return { kind: known ? "wrong_method" : "unknown" };
}
