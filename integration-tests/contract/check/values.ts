import { segments } from "../openapi/schema";

/** Every value below `value` with its path; the elements of a list share one path. */
export function* valuesIn(value: unknown, path = ""): Generator<[path: string, value: unknown]> {
  yield [path, value];
  if (Array.isArray(value)) {
    for (const item of value) yield* valuesIn(item, `${path}[]`);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* valuesIn(item, path ? `${path}.${name}` : name);
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Whether a field is missing or empty, at any place where its parent is there. */
export function isMissing(value: unknown, path: string): boolean {
  const [step, ...rest] = segments(path);
  if (step === undefined) return isEmpty(value);
  if (isEmpty(value)) return false;
  const children = step === "[]" ? (Array.isArray(value) ? value : []) : [Reflect.get(Object(value), step) as unknown];
  return children.some((child) => isMissing(child, rest.join(".").replaceAll(".[]", "[]")));
}
