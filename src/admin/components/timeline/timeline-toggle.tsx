import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { OrderTimeline } from "./order-timeline";

/** A button that unfolds what happened with an order. @param id of the Medusa order */
export function TimelineToggle({ id }: { id: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <div className="px-6 py-3">
        <Button
          size="small"
          variant="transparent"
          className="-mx-2"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {t(`tiktokShop.timeline.${open ? "hide" : "show"}`)}
        </Button>
      </div>
      {open && (
        <div className="max-h-96 overflow-y-auto">
          <OrderTimeline id={id} />
        </div>
      )}
    </div>
  );
}
