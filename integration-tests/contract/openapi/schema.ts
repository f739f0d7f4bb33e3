/** The part of JSON Schema that TikTok's OpenAPI files use. */
export interface Schema {
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  additionalProperties?: boolean;
  minimum?: number;
  maximum?: number;
}

const INT32 = 2 ** 31;

/**
 * A copy of a schema in which every object, however deep, knows no other fields than those it names. The files leave objects
 * open: as they are, they would accept any answer. An object without named fields is an empty one.
 */
export function closed({ type, format, properties, items }: Schema): Schema {
  if (type === "object" || properties) {
    const named = Object.entries(properties ?? {}).map(([name, field]): [string, Schema] => [name, closed(field)]);
    return { type: "object", properties: Object.fromEntries(named), additionalProperties: false };
  }
  if (type === "array") return { type, items: closed(items ?? {}) };
  return format === "int32" ? { type, minimum: -INT32, maximum: INT32 - 1 } : { type };
}

/** Splits `skus[].id` into `skus`, `[]` and `id`. */
export const segments = (path: string): string[] =>
  path
    .split(".")
    .flatMap((part) => (part.endsWith("[]") ? [part.slice(0, -2), "[]"] : [part]))
    .filter(Boolean);

/** Adds a field to a closed schema, with the objects and lists on its way. */
export function addField(schema: Schema, path: string, leaf: Schema): void {
  const steps = segments(path);
  let at = schema;
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    const fresh: Schema =
      next === undefined ? leaf : next === "[]" ? { type: "array" } : { ...closed({ type: "object" }) };
    if (step === "[]") at = at.items ??= fresh;
    else at = (at.properties ??= {})[step] ??= fresh;
  });
}

/** Whether a closed schema knows a path. */
export function hasField(schema: Schema, path: string): boolean {
  let at: Schema | undefined = schema;
  for (const step of segments(path)) at = step === "[]" ? at?.items : at?.properties?.[step];
  return at !== undefined;
}
