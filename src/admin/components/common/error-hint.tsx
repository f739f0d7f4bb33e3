import { Hint } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { errorMessage } from "../../lib/error-message";

interface ErrorHintProps {
  /** A failed call; nothing is shown while it is null. */
  error?: unknown;
  /** A sentence in place of a call's error. */
  children?: ReactNode;
}

/** Says beside the control that caused it why something did not work. */
export function ErrorHint({ error, children }: ErrorHintProps) {
  const { t } = useTranslation();
  if (!error && !children) return null;
  return (
    <Hint variant="error" role="alert" className="text-pretty break-words">
      {children ?? errorMessage(error) ?? t("tiktokShop.common.noReason")}
    </Hint>
  );
}
