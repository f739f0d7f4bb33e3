import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { MoneyDto } from "../../../types";
import { formatMoney } from "../../lib/format-money";
import { humanize } from "../../lib/humanize";

/** TikTok's own account of what the buyer paid, in the browser's number format like the amounts around it. */
export function OrderMoney({ money }: { money: MoneyDto }) {
  const { t } = useTranslation();
  const { currency, rows, total } = money;
  return (
    <div className="px-6 py-4">
      <table className="txt-compact-small w-full">
        <caption className="pb-3 text-left rtl:text-right">
          <Text size="small" leading="compact" weight="plus">
            {t("tiktokShop.order.money.title", { currency })}
          </Text>
        </caption>
        <tbody className="text-ui-fg-subtle">
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="py-1 pr-4 text-left font-normal rtl:text-right">
                {t(`tiktokShop.order.money.rows.${row.key}`, { defaultValue: humanize(row.key) })}
              </th>
              <td className="whitespace-nowrap py-1 text-right tabular-nums rtl:text-left">
                {formatMoney(row.amount, currency)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot className="text-ui-fg-base border-t">
          <tr>
            <th scope="row" className="txt-compact-small-plus pr-4 pt-2 text-left rtl:text-right">
              {t("tiktokShop.order.money.total")}
            </th>
            <td
              className="txt-compact-small-plus whitespace-nowrap pt-2 text-right tabular-nums rtl:text-left"
              data-testid="tiktok-shop-order-total"
            >
              {formatMoney(total, currency)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
