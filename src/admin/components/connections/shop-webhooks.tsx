import { Button, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ShopDto } from "../../../types";
import { useRegisterWebhooks } from "../../hooks/use-register-webhooks";
import { errorMessage } from "../../lib/error-message";
import { humanize } from "../../lib/humanize";
import { Fact } from "../common/fact";
import { FailureNote } from "../common/failure-note";
import { WebhooksHeard } from "./webhooks-heard";

/** Whether TikTok calls this store about a shop's events; where it does not, why, and a button to register again. */
export function ShopWebhooks({ shop }: { shop: ShopDto }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useRegisterWebhooks(shop.id);
  const { registered, missing, last_error } = shop.webhooks;
  const incomplete = missing.length > 0 || last_error !== null;

  const register = () =>
    mutate(undefined, {
      onSuccess: (answer) => {
        const left = answer.shop.webhooks.missing.length;
        if (left === 0) toast.success(t("tiktokShop.webhooks.done"));
        else toast.warning(t("tiktokShop.webhooks.stillMissing", { count: left }));
      },
      onError: (error) => toast.error(errorMessage(error) ?? t("tiktokShop.common.noReason")),
    });

  return (
    <Fact label={t("tiktokShop.webhooks.label")}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex flex-wrap gap-x-3 gap-y-1">
          <span>{t("tiktokShop.webhooks.registered", { count: registered.length })}</span>
          {missing.length > 0 && (
            <span className="text-ui-tag-red-text">
              {t("tiktokShop.webhooks.missing", { count: missing.length, list: missing.map(humanize).join(", ") })}
            </span>
          )}
        </div>
        {incomplete && (
          <Button size="small" variant="secondary" onClick={register} isLoading={isPending}>
            {t("tiktokShop.webhooks.registerAgain")}
          </Button>
        )}
      </div>
      <WebhooksHeard webhooks={shop.webhooks} />
      {last_error && <FailureNote failure={last_error} />}
    </Fact>
  );
}
