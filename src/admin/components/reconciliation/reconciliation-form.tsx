import { Button } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Compared } from "../../hooks/use-reconciliation";
import { useShopNames } from "../../hooks/use-shop-names";
import { lastDays, periodOf } from "../../lib/day-period";
import { DayFields } from "../common/day-fields";
import { OptionSelect } from "../common/option-select";

interface ReconciliationFormProps {
  /** The shop to begin with; empty for the first one. */
  shopId: string;
  onCompare: (compared: Compared) => void;
  comparing: boolean;
}

const DAYS = 7;

/** Which shop and which period are compared. */
export function ReconciliationForm({ shopId, onCompare, comparing }: ReconciliationFormProps) {
  const { t } = useTranslation();
  const shops = useShopNames();
  const [chosen, setChosen] = useState(shopId);
  const [days, setDays] = useState(() => lastDays(DAYS, Date.now()));
  const [submitted, setSubmitted] = useState(false);
  const shop = chosen || shops.data?.[0]?.value;
  const period = periodOf(days, Date.now());
  const compare = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (shop && period) onCompare({ shopId: shop, ...period });
  };
  return (
    <form onSubmit={compare} noValidate className="flex flex-col gap-y-3 px-6 py-4">
      <OptionSelect
        id="reconciliation-shop"
        label={t("tiktokShop.reconciliation.shop")}
        options={shops.data ?? []}
        value={shop ?? ""}
        onChange={setChosen}
        loading={shops.isPending}
      />
      <DayFields id="reconciliation" period={days} onChange={setDays} wrong={submitted && !period} />
      <div>
        <Button size="small" type="submit" isLoading={comparing}>
          {t("tiktokShop.reconciliation.compare")}
        </Button>
      </div>
    </form>
  );
}
