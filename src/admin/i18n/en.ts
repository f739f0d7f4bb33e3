import { connections } from "./en/connections";
import { order } from "./en/order";
import { shop } from "./en/shop";

/** English, the language that every other one falls back to. */
export const en = { ...connections, ...shop, order };
