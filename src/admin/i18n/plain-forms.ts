export type Texts = { [key: string]: string | Texts };

const other = /_other$/;

/** Adds to each plural (`name_other`) the same text under its plain key (`name`), which is looked up where a language has no plural rules. */
export function withPlainForms(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]): [string, string | Texts][] => {
      if (typeof text !== "string") return [[key, withPlainForms(text)]];
      return other.test(key)
        ? [
            [key.replace(other, ""), text],
            [key, text],
          ]
        : [[key, text]];
    }),
  );
}
