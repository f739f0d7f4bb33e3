import { Button, Text, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ReconciliationDto } from "../../../types";
import type { useReconciliation } from "../../hooks/use-reconciliation";
import { errorMessage } from "../../lib/error-message";
import { FailureNote } from "../common/failure-note";
import { DifferenceTable } from "./difference-table";

interface ReconciliationResultProps {
  run: ReconciliationDto;
  repair: ReturnType<typeof useReconciliation>["repair"];
}

const counters = ["tiktok", "medusa", "differs"] as const;

/** The three counts of a comparison, what differs, and the repair. */
export function ReconciliationResult({ run, repair }: ReconciliationResultProps) {
  const { t } = useTranslation();
  const start = () =>
    repair.mutate(undefined, {
      onSuccess: ({ orders }) => {
        const done = orders.filter(({ repaired }) => repaired).length;
        const left = orders.length - done;
        if (done > 0) toast.success(t("tiktokShop.reconciliation.repaired", { count: done }));
        if (left > 0) toast.warning(t("tiktokShop.reconciliation.left", { count: left }));
      },
      onError: (error) => toast.error(errorMessage(error) ?? t("tiktokShop.common.noReason")),
    });
  if (run.state === "running") {
    return (
      <Text size="small" className="px-6 py-4">
        {t("tiktokShop.reconciliation.running")}
      </Text>
    );
  }
  return (
    <>
      {run.last_error && (
        <div className="px-6 py-4">
          <FailureNote failure={run.last_error} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-8 gap-y-3 px-6 py-4">
        {counters.map((counter) => (
          <div key={counter} className="flex flex-col" data-testid={`tiktok-reconciliation-${counter}`}>
            <Text size="small" className="text-ui-fg-subtle">
              {t(`tiktokShop.reconciliation.counters.${counter}`)}
            </Text>
            <Text size="xlarge" weight="plus" className="tabular-nums">
              {run[counter]}
            </Text>
          </div>
        ))}
        <Text size="small" className="text-ui-fg-muted order-last w-full text-pretty">
          {t("tiktokShop.reconciliation.notDue")}
        </Text>
        {run.orders.length > 0 && (
          <Button size="small" onClick={start} isLoading={repair.isPending}>
            {t("tiktokShop.reconciliation.repair")}
          </Button>
        )}
      </div>
      {run.orders.length > 0 ? (
        <DifferenceTable orders={run.orders} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("tiktokShop.reconciliation.none")}
        </Text>
      )}
      {run.differs > run.orders.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("tiktokShop.reconciliation.more", { count: run.orders.length })}
        </Text>
      )}
    </>
  );
}
