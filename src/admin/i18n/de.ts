import { audit } from "./de/audit";
import { backfill, reconciliation } from "./de/backfill";
import { boxes } from "./de/boxes";
import { connections } from "./de/connections";
import { health } from "./de/health";
import { intake } from "./de/intake";
import { order } from "./de/order";
import { orders } from "./de/orders";
import { removal } from "./de/removal";
import { shop } from "./de/shop";
import { skus } from "./de/skus";
import { timeline } from "./de/timeline";
import type { Messages } from "./messages";

export const de: Messages = {
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
