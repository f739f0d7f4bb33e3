import { clx } from "@medusajs/ui";
import { useNow } from "../../hooks/use-now";
import { TimeText } from "../common/time-text";

const dayMs = 86_400_000;

/** By when an order has to be shipped: orange on the last day, red once it is late. */
export function OrderDue({ iso }: { iso: string }) {
  const left = Date.parse(iso) - useNow();
  const color = left <= 0 ? "text-ui-tag-red-text" : left < dayMs ? "text-ui-tag-orange-text" : "text-ui-fg-subtle";
  return (
    <span className={clx(color, left < dayMs && "font-medium")}>
      <TimeText iso={iso} />
    </span>
  );
}
