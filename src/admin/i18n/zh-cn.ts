import { connections } from "./zh-cn/connections";
import { order } from "./zh-cn/order";
import { shop } from "./zh-cn/shop";
import type { Messages } from "./messages";
import { withPlainForms } from "./plain-forms";

const messages: Messages = { ...connections, ...shop, order };

/** Simplified Chinese. The dashboard's code for it, `zhCN`, is no locale that plural rules know, so texts need their plain form. */
export const zhCn = withPlainForms(messages);
