import { Checkbox, Label } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { CancelLineDto } from "../../../types";

interface CancelLinesProps {
  lines: CancelLineDto[];
  /** The ids of those that go. */
  chosen: string[];
  onChange: (ids: string[]) => void;
  disabled: boolean;
}

/** The units of an order, to choose those that are cancelled. */
export function CancelLines({ lines, chosen, onChange, disabled }: CancelLinesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="flex flex-col gap-y-2" disabled={disabled}>
      <legend className="txt-compact-small-plus pb-2">{t("tiktokShop.order.cancel.lines")}</legend>
      {lines.map(({ id, title }) => (
        <div key={id} className="flex items-start gap-x-2">
          <Checkbox
            id={`tiktok-cancel-${id}`}
            checked={chosen.includes(id)}
            onCheckedChange={(on) => onChange(on === true ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
          <Label htmlFor={`tiktok-cancel-${id}`} size="small" className="[overflow-wrap:anywhere]">
            {title}
          </Label>
        </div>
      ))}
    </fieldset>
  );
}
