import { Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { AuditEntryDto } from "../../../types";
import { useActors } from "../../hooks/use-actors";
import { useShopNames } from "../../hooks/use-shop-names";
import { AuditRow } from "./audit-row";

const columns = ["at", "what", "shop", "actor", "outcome", "duration"] as const;

/** Entries with the names of shops and people, as far as they are still known. */
export function AuditTable({ entries }: { entries: readonly AuditEntryDto[] }) {
  const { t } = useTranslation();
  const { data: actors } = useActors();
  const { data: shops } = useShopNames();
  return (
    <div className="overflow-x-auto" data-testid="tiktok-shop-audit">
      <Table>
        <Table.Header>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column} className="text-nowrap">
                {t(`tiktokShop.audit.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map((entry) => (
            <AuditRow
              key={entry.id}
              entry={entry}
              shop={shops?.find(({ value }) => value === entry.shop_id)?.label ?? entry.shop_id}
              actor={(entry.actor_id && actors?.get(entry.actor_id)) ?? entry.actor_id}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
