import { Alert, Copy, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FailureDto } from "../../../types";
import { TimeText } from "./time-text";

interface FailureNoteProps {
  failure: FailureDto;
  /** What the merchant can do about it here. */
  action?: ReactNode;
}

/** What went wrong, when, and what to quote to TikTok's support. */
export function FailureNote({ failure, action }: FailureNoteProps) {
  const { t } = useTranslation();
  return (
    <Alert variant="error" role="alert">
      <div className="flex flex-col gap-y-2">
        <Text size="small" className="text-ui-fg-base text-pretty break-words">
          {failure.message}
        </Text>
        <div className="text-ui-fg-muted txt-compact-xsmall flex flex-wrap items-center gap-x-3 gap-y-1">
          <TimeText iso={failure.at} />
          {failure.code !== null && <span>{t("tiktokShop.failure.code", { code: failure.code })}</span>}
          {failure.request_id && (
            <span className="flex min-w-0 items-center gap-x-1">
              <span className="break-all">{t("tiktokShop.failure.requestId", { id: failure.request_id })}</span>
              <Copy content={failure.request_id} variant="mini" aria-label={t("tiktokShop.failure.copyRequestId")} />
            </span>
          )}
        </div>
        {action}
      </div>
    </Alert>
  );
}
