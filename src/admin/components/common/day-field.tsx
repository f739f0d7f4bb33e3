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
    <Input
      type="date"
      size="small"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      aria-label={label}
      title={label}
    />
  );
}
