import { Select, Skeleton } from "@medusajs/ui";
import type { Option } from "../../lib/option";

interface OptionSelectProps {
  id: string;
  label: string;
  options: readonly Option[];
  /** Empty for nothing chosen. */
  value: string;
  onChange: (value: string) => void;
  /** Offered first, and chosen while `value` is empty. Without it, an empty value shows the placeholder. */
  none?: string;
  placeholder?: string;
  loading?: boolean;
  disabled?: boolean;
}

/** The select's own controls cannot hold an empty value. */
const NONE = "__none__";

/** A select over options, with an entry for "none" where that is a choice. */
export function OptionSelect({
  id,
  label,
  options,
  value,
  onChange,
  none,
  placeholder,
  loading,
  disabled,
}: OptionSelectProps) {
  if (loading) return <Skeleton className="h-8 w-full rounded-md" aria-hidden />;
  return (
    <Select
      size="small"
      value={value === "" && none ? NONE : value}
      onValueChange={(chosen) => onChange(chosen === NONE ? "" : chosen)}
      disabled={disabled}
    >
      <Select.Trigger id={id} aria-label={label}>
        <Select.Value placeholder={placeholder} />
      </Select.Trigger>
      <Select.Content>
        {none && <Select.Item value={NONE}>{none}</Select.Item>}
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}
