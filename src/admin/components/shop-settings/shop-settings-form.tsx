import { Button, Divider, Drawer, toast } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShopDto } from "../../../types";
import { useUpdateShop } from "../../hooks/use-update-shop";
import { problemsOf, shopFormOf, type ShopForm, updateOf } from "../../lib/shop-form";
import { ErrorHint } from "../common/error-hint";
import { CarrierFields } from "./carrier-fields";
import { IntakeFields } from "./intake-fields";
import { OrderFields } from "./order-fields";
import { PlaceFields } from "./place-fields";

interface ShopSettingsFormProps {
  shop: ShopDto;
  onSaved: () => void;
}

/** All settings of a shop, saved at once. What is wrong is said from the first attempt to save on. */
export function ShopSettingsForm({ shop, onSaved }: ShopSettingsFormProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => shopFormOf(shop));
  const [submitted, setSubmitted] = useState(false);
  const { mutate, isPending, error } = useUpdateShop(shop.id);
  const problems = problemsOf(form);
  const change = (part: Partial<ShopForm>) => setForm((current) => ({ ...current, ...part }));

  const save = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (Object.keys(problems).length > 0) return;
    mutate(updateOf(form), {
      onSuccess: () => {
        toast.success(t("tiktokShop.settings.saved", { name: shop.name }));
        onSaved();
      },
    });
  };

  return (
    <form onSubmit={save} noValidate className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <OrderFields form={form} onChange={change} />
        <Divider variant="dashed" className="shrink-0" />
        <IntakeFields form={form} onChange={change} />
        <Divider variant="dashed" className="shrink-0" />
        <CarrierFields shop={shop} form={form} onChange={change} problems={submitted ? problems : {}} />
        <Divider variant="dashed" className="shrink-0" />
        <PlaceFields shop={shop} form={form} onChange={change} />
      </Drawer.Body>
      <Drawer.Footer className="flex-wrap">
        <ErrorHint error={error} />
        <div className="flex items-center gap-x-2">
          <Drawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("tiktokShop.common.cancel")}
            </Button>
          </Drawer.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("tiktokShop.common.save")}
          </Button>
        </div>
      </Drawer.Footer>
    </form>
  );
}
