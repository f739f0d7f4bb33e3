import { connections } from "./de/connections";
import { order } from "./de/order";
import { shop } from "./de/shop";
import type { Messages } from "./messages";

export const de: Messages = { ...connections, ...shop, order };
