import { CommandBar, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReplayDto } from "../../../types";
import { useReplay } from "../../hooks/use-boxes";
import type { Selection } from "../../hooks/use-selection";
import type { BadgeColor } from "../../lib/badge-color";
import type { BoxName } from "../../lib/box-filters";
import type { BoxRow } from "../../lib/box-row";
import { errorMessage } from "../../lib/error-message";
import { OutcomeList } from "../common/outcome-list";

interface ReplayBarProps {
  box: BoxName;
  rows: readonly BoxRow[];
  selection: Selection;
}

type Result = ReplayDto["results"][number];

const stateOf = { done: "done", waiting: "open", failed: "dead", not_found: "dead" } as const;
const colorOf: Record<Result["outcome"], BadgeColor> = {
  done: "green",
  waiting: "orange",
  failed: "red",
  not_found: "red",
};

/** Works through the chosen messages again, and says what became of each. */
export function ReplayBar({ box, rows, selection }: ReplayBarProps) {
  const { t } = useTranslation();
  const { mutate, isPending } = useReplay(box);
  const [results, setResults] = useState<Result[]>([]);
  const replay = () =>
    mutate(selection.selected, {
      onSuccess: (answer) => {
        setResults(answer.results);
        selection.clear();
      },
      onError: (error) =>
        toast.error(t("tiktokShop.boxes.replay.failed"), {
          description: errorMessage(error) ?? t("tiktokShop.common.noReason"),
        }),
    });
  const reasonOf = ({ outcome, error }: Result): string | null => {
    if (error) return error.message;
    if (outcome === "done") return null;
    return t(`tiktokShop.boxes.replay.${outcome === "waiting" ? "waits" : "gone"}`);
  };
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.tiktokOrderIds[0] ?? id;
  const done = results.filter(({ outcome }) => outcome === "done").length;
  const rest = results.length - done;
  return (
    <>
      {results.length > 0 && (
        <OutcomeList
          title={[
            done > 0 && t("tiktokShop.boxes.replay.done", { count: done }),
            rest > 0 && t("tiktokShop.boxes.replay.rest", { count: rest }),
          ]
            .filter(Boolean)
            .join(" · ")}
          outcomes={results.map((result) => ({
            id: result.id,
            name: nameOf(result.id),
            state: { text: t(`tiktokShop.boxes.state.${stateOf[result.outcome]}`), color: colorOf[result.outcome] },
            reason: reasonOf(result),
          }))}
          onDismiss={() => setResults([])}
        />
      )}
      <CommandBar open={selection.selected.length > 0}>
        <CommandBar.Bar>
          <CommandBar.Value>
            {t("tiktokShop.boxes.replay.selected", { count: selection.selected.length })}
          </CommandBar.Value>
          <CommandBar.Seperator />
          <CommandBar.Command
            action={replay}
            label={t("tiktokShop.boxes.replay.action")}
            shortcut="r"
            disabled={isPending}
          />
        </CommandBar.Bar>
      </CommandBar>
    </>
  );
}
