import { useMutation } from "@tanstack/react-query";
import type { ConsentDto } from "../../types";
import { sdk } from "../lib/sdk";

export interface StartConnection {
  app_key?: string;
  sales_channel_id?: string;
  stock_location_id?: string;
}

/** Asks the store for TikTok's consent page and sends the browser there. */
export function useStartConnection() {
  return useMutation({
    mutationFn: (body: StartConnection) =>
      sdk.client.fetch<ConsentDto>("/admin/tiktok-shop/connections", { method: "POST", body }),
    onSuccess: ({ consent_url }) => window.location.assign(consent_url),
  });
}
