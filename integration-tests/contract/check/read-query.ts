import type { Schema } from "../openapi/schema";

/** A query with its values as their documented types. What cannot be read stays text, and no schema accepts it. */
export function readQuery(
  query: string,
  schema: Schema | undefined,
): { values: Record<string, unknown>; twice: string[] } {
  const pairs = [...new URLSearchParams(query)];
  const names = pairs.map(([name]) => name);
  const read = ([name, text]: [string, string]): [string, unknown] => {
    const type = schema?.properties?.[name]?.type;
    if (type === "integer" && /^-?\d+$/.test(text)) return [name, Number(text)];
    if (type === "boolean" && /^(true|false)$/.test(text)) return [name, text === "true"];
    if (type === "array") return [name, text.split(",")];
    return [name, text];
  };
  return {
    values: Object.fromEntries(pairs.map(read)),
    // TikTok signs one value per name.
    twice: [...new Set(names.filter((name, index) => names.indexOf(name) !== index))],
  };
}
