import { Button, Input, Label, Prompt, toast } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Disconnectable, useDisconnect, useDisconnectPreview } from "../../hooks/use-disconnect";
import { ErrorHint } from "../common/error-hint";
import { LoadError } from "../common/load-error";
import { DisconnectPreview } from "./disconnect-preview";

interface DisconnectPromptProps {
  what: Disconnectable;
  open: boolean;
  onClose: () => void;
}

/** Says what a disconnection deletes and keeps, and does it once the name is typed. */
export function DisconnectPrompt({ what, open, onClose }: DisconnectPromptProps) {
  const { t } = useTranslation();
  const { name } = what;
  const preview = useDisconnectPreview(what, open);
  const { mutate, isPending, error, reset } = useDisconnect(what);
  const [typed, setTyped] = useState("");
  const ready = preview.data !== undefined && typed.trim() === name.trim();

  const close = () => {
    setTyped("");
    reset();
    onClose();
  };
  const disconnect = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || isPending) return;
    mutate(undefined, {
      onSuccess: () => {
        toast.success(t("tiktokShop.disconnect.done", { name }));
        close();
      },
    });
  };

  return (
    <Prompt variant="danger" open={open} onOpenChange={(next) => !next && close()}>
      <Prompt.Content className="max-h-[calc(100vh-2rem)] max-w-[520px]" aria-describedby={undefined}>
        <Prompt.Header>
          <Prompt.Title className="break-words">{t("tiktokShop.disconnect.title", { name })}</Prompt.Title>
        </Prompt.Header>
        <form onSubmit={disconnect} className="flex min-h-0 flex-col" noValidate>
          <div className="flex min-h-0 flex-col gap-y-5 overflow-y-auto px-6 py-4">
            {preview.data && <DisconnectPreview what={what} preview={preview.data} />}
            {preview.isPending && <p className="txt-small text-ui-fg-muted">{t("tiktokShop.disconnect.loading")}</p>}
            {preview.error && !preview.data && (
              <LoadError
                title={t("tiktokShop.disconnect.loadError")}
                error={preview.error}
                onRetry={() => void preview.refetch()}
                retrying={preview.isFetching}
              />
            )}
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="disconnect-name" size="small" weight="plus">
                {t("tiktokShop.disconnect.instruction", { name })}
              </Label>
              <Input
                id="disconnect-name"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            <ErrorHint error={error} />
          </div>
          <Prompt.Footer>
            <Button size="small" variant="secondary" type="button" onClick={close}>
              {t("tiktokShop.common.cancel")}
            </Button>
            <Button size="small" variant="danger" type="submit" disabled={!ready} isLoading={isPending}>
              {t("tiktokShop.disconnect.action")}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  );
}
