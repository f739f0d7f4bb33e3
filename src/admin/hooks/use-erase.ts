import { useMutation } from "@tanstack/react-query";
import type { ErasedDto, EraseDto } from "../../types";
import { sdk } from "../lib/sdk";

/** Erases a buyer's data. */
export function useErase() {
  return useMutation({
    mutationFn: (body: EraseDto) => sdk.client.fetch<ErasedDto>("/admin/tiktok-shop/erase", { method: "POST", body }),
  });
}
