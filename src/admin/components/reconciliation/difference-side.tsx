import { useTranslation } from "react-i18next";
import type { DifferingOrderDto } from "../../../types";
import { humanize } from "../../lib/humanize";

type Difference = DifferingOrderDto["differences"][number];

/** Differences whose sides are states, in the words of either system; the others are numbers. */
const STATES: readonly Difference["kind"][] = ["missing", "status", "cancellation"];

/** What one side has, in the dashboard's language. */
export function DifferenceSide({ difference, side }: { difference: Difference; side: "tiktok" | "medusa" }) {
  const { t } = useTranslation();
  const has = difference[side];
  if (has === "") return "–";
  if (!STATES.includes(difference.kind)) return has;
  const defaultValue = humanize(has);
  return side === "tiktok"
    ? t(`tiktokShop.order.status.${has}`, { defaultValue })
    : t(`tiktokShop.reconciliation.here.${has.replaceAll(" ", "_")}`, { defaultValue });
}
