type Path = readonly (string | number)[];

/** Only the first element of a list: the others have the same shape. */
function* places(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  yield [path, value];
  if (Array.isArray(value)) {
    if (value.length > 0) yield* places(value[0], [...path, 0]);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* places(item, [...path, name]);
  }
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  Reflect.set(Object(copy), step, replaced(Reflect.get(Object(value), step), rest, by));
  return copy;
}

/** Copies of a message with one thing wrong in each, named: a foreign field in any object, another type at any place. */
export function* breakings(message: unknown): Generator<[name: string, message: unknown]> {
  for (const [path, value] of places(message)) {
    const at = path.join(".");
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      yield [`a foreign field in ${at || "the message"}`, replaced(message, [...path, "unheard_of"], "")];
    }
    if (path.length > 0) {
      yield [`null at ${at}`, replaced(message, path, null)];
      yield [`another type at ${at}`, replaced(message, path, Array.isArray(value) ? {} : [])];
    }
  }
}
