import { Button } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConnections } from "../../hooks/use-connections";
import { useErase } from "../../hooks/use-erase";
import { type EraseForm as Form, eraseOf } from "../../lib/erase-form";
import { ErrorHint } from "../common/error-hint";
import { EraseConsequences } from "./erase-consequences";
import { EraseFields } from "./erase-fields";
import { EraseOutcome } from "./erase-outcome";

const blank: Form = { by: "order", value: "" };

/** Whom to erase, what that means, and afterwards what was done. */
export function EraseForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(blank);
  const [submitted, setSubmitted] = useState(false);
  const { mutate, data, isPending, error, reset } = useErase();
  const shops = useConnections().data?.disconnected_shops ?? [];
  const body = eraseOf(form);

  const change = (next: Form) => {
    setForm(next);
    setSubmitted(false);
    reset();
  };
  const erase = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (body && !isPending) mutate(body);
  };

  if (data) return <EraseOutcome erased={data} onAgain={() => change(blank)} onClose={onClose} />;
  return (
    <form onSubmit={erase} noValidate className="flex flex-col gap-y-6">
      <EraseConsequences />
      <EraseFields form={form} onChange={change} shops={shops} wrong={submitted && !body} />
      <ErrorHint error={error} />
      <div className="flex items-center justify-end gap-x-2">
        <Button size="small" variant="secondary" type="button" onClick={onClose}>
          {t("tiktokShop.common.cancel")}
        </Button>
        <Button size="small" variant="danger" type="submit" isLoading={isPending}>
          {t("tiktokShop.erase.submit")}
        </Button>
      </div>
    </form>
  );
}
