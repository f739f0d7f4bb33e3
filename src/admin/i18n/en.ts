import { audit } from "./en/audit";
import { backfill, reconciliation } from "./en/backfill";
import { boxes } from "./en/boxes";
import { connections } from "./en/connections";
import { health } from "./en/health";
import { intake } from "./en/intake";
import { order } from "./en/order";
import { orders } from "./en/orders";
import { removal } from "./en/removal";
import { shop } from "./en/shop";
import { skus } from "./en/skus";
import { timeline } from "./en/timeline";

/** English, the language that every other one falls back to. */
export const en = {
  ...connections,
  ...shop,
  ...health,
  ...removal,
  order,
  orders,
  boxes,
  skus,
  timeline,
  audit,
  backfill,
  reconciliation,
  intake,
};
