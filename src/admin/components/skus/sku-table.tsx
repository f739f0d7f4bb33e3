import { Button, StatusBadge, Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SkuLinkDto } from "../../../types";

interface SkuTableProps {
  links: readonly SkuLinkDto[];
  onMatch: (link: SkuLinkDto) => void;
}

const columns = ["sku", "match", "waiting"] as const;

/** SKUs of TikTok, whether a variant stands for each, and how many orders wait for one. */
export function SkuTable({ links, onMatch }: SkuTableProps) {
  const { t } = useTranslation();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column} className="text-nowrap">
                {t(`tiktokShop.skus.columns.${column}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {links.map((link) => (
            <Table.Row key={link.sku_id}>
              <Table.Cell className="min-w-60 py-2">
                <div className="flex flex-col">
                  <span className="txt-compact-small text-ui-fg-base [overflow-wrap:anywhere]">
                    {link.title ?? link.seller_sku ?? link.sku_id}
                  </span>
                  <span className="text-ui-fg-muted txt-compact-xsmall [overflow-wrap:anywhere]">
                    {link.seller_sku ?? t("tiktokShop.skus.noSellerSku")} · {link.sku_id}
                  </span>
                </div>
              </Table.Cell>
              <Table.Cell>
                <StatusBadge color={link.variant_id ? "green" : "orange"} className="text-nowrap">
                  {t(`tiktokShop.skus.match.${link.variant_id ? (link.linked_by ?? "rule") : "none"}`)}
                </StatusBadge>
              </Table.Cell>
              <Table.Cell className="tabular-nums">{link.waiting_orders || "–"}</Table.Cell>
              <Table.Cell className="text-right">
                <Button size="small" variant="secondary" onClick={() => onMatch(link)}>
                  {t(`tiktokShop.skus.${link.variant_id ? "change" : "choose"}`)}
                </Button>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
