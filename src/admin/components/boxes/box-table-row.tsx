import { Checkbox, StatusBadge, Table, Tooltip } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useLocale } from "../../hooks/use-locale";
import { boxStateColor } from "../../lib/badge-color";
import type { BoxRow } from "../../lib/box-row";
import { formatTimestamp } from "../../lib/format-time";
import { humanize } from "../../lib/humanize";
import { linkClass } from "../common/link-class";
import { BoxAbout } from "./box-about";
import { BoxTrouble } from "./box-trouble";

interface BoxTableRowProps {
  row: BoxRow;
  selected: boolean;
  onToggle: () => void;
  onOpen: (() => void) | undefined;
}

/** One message. */
export function BoxTableRow({ row, selected, onToggle, onOpen }: BoxTableRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { group, key } = row.name;
  const name = t(`tiktokShop.boxes.${group}.${key}`, {
    defaultValue: group === "topics" ? t("tiktokShop.boxes.topicNumber", { number: key }) : humanize(key),
  });
  return (
    <Table.Row>
      <Table.Cell className="w-12">
        <Checkbox
          checked={selected}
          onCheckedChange={onToggle}
          aria-label={t("tiktokShop.boxes.select", { id: row.id })}
        />
      </Table.Cell>
      <Table.Cell className="text-nowrap py-2">
        {onOpen ? (
          <button type="button" onClick={onOpen} className={`${linkClass} txt-compact-small`}>
            {name}
          </button>
        ) : (
          name
        )}
        {row.lookedUp && <div className="text-ui-fg-muted txt-compact-xsmall">{t("tiktokShop.boxes.topics.0")}</div>}
      </Table.Cell>
      <Table.Cell className="py-2">
        <BoxAbout row={row} />
      </Table.Cell>
      <Table.Cell className="max-w-48 truncate">{row.shop ?? "–"}</Table.Cell>
      <Table.Cell className="py-2">
        <div className="flex flex-col items-start gap-y-1">
          <Tooltip content={t(`tiktokShop.boxes.stateHint.${row.state}`)}>
            <StatusBadge color={boxStateColor[row.state]} className="text-nowrap">
              {t(`tiktokShop.boxes.state.${row.state}`)}
            </StatusBadge>
          </Tooltip>
          <BoxTrouble row={row} />
        </div>
      </Table.Cell>
      <Table.Cell className="text-nowrap tabular-nums">
        <time dateTime={row.at}>{formatTimestamp(row.at, locale)}</time>
      </Table.Cell>
    </Table.Row>
  );
}
