import type { ShopSettings } from "../types";
import { normalizeCarrier, type Provider, providerByName } from "./carrier-name";
import { trackingHost } from "./tracking-host";

export type CarrierMatch = { ok: true; provider_id: string } | { ok: false; sentence: string };

export interface CarrierQuestion {
  carrierName: string | null;
  trackingUrl: string | null;
  /** What TikTok offers for the order's delivery option: nothing else is accepted. */
  providers: Provider[];
  settings: Pick<ShopSettings, "carriers" | "default_shipping_provider_id">;
}

const mappedId = (name: string, carriers: ShopSettings["carriers"]): string | null => {
  const wanted = normalizeCarrier(name);
  return Object.entries(carriers).find(([key]) => normalizeCarrier(key) === wanted)?.[1] ?? null;
};

/**
 * TikTok's shipping provider for a shipment: the shop's own table first, then the carrier's name, then the domain of the
 * tracking link, then the shop's default. A failure's sentence says what the merchant can set.
 */
export function resolveCarrier({ carrierName, trackingUrl, providers, settings }: CarrierQuestion): CarrierMatch {
  const offered = (id: string, source: string): CarrierMatch =>
    providers.some((provider) => provider.id === id)
      ? { ok: true, provider_id: id }
      : {
          ok: false,
          sentence: `TikTok does not offer shipping provider ${id} for this order, which ${source}. Choose one that TikTok offers in the shop's settings, then retry.`,
        };

  const name = carrierName?.trim() ?? "";
  const mapped = name === "" ? null : mappedId(name, settings.carriers);
  if (mapped !== null) {
    return offered(mapped, `the shop's carrier table gives for "${name}"`);
  }
  const found = providerByName(name, providers) ?? providerByName(trackingHost(trackingUrl) ?? "", providers);
  if (found !== null) {
    return { ok: true, provider_id: found.id };
  }
  if (settings.default_shipping_provider_id !== null) {
    return offered(settings.default_shipping_provider_id, "is the shop's default");
  }
  const missing =
    name === "" ? "The shipment names no carrier" : `No shipping provider of TikTok matches the carrier "${name}"`;
  return {
    ok: false,
    sentence: `${missing}. Add it to the carrier table or set a default provider in the shop's settings, then retry.`,
  };
}
