import type { Load } from "../../lib/rates";

interface MeterProps {
  label: string;
  /** 0 to 1. */
  share: number;
  load: Load;
}

const colors: Record<Load, string> = {
  fine: "bg-ui-tag-green-icon",
  high: "bg-ui-tag-orange-icon",
  over: "bg-ui-tag-red-icon",
};

/** A thin bar that is as full as something is used. */
export function Meter({ label, share, load }: MeterProps) {
  const percent = Math.round(share * 100);
  // A little is not nothing.
  const width = share > 0 ? Math.max(percent, 1) : 0;
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="bg-ui-bg-component-hover h-1.5 w-full max-w-72 overflow-hidden rounded-full"
    >
      <div className={`h-full rounded-full ${colors[load]}`} style={{ width: `${width}%` }} />
    </div>
  );
}
