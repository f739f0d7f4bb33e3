import { Input } from "@medusajs/ui";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

interface AuditSearchProps {
  value: string;
  onChange: (value: string) => void;
}

/** Not at every key: a search reads the whole log. */
const settledMs = 300;

/** The text to look for, handed on once the typing rests. */
export function AuditSearch({ value, onChange }: AuditSearchProps) {
  const { t } = useTranslation();
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
      placeholder={t("tiktokShop.audit.filters.what")}
      aria-label={t("tiktokShop.audit.filters.what")}
    />
  );
}
