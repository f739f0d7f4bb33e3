import { XMarkMini } from "@medusajs/icons";
import { IconButton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Option } from "../../lib/option";
import { Field } from "../common/field";
import { OptionSelect } from "../common/option-select";

interface FurtherLocationsFieldProps {
  /** Those of the store. */
  locations: readonly Option[];
  /** Those that the shop has, for their names: one that was deleted in Medusa can be taken out, and not be chosen again. */
  ofShop: readonly Option[];
  mainId: string;
  chosenIds: readonly string[];
  onChange: (ids: string[]) => void;
  loading: boolean;
}

/** The stock locations that a shop sells from besides its main one, in the order in which orders take from them. */
export function FurtherLocationsField(props: FurtherLocationsFieldProps) {
  const { locations, ofShop, mainId, chosenIds, onChange, loading } = props;
  const { t } = useTranslation();
  const label = t("tiktokShop.settings.furtherLocations.label");
  const open = locations.filter(({ value }) => value !== mainId && !chosenIds.includes(value));
  const nameOf = (id: string) => [...locations, ...ofShop].find(({ value }) => value === id)?.label ?? id;
  return (
    <Field id="further-locations" label={label} hint={t("tiktokShop.settings.furtherLocations.hint")}>
      {chosenIds.length > 0 && (
        <ol aria-label={label} className="flex flex-col gap-y-1">
          {chosenIds.map((id, index) => (
            <li
              key={id}
              className="bg-ui-bg-component shadow-elevation-card-rest flex items-center justify-between gap-x-2 rounded-lg px-3 py-1"
            >
              <Text size="small" leading="compact" className="min-w-0 break-words">
                {`${index + 1}. ${nameOf(id)}`}
              </Text>
              <IconButton
                size="small"
                variant="transparent"
                className="shrink-0"
                type="button"
                onClick={() => onChange(chosenIds.filter((each) => each !== id))}
                aria-label={t("tiktokShop.settings.furtherLocations.remove", { name: nameOf(id) })}
              >
                <XMarkMini className="text-ui-fg-muted" />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
      <OptionSelect
        // A select that has chosen begins anew, so that the next choice is one.
        key={chosenIds.join()}
        id="further-locations"
        label={label}
        options={open}
        value=""
        onChange={(id) => onChange([...chosenIds, id])}
        placeholder={t("tiktokShop.settings.furtherLocations.add")}
        loading={loading}
        disabled={open.length === 0}
      />
    </Field>
  );
}
