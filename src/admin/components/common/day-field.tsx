import { Input } from "@medusajs/ui";

interface DayFieldProps {
  label: string;
  /** `2026-11-26`, or empty. */
  value: string;
  onChange: (day: string) => void;
}

/** A day, by the browser's own picker. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label className="flex items-center gap-x-2">
      <span className="text-ui-fg-subtle txt-compact-small min-w-10">{label}</span>
      <div className="min-w-0 flex-1">
        <Input type="date" size="small" value={value} onChange={(event) => onChange(event.target.value)} />
      </div>
    </label>
  );
}
