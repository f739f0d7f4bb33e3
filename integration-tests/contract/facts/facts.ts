import endpoints from "./endpoints.json";
import tokens from "./tokens.json";
import webhooks from "./webhooks.json";

/** `id`: a string or a number, where the reference and what it shows differ. */
export type FieldType = "string" | "int" | "bool" | "id";

/** What TikTok's reference says of one call, or of one webhook topic. */
export interface Facts {
  /** Paths such as `query.page_size` or `body.skus[].id`; the last name must be there wherever its parent is. */
  required: readonly string[];
  /** Path → the values that the reference lists. */
  enums: Readonly<Record<string, readonly (string | number)[]>>;
  /** Every field with its type, where no OpenAPI file has the call. */
  fields?: Readonly<Record<string, FieldType>>;
}

const TABLE = new Map<string, Facts>(Object.entries({ ...endpoints, ...tokens, ...webhooks } as Record<string, Facts>));

/** Earlier versions of calls take and answer values of the same lists. */
const SAME_FACTS = new Map([
  ["GET /order/202309/orders", "GET /order/202507/orders"],
  ["POST /product/202309/products/search", "POST /product/202502/products/search"],
]);

/** The facts of a call such as `GET /order/202507/orders`, or of a topic such as `webhook 1`. */
export const factsOf = (name: string): Facts | undefined => TABLE.get(SAME_FACTS.get(name) ?? name);

/** The calls that only these tables know, with their methods. */
export const factsOnlyCalls = (): string[] => Object.keys(tokens);
