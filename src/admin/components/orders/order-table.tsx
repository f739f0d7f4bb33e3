import { Checkbox, Table } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrderListItemDto } from "../../../types";
import type { Selection } from "../../hooks/use-selection";
import { OrderRow } from "./order-row";
import { TimelineDrawer } from "./timeline-drawer";

interface OrderTableProps {
  orders: readonly OrderListItemDto[];
  /** Say what failed or holds an order. */
  withReason: boolean;
  /** Given where something can be done about several orders at once. */
  selection: Selection | undefined;
}

const columns = ["order", "shop", "tiktok", "here", "total", "due", "placed"] as const;

/** Orders; where they want a look, with the reason. */
export function OrderTable({ orders, withReason, selection }: OrderTableProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<OrderListItemDto | null>(null);
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {selection && (
              <Table.HeaderCell className="w-12">
                <Checkbox
                  checked={selection.all}
                  onCheckedChange={selection.toggleAll}
                  aria-label={t("tiktokShop.orders.selectAll")}
                />
              </Table.HeaderCell>
            )}
            {columns.map((column) => (
              <Table.HeaderCell key={column} className={column === "total" ? "text-nowrap text-right" : "text-nowrap"}>
                {t(`tiktokShop.orders.columns.${column}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell className="w-12" />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {orders.map((tiktokOrder) => (
            <OrderRow
              key={tiktokOrder.record_id}
              tiktokOrder={tiktokOrder}
              withReason={withReason}
              selected={selection?.selected.includes(tiktokOrder.record_id)}
              onToggle={() => selection?.toggle(tiktokOrder.record_id)}
              onTimeline={() => setShown(tiktokOrder)}
            />
          ))}
        </Table.Body>
      </Table>
      <TimelineDrawer tiktokOrder={shown} onClose={() => setShown(null)} />
    </div>
  );
}
