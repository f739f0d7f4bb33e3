import { IconButton, StatusBadge, Text } from "@medusajs/ui";
import { XMark } from "@medusajs/icons";
import { useTranslation } from "react-i18next";
import type { BadgeColor } from "../../lib/badge-color";

/** What became of one of many things that a person asked for. */
export interface Outcome {
  id: string;
  /** What it is called. */
  name: string;
  state: { text: string; color: BadgeColor };
  /** Why, where there is something to say. */
  reason: string | null;
}

interface OutcomeListProps {
  title: string;
  outcomes: readonly Outcome[];
  onDismiss: () => void;
}

/** What became of each, until it is put away. */
export function OutcomeList({ title, outcomes, onDismiss }: OutcomeListProps) {
  const { t } = useTranslation();
  return (
    <section
      className="bg-ui-bg-subtle flex flex-col gap-y-2 px-6 py-4"
      role="status"
      data-testid="tiktok-shop-outcome"
    >
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <IconButton size="small" variant="transparent" onClick={onDismiss} aria-label={t("tiktokShop.common.dismiss")}>
          <XMark />
        </IconButton>
      </div>
      <ul className="flex max-h-60 flex-col gap-y-2 overflow-y-auto">
        {outcomes.map(({ id, name, state, reason }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <StatusBadge color={state.color} className="text-nowrap">
              {state.text}
            </StatusBadge>
            <span className="txt-compact-small text-ui-fg-base py-0.5 [overflow-wrap:anywhere]">{name}</span>
            {reason && (
              <span className="txt-compact-small text-ui-fg-subtle min-w-0 py-0.5 [overflow-wrap:anywhere]">
                {reason}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
