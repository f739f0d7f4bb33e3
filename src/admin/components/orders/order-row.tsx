import { StatusBadge, Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderListItemDto } from "../../../types";
import { importStateColor, tiktokStatusColor } from "../../lib/badge-color";
import { formatMoney } from "../../lib/format-money";
import { humanize } from "../../lib/humanize";
import { TimeText } from "../common/time-text";
import { OrderDue } from "./order-due";
import { OrderIds } from "./order-ids";

interface OrderRowProps {
  tiktokOrder: OrderListItemDto;
  /** Say what failed or holds the order. */
  withReason: boolean;
}

/** One order of the list. */
export function OrderRow({ tiktokOrder, withReason }: OrderRowProps) {
  const { t } = useTranslation();
  const { shop, status, import_state, total, due_at, placed_at, last_error } = tiktokOrder;
  return (
    <Table.Row>
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
        <div className="flex flex-col items-start gap-y-1">
          <StatusBadge color={importStateColor[import_state]} className="text-nowrap">
            {t(`tiktokShop.order.importState.${import_state}`)}
          </StatusBadge>
          {withReason && last_error && (
            <span className="text-ui-fg-subtle txt-compact-xsmall line-clamp-4 min-w-48 max-w-96 text-pretty [overflow-wrap:anywhere]">
              {last_error.message}
            </span>
          )}
        </div>
      </Table.Cell>
      <Table.Cell className="text-nowrap text-right tabular-nums">
        {total ? formatMoney(total.amount, total.currency) : "–"}
      </Table.Cell>
      <Table.Cell className="text-nowrap">{due_at ? <OrderDue iso={due_at} /> : "–"}</Table.Cell>
      <Table.Cell className="text-nowrap">
        <TimeText iso={placed_at} />
      </Table.Cell>
    </Table.Row>
  );
}
