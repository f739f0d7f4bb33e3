import { de } from "./de";
import { en } from "./en";
import { zhCn } from "./zh-cn";

/**
 * Texts by the dashboard's language codes. Other languages fall back to English. The admin build reads every
 * `index` file below this folder as translations, so the languages' own files are named otherwise.
 */
export default {
  en: { translation: { tiktokShop: en } },
  de: { translation: { tiktokShop: de } },
  zhCN: { translation: { tiktokShop: zhCn } },
};
