/** What of an address says who somebody is, or where. The country stays: it decides the tax that was paid. */
const PERSONAL = [
  "first_name",
  "last_name",
  "company",
  "phone",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "metadata",
] as const;

type Personal = (typeof PERSONAL)[number];

/** Every personal column, empty. */
export const EMPTY_ADDRESS = Object.fromEntries(PERSONAL.map((field) => [field, null])) as Record<Personal, null>;

/** The same for Medusa's modules: `null` empties a column, although their types name `undefined` only. */
export const anonymizeAddress = () => EMPTY_ADDRESS as unknown as Record<Personal, undefined>;

export const isAnonymous = (address: object): boolean =>
  PERSONAL.every((field) => ((address as Partial<Record<Personal, unknown>>)[field] ?? null) === null);
