import { Badge, clx } from "@medusajs/ui";

export interface View {
  value: string;
  label: string;
  /** How many there are, where that is a call to do something. */
  count?: number;
}

interface ViewTabsProps {
  label: string;
  views: readonly View[];
  value: string;
  onChange: (value: string) => void;
}

/** The views of a page, with how much waits in each. */
export function ViewTabs({ label, views, value, onChange }: ViewTabsProps) {
  return (
    <div role="tablist" aria-label={label} className="flex flex-wrap gap-1 px-6 py-3">
      {views.map((view) => (
        <button
          key={view.value}
          type="button"
          role="tab"
          aria-selected={view.value === value}
          onClick={() => onChange(view.value)}
          className={clx(
            "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus flex items-center gap-x-2 rounded-full px-3 py-1.5 outline-none",
            view.value === value
              ? "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest"
              : "text-ui-fg-subtle hover:text-ui-fg-base",
          )}
        >
          {view.label}
          {view.count !== undefined && view.count > 0 && (
            <Badge size="2xsmall" color="orange">
              {view.count}
            </Badge>
          )}
        </button>
      ))}
    </div>
  );
}
