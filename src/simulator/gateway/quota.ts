import type { TooManyForm } from "./too-many";

/** How many calls an app may make in a span of the simulated time. */
export interface QuotaRule {
  calls: number;
  seconds: number;
}

/** The one figure that TikTok does publish: what a sandbox's app may call. */
export const SANDBOX: QuotaRule = { calls: 1000, seconds: 3600 };

export interface Quota {
  /** In what form a call too many is refused. Default `both`. */
  form: TooManyForm;
  set(rule: QuotaRule | null): void;
  /** Counts a call; false when it is one too many. Refused calls do not count. */
  admit(appKey: string, nowMs: number): boolean;
}

/** TikTok publishes no figures for production, so there is no quota until one is set. */
export function createQuota(): Quota {
  let rule: QuotaRule | null = null;
  let admitted = new Map<string, number[]>();
  return {
    form: "both",
    set(next) {
      rule = next;
      admitted = new Map();
    },
    admit(appKey, nowMs) {
      if (!rule) return true;
      const since = nowMs - rule.seconds * 1000;
      const recent = (admitted.get(appKey) ?? []).filter((at) => at > since);
      const fits = recent.length < rule.calls;
      admitted.set(appKey, fits ? [...recent, nowMs] : recent);
      return fits;
    },
  };
}
