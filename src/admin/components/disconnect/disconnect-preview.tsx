import { Heading } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DisconnectPreviewDto } from "../../../types";
import type { Disconnectable } from "../../hooks/use-disconnect";

interface DisconnectPreviewProps {
  what: Disconnectable;
  preview: DisconnectPreviewDto;
}

/** What goes with a connection and what stays, in numbers. */
export function DisconnectPreview({ what, preview: { shops, deletes, keeps } }: DisconnectPreviewProps) {
  const { t } = useTranslation();
  return (
    <>
      <Consequences title={t("tiktokShop.disconnect.deletes")}>
        {what.kind === "sellers" && (
          <li>{t("tiktokShop.disconnect.shops", { names: shops.map(({ name }) => name).join(", ") })}</li>
        )}
        <li>{t("tiktokShop.disconnect.links", { count: deletes.sku_links })}</li>
        {deletes.open_tasks > 0 && <li>{t("tiktokShop.disconnect.tasks", { count: deletes.open_tasks })}</li>}
        {deletes.held_units > 0 && <li>{t("tiktokShop.disconnect.heldUnits", { count: deletes.held_units })}</li>}
        <li>{t("tiktokShop.disconnect.settings")}</li>
        <li>{t("tiktokShop.disconnect.consent")}</li>
        {deletes.tokens && <li>{t("tiktokShop.disconnect.tokens")}</li>}
      </Consequences>
      <Consequences title={t("tiktokShop.disconnect.keeps")}>
        <li>{t("tiktokShop.disconnect.orders", { count: keeps.orders })}</li>
        <li>{t("tiktokShop.disconnect.places")}</li>
        <li>{t("tiktokShop.disconnect.listings")}</li>
        {!deletes.tokens && <li>{t("tiktokShop.disconnect.otherShops")}</li>}
      </Consequences>
    </>
  );
}

function Consequences({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-y-1">
      <Heading level="h3">{title}</Heading>
      <ul className="text-ui-fg-subtle txt-small flex list-disc flex-col gap-y-1 ps-5 text-pretty">{children}</ul>
    </section>
  );
}
