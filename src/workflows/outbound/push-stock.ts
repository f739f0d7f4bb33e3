import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { Settlement } from "../../modules/tiktok-shop/stores/lease";
import type { SkuLink } from "../../modules/tiktok-shop/stores/link-store";
import type { ClaimedTask } from "../../modules/tiktok-shop/stores/outbox-store";
import type { Shop } from "../../modules/tiktok-shop/stores/shop-store";
import { searchInventory, updateInventory } from "../../tiktok/api/inventory";
import type { ShopClient } from "../../tiktok/client";
import { must, shopClient } from "../client";
import { logFailure, settlementFor } from "../failure";
import { sweepOrders } from "../inbound/sweep-orders";
import { refusals } from "./stock-refusals";
import { stockOfVariants } from "./stock-of-variants";

/** Another process is reading the shop's new orders; it will have finished soon. */
const SWEEPING_SECONDS = 1;

/** What TikTok has of a SKU now, and in which of its warehouses. */
interface OnTiktok {
  quantity: number;
  warehouse_ids: string[];
}

/**
 * Brings TikTok's quantities of these SKUs to what Medusa has: absolute figures, one call a product, none for a SKU that
 * has its figure already. The shop's new orders are read first, so that no unit is offered that a buyer holds.
 *
 * @param tasks `key` is the SKU link's id; no more than TikTok's inventory search takes (600)
 */
export async function pushStock(
  container: MedusaContainer,
  shop: Shop,
  tasks: ClaimedTask[],
): Promise<Map<string, Settlement>> {
  const module = container.resolve(TIKTOK_SHOP_MODULE);
  await wakeHeld(container, shop, tasks);
  if (!(await sweepOrders(container, shop))) {
    return new Map(tasks.map((task) => [task.id, { outcome: "postpone", seconds: SWEEPING_SECONDS }]));
  }
  const links = await module.links.byId(tasks.map((task) => task.key));
  const client = shopClient(container, shop);
  const wanted = await stockOfVariants(container, shop, [...new Set(links.flatMap((link) => link.variant_id ?? []))]);
  const onTiktok = await readStock(client, links);
  const targets = links.flatMap((link) => {
    const quantity = link.variant_id ? wanted.get(link.variant_id) : undefined;
    const current = onTiktok.get(link.sku_id);
    return quantity === undefined || !current ? [] : [{ link, quantity, current }];
  });
  const failures = new Map<string, Settlement>();
  const changes = targets.filter(({ quantity, current }) => current.quantity !== quantity);
  for (const product_id of new Set(changes.map(({ link }) => link.product_id))) {
    const ofProduct = changes.filter(({ link }) => link.product_id === product_id);
    for (const [linkId, settlement] of await pushProduct(container, client, product_id, ofProduct, tasks)) {
      failures.set(linkId, settlement);
    }
  }
  await module.links.pushed(
    targets.filter(({ link }) => !failures.has(link.id)).map(({ link, quantity }) => ({ id: link.id, quantity })),
  );
  return new Map(
    tasks.flatMap((task) => (failures.has(task.key) ? [[task.id, failures.get(task.key) as Settlement]] : [])),
  );
}

/** A change of stock is also what orders are held for that were sold beyond it. */
async function wakeHeld(container: MedusaContainer, shop: Shop, tasks: ClaimedTask[]): Promise<void> {
  const { links, openSkus } = container.resolve(TIKTOK_SHOP_MODULE);
  const changed = await links.byId(tasks.map((task) => task.key));
  await openSkus.wakeForStock(
    shop.id,
    changed.map((link) => link.sku_id),
  );
}

async function readStock(client: ShopClient, links: SkuLink[]): Promise<Map<string, OnTiktok>> {
  const { inventory } = await must(searchInventory(client, { sku_ids: links.map((link) => link.sku_id) }));
  return new Map(
    inventory
      .flatMap((product) => product.skus)
      .map((sku) => [
        sku.id,
        {
          quantity: sku.total_available_quantity,
          warehouse_ids: sku.warehouse_inventory.map((warehouse) => warehouse.warehouse_id),
        },
      ]),
  );
}

/** @returns how the tasks of SKUs that TikTok did not take are settled, by link id */
async function pushProduct(
  container: MedusaContainer,
  client: ShopClient,
  productId: string,
  changes: { link: SkuLink; quantity: number; current: OnTiktok }[],
  tasks: ClaimedTask[],
): Promise<Map<string, Settlement>> {
  const failuresOf = (link: SkuLink) => tasks.find((task) => task.key === link.id)?.failures ?? 0;
  try {
    const { errors } = await must(
      updateInventory(client, productId, {
        skus: changes.map(({ link, quantity, current }) => ({
          id: link.sku_id,
          // The shop's locations together stand for all of TikTok's warehouses: the first gets the stock, the others none.
          inventory: current.warehouse_ids.length
            ? current.warehouse_ids.map((warehouse_id, index) => ({
                warehouse_id,
                quantity: index === 0 ? quantity : 0,
              }))
            : [{ quantity }],
        })),
      }),
    );
    return refusals(
      errors,
      changes.map(({ link }) => ({ link, failures: failuresOf(link) })),
    );
  } catch (error) {
    logFailure(container, `The stock of TikTok's product ${productId} was not updated`, error);
    return new Map(changes.map(({ link }) => [link.id, settlementFor(error, failuresOf(link))]));
  }
}
