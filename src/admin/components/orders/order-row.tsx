import { History } from "@medusajs/icons";
import { Checkbox, IconButton, StatusBadge, Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderListItemDto } from "../../../types";
import { tiktokStatusColor } from "../../lib/badge-color";
import { formatMoney } from "../../lib/format-money";
import { humanize } from "../../lib/humanize";
import { TimeText } from "../common/time-text";
import { OrderDue } from "./order-due";
import { OrderHere } from "./order-here";
import { OrderIds } from "./order-ids";

interface OrderRowProps {
  tiktokOrder: OrderListItemDto;
  /** Say what failed or holds the order. */
  withReason: boolean;
  /** Given where orders can be chosen. */
  selected: boolean | undefined;
  onToggle: () => void;
  onTimeline: () => void;
}

/** One order of the list. */
export function OrderRow({ tiktokOrder, withReason, selected, onToggle, onTimeline }: OrderRowProps) {
  const { t } = useTranslation();
  const { shop, status, total, due_at, placed_at } = tiktokOrder;
  return (
    <Table.Row>
      {selected !== undefined && (
        <Table.Cell className="w-12">
          <Checkbox
            checked={selected}
            onCheckedChange={onToggle}
            aria-label={t("tiktokShop.orders.select", { id: tiktokOrder.tiktok_order_id })}
          />
        </Table.Cell>
      )}
      <Table.Cell className="py-2">
        <OrderIds tiktokOrder={tiktokOrder} />
      </Table.Cell>
      <Table.Cell className="max-w-48 truncate" title={shop.name}>
        {shop.name}
      </Table.Cell>
      <Table.Cell>
        {status ? (
          <StatusBadge color={tiktokStatusColor(status)} className="text-nowrap">
            {t(`tiktokShop.order.status.${status}`, { defaultValue: humanize(status) })}
          </StatusBadge>
        ) : (
          "–"
        )}
      </Table.Cell>
      <Table.Cell className="py-2">
        <OrderHere tiktokOrder={tiktokOrder} withReason={withReason} />
      </Table.Cell>
      <Table.Cell className="text-nowrap text-right tabular-nums">
        {total ? formatMoney(total.amount, total.currency) : "–"}
      </Table.Cell>
      <Table.Cell className="text-nowrap">{due_at ? <OrderDue iso={due_at} /> : "–"}</Table.Cell>
      <Table.Cell className="text-nowrap">
        <TimeText iso={placed_at} />
      </Table.Cell>
      <Table.Cell className="w-12">
        <IconButton size="small" variant="transparent" onClick={onTimeline} aria-label={t("tiktokShop.timeline.show")}>
          <History />
        </IconButton>
      </Table.Cell>
    </Table.Row>
  );
}
