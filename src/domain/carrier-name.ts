/** One of TikTok's shipping providers. */
export interface Provider {
  id: string;
  name: string;
}

const words = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A carrier's name without case, spaces, punctuation and accents: "Royal-Mail" is "royalmail". */
export const normalizeCarrier = (name: string): string => words(name).join("");

/** Every run of neighbouring words, joined: "UPS Ground Saver" has "ups", "upsground", "ground", … */
const runs = (name: string): Set<string> => {
  const parts = words(name);
  return new Set(
    parts.flatMap((_, from) => parts.slice(from).map((__, length) => parts.slice(from, from + length + 1).join(""))),
  );
};

const only = <Item>(items: Item[]): Item | null => (items.length === 1 ? (items[0] ?? null) : null);

/**
 * The provider that a name means: the same name; else the longest provider's name that stands in it ("UPS Ground" → "UPS");
 * else the one provider whose name it stands in ("Poste" → "Poste Italiane"). Whole words only; null when two fit equally.
 */
export function providerByName(name: string, providers: Provider[]): Provider | null {
  const wanted = normalizeCarrier(name);
  if (wanted === "") {
    return null;
  }
  const named = providers
    .map((provider) => ({ provider, key: normalizeCarrier(provider.name) }))
    .filter(({ key }) => key !== "");
  const same = named.filter(({ key }) => key === wanted);
  if (same.length > 0) {
    return only(same)?.provider ?? null;
  }
  const inside = runs(name);
  const contained = named.filter(({ key }) => inside.has(key));
  if (contained.length > 0) {
    const longest = Math.max(...contained.map(({ key }) => key.length));
    return only(contained.filter(({ key }) => key.length === longest))?.provider ?? null;
  }
  return only(named.filter(({ provider }) => runs(provider.name).has(wanted)))?.provider ?? null;
}
