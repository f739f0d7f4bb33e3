import { Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OrderListItemDto } from "../../../types";
import type { OrderView } from "../../lib/order-list-filters";
import { OrderRow } from "./order-row";

interface OrderTableProps {
  orders: readonly OrderListItemDto[];
  view: OrderView;
}

const columns = ["order", "shop", "tiktok", "here", "total", "due", "placed"] as const;

/** Orders; where they want a look, with the reason. */
export function OrderTable({ orders, view }: OrderTableProps) {
  const { t } = useTranslation();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column} className={column === "total" ? "text-right text-nowrap" : "text-nowrap"}>
                {t(`tiktokShop.orders.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {orders.map((tiktokOrder) => (
            <OrderRow key={tiktokOrder.record_id} tiktokOrder={tiktokOrder} withReason={view !== "late"} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
