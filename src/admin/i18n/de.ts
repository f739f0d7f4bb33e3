import { audit } from "./de/audit";
import { backfill, reconciliation } from "./de/backfill";
import { connections } from "./de/connections";
import { health } from "./de/health";
import { order } from "./de/order";
import { removal } from "./de/removal";
import { shop } from "./de/shop";
import type { Messages } from "./messages";

export const de: Messages = { ...connections, ...shop, ...health, ...removal, order, audit, backfill, reconciliation };
