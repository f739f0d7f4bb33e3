import type { ConnectionsDto, ShopDto } from "../../../src/types/dto";
import { connectSeller } from "../../setup/store/connect-shop";
import { drainOutbox } from "../../../src/workflows/outbound/drain-outbox";
import type { Store } from "./with-store";

/** A shop that is connected: as TikTok knows it and as the admin shows it. */
export interface ConnectedShop {
  /** TikTok's shop id. */
  tiktokId: string;
  dto: ShopDto;
}

/** Connects the demo's seller of a market as a person would, and links the listings. */
export async function connectShop(store: Store, region: string): Promise<ConnectedShop> {
  const seller = store.simulator.control.sellers().find(({ base_region }) => base_region === region);
  if (!seller) throw new Error(`The simulator has no seller in ${region}.`);
  const end = await connectSeller(store.admin, seller.open_id);
  if (!end.endsWith("connected=1")) throw new Error(`The connection ended at ${end}.`);
  await drainOutbox(store.container);
  const tiktokId = seller.shops[0]?.id ?? "";
  return { tiktokId, dto: await shopDto(store, tiktokId) };
}

/** A shop as the admin shows it now. */
export async function shopDto(store: Store, tiktokId: string): Promise<ShopDto> {
  const { sellers } = await connections(store);
  const shop = sellers.flatMap((seller) => seller.shops).find((candidate) => candidate.tiktok_shop_id === tiktokId);
  if (!shop) throw new Error(`The shop ${tiktokId} is not connected.`);
  return shop;
}

export const connections = (store: Store): Promise<ConnectionsDto> => store.admin.get("/admin/tiktok-shop/connections");
