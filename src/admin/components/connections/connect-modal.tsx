import { Button, FocusModal, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConnectionsDto } from "../../../types";
import { useStartConnection } from "../../hooks/use-start-connection";
import { ConnectFields, type ConnectChoice } from "./connect-fields";
import { ErrorHint } from "../common/error-hint";

interface ConnectModalProps {
  apps: ConnectionsDto["apps"];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const nothingChosen: ConnectChoice = { appKey: "", salesChannelId: "", stockLocationId: "" };

/** Asks how new shops should sit in this store, then hands the browser to TikTok's consent page. */
export function ConnectModal({ apps, open, onOpenChange }: ConnectModalProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(nothingChosen);
  const { mutate, isPending, error, reset } = useStartConnection();
  const appKey = choice.appKey || apps[0]?.key;

  const change = (next: boolean) => {
    if (!next) reset();
    onOpenChange(next);
  };
  const submit = () =>
    mutate({
      app_key: appKey,
      sales_channel_id: choice.salesChannelId || undefined,
      stock_location_id: choice.stockLocationId || undefined,
    });

  return (
    <FocusModal open={open} onOpenChange={change}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[560px] flex-col gap-y-8 px-6 py-12">
            <div>
              <FocusModal.Title asChild>
                <Heading>{t("tiktokShop.connect.title")}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle text-pretty">
                  {t("tiktokShop.connect.description")}
                </Text>
              </FocusModal.Description>
            </div>
            <ConnectFields apps={apps} choice={{ ...choice, appKey: appKey ?? "" }} onChange={setChoice} />
            {apps.length === 0 && <ErrorHint>{t("tiktokShop.connect.noApps")}</ErrorHint>}
            <ErrorHint error={error} />
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary">
              {t("tiktokShop.common.cancel")}
            </Button>
          </FocusModal.Close>
          <Button size="small" onClick={submit} isLoading={isPending} disabled={apps.length === 0}>
            {t("tiktokShop.connect.submit")}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  );
}
