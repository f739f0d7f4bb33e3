import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ErasedDto, EraseDto } from "../../types";
import { queryKeys } from "../lib/query-keys";
import { sdk } from "../lib/sdk";

/** Erases a buyer's data. */
export function useErase() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: EraseDto) => sdk.client.fetch<ErasedDto>("/admin/tiktok-shop/erase", { method: "POST", body }),
    onSettled: () => void cache.invalidateQueries({ queryKey: queryKeys.connections }),
  });
}
