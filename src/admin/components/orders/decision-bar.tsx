import { CommandBar, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkOrderResultDto, BulkOrdersDto } from "../../../types";
import { useDecideOrders } from "../../hooks/use-decide-orders";
import type { Selection } from "../../hooks/use-selection";
import { importStateColor } from "../../lib/badge-color";
import { errorMessage } from "../../lib/error-message";
import { OutcomeList } from "../common/outcome-list";

type Action = BulkOrdersDto["action"];

/** What can be decided about the chosen orders, and what became of each. */
export function DecisionBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const prompt = usePrompt();
  const { mutate, isPending } = useDecideOrders();
  const [decided, setDecided] = useState<{ action: Action; results: BulkOrderResultDto[] } | null>(null);
  const count = selection.selected.length;

  const decide = (action: Action) =>
    mutate(
      { action, record_ids: selection.selected },
      {
        onSuccess: ({ results }) => {
          setDecided({ action, results });
          selection.clear();
        },
        onError: (error) =>
          toast.error(t("tiktokShop.orders.bulk.failed"), {
            description: errorMessage(error) ?? t("tiktokShop.common.noReason"),
          }),
      },
    );
  const importAnyway = async () => {
    const agreed = await prompt({
      title: t("tiktokShop.orders.bulk.confirmTitle", { count }),
      description: t("tiktokShop.orders.bulk.confirm"),
      confirmText: t("tiktokShop.orders.bulk.import_anyway"),
      cancelText: t("tiktokShop.common.cancel"),
      variant: "confirmation",
    });
    if (agreed) decide("import_anyway");
  };
  return (
    <>
      {decided && (
        <OutcomeList
          title={t(`tiktokShop.orders.bulk.${decided.action === "retry" ? "doneRetry" : "doneImport"}`)}
          outcomes={decided.results.map(({ id, tiktok_order_id, import_state, last_error }) => ({
            id,
            name: tiktok_order_id ?? id,
            state: import_state
              ? { text: t(`tiktokShop.order.importState.${import_state}`), color: importStateColor[import_state] }
              : { text: t("tiktokShop.orders.bulk.failed"), color: "red" },
            reason: last_error?.message ?? null,
          }))}
          onDismiss={() => setDecided(null)}
        />
      )}
      <CommandBar open={count > 0}>
        <CommandBar.Bar>
          <CommandBar.Value>{t("tiktokShop.orders.bulk.selected", { count })}</CommandBar.Value>
          <CommandBar.Seperator />
          <CommandBar.Command
            action={() => decide("retry")}
            label={t("tiktokShop.orders.bulk.retry")}
            shortcut="r"
            disabled={isPending}
          />
          <CommandBar.Seperator />
          <CommandBar.Command
            action={importAnyway}
            label={t("tiktokShop.orders.bulk.import_anyway")}
            shortcut="i"
            disabled={isPending}
          />
        </CommandBar.Bar>
      </CommandBar>
    </>
  );
}
