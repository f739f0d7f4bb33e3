import { Checkbox, Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Selection } from "../../hooks/use-selection";
import type { BoxRow } from "../../lib/box-row";
import { BoxTableRow } from "./box-table-row";

interface BoxTableProps {
  rows: readonly BoxRow[];
  selection: Selection;
  /** Shows one of them in full, where there is more to show. */
  onOpen: ((id: string) => void) | undefined;
}

const columns = ["message", "about", "shop", "state", "at"] as const;

/** Messages, each to be chosen for being worked through again. */
export function BoxTable({ rows, selection, onOpen }: BoxTableProps) {
  const { t } = useTranslation();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="w-12">
              <Checkbox
                checked={selection.all}
                onCheckedChange={selection.toggleAll}
                aria-label={t("tiktokShop.boxes.selectAll")}
              />
            </Table.HeaderCell>
            {columns.map((column) => (
              <Table.HeaderCell key={column} className="text-nowrap">
                {t(`tiktokShop.boxes.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <BoxTableRow
              key={row.id}
              row={row}
              selected={selection.selected.includes(row.id)}
              onToggle={() => selection.toggle(row.id)}
              onOpen={onOpen && (() => onOpen(row.id))}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
