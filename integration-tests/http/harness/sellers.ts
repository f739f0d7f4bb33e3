import type { LoggedRequest } from "../../../src/simulator";
import type { SellerDto } from "../../../src/types/dto";
import { connectSeller } from "../../setup/store/connect-shop";
import { type ConnectedShop, connections } from "./connect";
import type { Store } from "./with-store";

/** TikTok's id of the seller who owns a shop. */
export function openIdOf(store: Store, shop: ConnectedShop): string {
  const seller = store.simulator.control.sellers().find(({ shops }) => shops.some(({ id }) => id === shop.tiktokId));
  if (!seller) throw new Error(`TikTok has no seller of ${shop.tiktokId}.`);
  return seller.open_id;
}

/** The seller of a shop as the admin shows it now. */
export async function sellerOf(store: Store, shop: ConnectedShop): Promise<SellerDto> {
  const seller = (await connections(store)).sellers.find(({ shops }) => shops.some(({ id }) => id === shop.dto.id));
  if (!seller) throw new Error(`The seller of ${shop.dto.name} is not connected.`);
  return seller;
}

/** Consents again, as a person would. @returns where the browser ends */
export const reconnect = (store: Store, shop: ConnectedShop): Promise<string> =>
  connectSeller(store.admin, openIdOf(store, shop));

/** The seller withdraws the consent on TikTok. */
export const withdraw = (store: Store, shop: ConnectedShop): void =>
  store.simulator.control.deauthorize(store.app.key, openIdOf(store, shop));

/** What TikTok was asked about a shop. */
export const callsFor = (store: Store, shop: ConnectedShop): LoggedRequest[] =>
  store.simulator.control.requests().filter(({ shop_id }) => shop_id === shop.tiktokId);

/** How often each event that waits has failed. */
export async function failuresOfWaiting(store: Store): Promise<number[]> {
  const events = await store.sql<{ failures: number }>("SELECT failures FROM tiktok_inbox_event WHERE state = 'open'");
  return events.map(({ failures }) => failures);
}
