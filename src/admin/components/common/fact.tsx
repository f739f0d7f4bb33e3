import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";

/** One labelled line of a section, the label beside its value, or above it on a narrow screen. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="text-ui-fg-subtle grid grid-cols-1 items-baseline gap-x-4 gap-y-1 px-6 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      <Text size="small" leading="compact" weight="plus">
        {label}
      </Text>
      <div className="txt-compact-small flex min-w-0 flex-col gap-y-2">{children}</div>
    </div>
  );
}
