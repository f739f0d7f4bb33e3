import { audit } from "./zh-cn/audit";
import { boxes } from "./zh-cn/boxes";
import { connections } from "./zh-cn/connections";
import { health } from "./zh-cn/health";
import { intake } from "./zh-cn/intake";
import { order } from "./zh-cn/order";
import { orders } from "./zh-cn/orders";
import { removal } from "./zh-cn/removal";
import { shop } from "./zh-cn/shop";
import type { Messages } from "./messages";
import { withPlainForms } from "./plain-forms";

const messages: Messages = { ...connections, ...shop, ...health, ...removal, intake, order, orders, boxes, audit };

/** Simplified Chinese. The dashboard's code for it, `zhCN`, is no locale that plural rules know, so texts need their plain form. */
export const zhCn = withPlainForms(messages);
