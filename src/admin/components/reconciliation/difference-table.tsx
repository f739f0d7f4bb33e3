import { Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { DifferingOrderDto } from "../../../types";
import { linkClass } from "../common/link-class";

const columns = ["order", "what", "tiktok", "medusa", "why"] as const;

/** One row for each way in which an order differs. */
export function DifferenceTable({ orders }: { orders: readonly DifferingOrderDto[] }) {
  const { t } = useTranslation();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column} className="text-nowrap">
                {t(`tiktokShop.reconciliation.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {orders.flatMap(({ tiktok_order_id, medusa_order_id, differences, last_error }) =>
            differences.map(({ kind, tiktok, medusa }) => (
              <Table.Row key={`${tiktok_order_id}-${kind}`}>
                <Table.Cell className="text-nowrap tabular-nums">
                  {medusa_order_id ? (
                    <Link className={linkClass} to={`/orders/${medusa_order_id}`}>
                      {tiktok_order_id}
                    </Link>
                  ) : (
                    tiktok_order_id
                  )}
                </Table.Cell>
                <Table.Cell className="text-nowrap">{t(`tiktokShop.reconciliation.kind.${kind}`)}</Table.Cell>
                <Table.Cell className="text-nowrap">{tiktok || "–"}</Table.Cell>
                <Table.Cell className="text-nowrap">{medusa || "–"}</Table.Cell>
                <Table.Cell className="min-w-60 py-2 text-pretty">{last_error?.message ?? "–"}</Table.Cell>
              </Table.Row>
            )),
          )}
        </Table.Body>
      </Table>
    </div>
  );
}
