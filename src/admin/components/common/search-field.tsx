import { Input } from "@medusajs/ui";
import { useEffect, useRef, useState } from "react";

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Not at every key: a search may read a whole log. */
const settledMs = 300;

/** The text to look for, handed on once the typing rests. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const handOn = useRef(onChange);
  handOn.current = onChange;

  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => handOn.current(typed.trim()), settledMs);
    return () => clearTimeout(timer);
    // Only what is typed starts the wait: a value that changed elsewhere replaces it instead.
  }, [typed]);

  return (
    <Input
      type="search"
      size="small"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={label}
      aria-label={label}
    />
  );
}
