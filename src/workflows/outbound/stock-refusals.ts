import { nextAttempt } from "../../domain/retry-policy";
import type { Settlement } from "../../modules/tiktok-shop/stores/lease";
import type { SkuLink } from "../../modules/tiktok-shop/stores/link-store";
import { classOfCode } from "../../tiktok/error-classes";
import type { InventoryUpdateError } from "../../tiktok/schemas/inventory";

/** The settlements of SKUs whose stock TikTok refused although the call went through, by link id. */
export function refusals(
  errors: InventoryUpdateError[],
  sent: { link: SkuLink; failures: number }[],
): Map<string, Settlement> {
  return new Map(
    errors.flatMap((error) => {
      // The wrapper code says only that something is wrong; the rows inside say what.
      const { code, message } = error.detail.extra_errors[0] ?? error;
      const { kind, sentence } = classOfCode(code, message ?? "");
      // An error that names no SKU is about all that were sent.
      const concerned = sent.filter(({ link }) => !error.detail.sku_id || link.sku_id === error.detail.sku_id);
      return concerned.map(({ link, failures }): [string, Settlement] => {
        const failure = { message: sentence, code, request_id: null, at: new Date().toISOString() };
        const next = nextAttempt({ attempts: failures + 1, kind, retryAfterSeconds: null, random: Math.random() });
        return [
          link.id,
          next === "dead" ? { outcome: "dead", failure } : { outcome: "retry", seconds: next.retryInSeconds, failure },
        ];
      });
    }),
  );
}
