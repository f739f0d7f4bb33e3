import { Label, Switch, Text } from "@medusajs/ui";

interface SwitchFieldProps {
  id: string;
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A setting that is on or off, with what it does beside it. */
export function SwitchField({ id, label, hint, checked, onChange }: SwitchFieldProps) {
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
      <Switch
        id={id}
        aria-describedby={`${id}-hint`}
        className="mt-0.5 shrink-0 rtl:rotate-180"
        dir="ltr"
        checked={checked}
        onCheckedChange={onChange}
      />
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        <Text size="small" className="text-ui-fg-subtle text-pretty" id={`${id}-hint`}>
          {hint}
        </Text>
      </div>
    </div>
  );
}
