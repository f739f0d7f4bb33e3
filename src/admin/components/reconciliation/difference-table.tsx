import { Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { DifferingOrderDto } from "../../../types";
import { linkClass } from "../common/link-class";
import { DifferenceSide } from "./difference-side";

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
            differences.map((difference) => (
              <Table.Row key={`${tiktok_order_id}-${difference.kind}`}>
                <Table.Cell className="text-nowrap tabular-nums">
                  <Link
                    className={linkClass}
                    to={
                      medusa_order_id
                        ? `/orders/${medusa_order_id}`
                        : `/tiktok-shop?q=${encodeURIComponent(tiktok_order_id)}`
                    }
                  >
                    {tiktok_order_id}
                  </Link>
                </Table.Cell>
                <Table.Cell className="text-nowrap">
                  {t(`tiktokShop.reconciliation.kind.${difference.kind}`)}
                </Table.Cell>
                <Table.Cell className="text-nowrap">
                  <DifferenceSide difference={difference} side="tiktok" />
                </Table.Cell>
                <Table.Cell className="text-nowrap">
                  <DifferenceSide difference={difference} side="medusa" />
                </Table.Cell>
                <Table.Cell className="min-w-60 py-2 text-pretty">{last_error?.message ?? "–"}</Table.Cell>
              </Table.Row>
            )),
          )}
        </Table.Body>
      </Table>
    </div>
  );
}
