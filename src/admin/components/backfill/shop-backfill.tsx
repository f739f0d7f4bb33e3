import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { ShopDto } from "../../../types";
import { useBackfills } from "../../hooks/use-backfills";
import { Fact } from "../common/fact";
import { linkClass } from "../common/link-class";
import { BackfillForm } from "./backfill-form";
import { BackfillRun } from "./backfill-run";

/** The import of a shop's older orders: the latest run, and a form for another one. */
export function ShopBackfill({ shop }: { shop: ShopDto }) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const { data } = useBackfills(shop.id);
  const latest = data?.[0];
  return (
    <Fact label={t("tiktokShop.backfill.label")}>
      {latest && <BackfillRun run={latest} />}
      {(choosing || !latest) && <span>{t("tiktokShop.backfill.hint")}</span>}
      {choosing && <BackfillForm shopId={shop.id} onDone={() => setChoosing(false)} />}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {!choosing && (
          <Button size="small" variant="secondary" onClick={() => setChoosing(true)}>
            {t("tiktokShop.backfill.start")}
          </Button>
        )}
        <Link className={linkClass} to={`/settings/tiktok-shop/reconciliation?shop=${shop.id}`}>
          {t("tiktokShop.backfill.compare")}
        </Link>
      </div>
    </Fact>
  );
}
