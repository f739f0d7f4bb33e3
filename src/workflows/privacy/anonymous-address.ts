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

/** The changes that make an address anonymous. */
export const anonymizeAddress = (): Record<Personal, undefined> =>
  // `null` empties a column; Medusa's types name it `undefined`.
  Object.fromEntries(PERSONAL.map((field) => [field, null])) as unknown as Record<Personal, undefined>;

export const isAnonymous = (address: object): boolean =>
  PERSONAL.every((field) => (address as Partial<Record<Personal, unknown>>)[field] == null);
