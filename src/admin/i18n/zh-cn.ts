import { connections } from "./zh-cn/connections";
import { order } from "./zh-cn/order";
import { shop } from "./zh-cn/shop";
import type { Messages } from "./messages";

export const zhCn: Messages = { ...connections, ...shop, order };
