import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Subject } from "../../modules/tiktok-shop/stores/privacy-store";
import type { ErasedDto, EraseDto } from "../../types/erase-dto";
import { audited } from "../audit";
import { existingOrders } from "../inbound/order/existing-orders";
import { releaseEarly } from "../inbound/order/release-early";
import { anonymizeOrders } from "./anonymize-orders";

const BATCH = 50;

/**
 * Erases one buyer, by an order or by e-mail address, or all buyers of a disconnected shop: what the plugin holds, and
 * the native orders of TikTok. Money and ids stay, and an order that TikTok changes later stays anonymous. Doing it twice
 * is the same as doing it once, and what a crash left undone the next run does.
 *
 * @param actorId the admin who asks for it; null from the command line
 * @throws MedusaError `not_found` for an order or a shop that the plugin does not know, `not_allowed` for a connected shop
 */
export async function erase(container: MedusaContainer, whom: EraseDto, actorId: string | null): Promise<ErasedDto> {
  const what = "shop_id" in whom ? "erase.shop" : "erase.buyer";
  const shop_id = "shop_id" in whom ? whom.shop_id : null;
  return audited(container, { actor_id: actorId, what, shop_id }, () => run(container, whom));
}

async function run(container: MedusaContainer, whom: EraseDto): Promise<ErasedDto> {
  const { privacy, shops } = container.resolve(TIKTOK_SHOP_MODULE);
  if ("shop_id" in whom && (await shops.list()).some((shop) => shop.id === whom.shop_id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The shop is connected: its orders would come back from TikTok. Disconnect it first.",
    );
  }
  const erased: ErasedDto = { orders: 0, medusa_orders: 0, addresses: 0, bodies: 0 };
  for await (const subject of subjects(container, whom)) await eraseOrders(container, subject, erased);
  if ("shop_id" in whom) erased.bodies += await privacy.dropBodiesOfShop(whom.shop_id);
  else if ("tiktok_order_id" in whom) erased.bodies += await privacy.dropBodiesOf([whom.tiktok_order_id]);
  if ("tiktok_order_id" in whom && erased.orders === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "The plugin does not know this order of TikTok.");
  }
  return erased;
}

/** An e-mail address is known to Medusa's orders only; those of other channels are left alone further on. */
async function* subjects(container: MedusaContainer, whom: EraseDto): AsyncGenerator<Subject> {
  if (!("email" in whom)) return yield whom;
  const email = { $ilike: whom.email.replaceAll(/[\\%_]/g, String.raw`\$&`) };
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ email } as object, { select: ["id"], take: null as unknown as number });
  for (let start = 0; start < orders.length; start += BATCH) {
    yield { medusa_order_ids: orders.slice(start, start + BATCH).map(({ id }) => id) };
  }
}

async function eraseOrders(container: MedusaContainer, subject: Subject, erased: ErasedDto): Promise<void> {
  const { privacy, records } = container.resolve(TIKTOK_SHOP_MODULE);
  let after = "";
  for (;;) {
    const page = await privacy.records(subject, after, BATCH);
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
    // First the note, so that no import under way brings back what is taken out next.
    const gone = await records.erase(
      page.map(({ id }) => id),
      (medusaOrderIds) => existingOrders(container, medusaOrderIds),
    );
    await releaseEarly(container, { id: gone });
    const { medusa_orders, addresses } = await anonymizeOrders(
      container,
      page.map(({ medusa_order_id }) => medusa_order_id),
    );
    erased.orders += page.length;
    erased.medusa_orders += medusa_orders;
    erased.addresses += addresses;
    erased.bodies += await privacy.dropBodiesOf(page.map(({ tiktok_order_id }) => tiktok_order_id));
  }
}
