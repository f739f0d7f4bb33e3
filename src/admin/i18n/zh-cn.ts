import { audit } from "./zh-cn/audit";
import { backfill, reconciliation } from "./zh-cn/backfill";
import { boxes } from "./zh-cn/boxes";
import { connections } from "./zh-cn/connections";
import { health } from "./zh-cn/health";
import { intake } from "./zh-cn/intake";
import { order } from "./zh-cn/order";
import { orders } from "./zh-cn/orders";
import { removal } from "./zh-cn/removal";
import { shop } from "./zh-cn/shop";
import { skus } from "./zh-cn/skus";
import { timeline } from "./zh-cn/timeline";
import type { Messages } from "./messages";
import { withPlainForms } from "./plain-forms";

const messages: Messages = {
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

/** Simplified Chinese. The dashboard's code for it, `zhCN`, is no locale that plural rules know, so texts need their plain form. */
export const zhCn = withPlainForms(messages);
