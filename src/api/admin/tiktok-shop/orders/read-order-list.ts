import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readOrderQuery } from "../../../../domain/order-query";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import type { ListedRecord, RecordSearch } from "../../../../modules/tiktok-shop/stores/record-list-store";
import type { OrderListDto, OrderListItemDto } from "../../../../types/order-list";
import { shopNames } from "../shop-names";
import type { OrderListQuery } from "./validators";

const HOUR_MS = 3_600_000;

/** Orders whose deadline is nearer than this count as late: there is still time to ship them. */
const DUE_WITHIN_HOURS = 24;

export const dueBefore = (): Date => new Date(Date.now() + DUE_WITHIN_HOURS * HOUR_MS);

/** One page of the channel's orders. */
export async function readOrderList(container: MedusaContainer, query: OrderListQuery): Promise<OrderListDto> {
  const { recordList } = container.resolve(TIKTOK_SHOP_MODULE);
  const { shop_id, state, stage, attention, late, oversold, q, limit, cursor } = query;
  const search: RecordSearch = {
    shop_ids: shop_id ? [shop_id] : attention || late ? await connectedShopIds(container) : undefined,
    states: state,
    stages: stage,
    attention,
    oversold,
    due_before: late ? dueBefore() : undefined,
    any_of: q ? await anyOf(container, q) : undefined,
    limit,
    cursor,
  };
  const { rows, next_cursor } = await recordList.search(search);
  return { orders: await toListItems(container, rows), next_cursor };
}

/** Orders of a shop that is no longer connected are past help: they are listed, and do not count as work. */
export async function connectedShopIds(container: MedusaContainer): Promise<string[]> {
  return (await container.resolve(TIKTOK_SHOP_MODULE).shops.list()).map(({ id }) => id);
}

async function anyOf(container: MedusaContainer, q: string): Promise<RecordSearch["any_of"]> {
  const { medusa_order_id, display_id, ...typed } = readOrderQuery(q);
  const ids = display_id === null ? [] : await idsOf(container, display_id);
  return { ...typed, medusa_order_ids: medusa_order_id ? [...ids, medusa_order_id] : ids };
}

async function idsOf(container: MedusaContainer, display_id: number): Promise<string[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id"], filters: { display_id } });
  return data.map(({ id }) => id);
}

/** Records as the list shows them, in their order. */
async function toListItems(container: MedusaContainer, records: ListedRecord[]): Promise<OrderListItemDto[]> {
  const [names, { data }] = await Promise.all([
    shopNames(
      container,
      records.map(({ shop_id }) => shop_id),
    ),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id", "display_id"],
      filters: { id: records.map(({ medusa_order_id }) => medusa_order_id) },
    }),
  ]);
  const displayIds = new Map(data.map(({ id, display_id }) => [id, Number(display_id)]));
  return records.map((record) => {
    const display_id = displayIds.get(record.medusa_order_id);
    return {
      record_id: record.id,
      tiktok_order_id: record.tiktok_order_id,
      medusa_order: display_id === undefined ? null : { id: record.medusa_order_id, display_id },
      shop: names(record.shop_id),
      status: record.tiktok_status,
      import_state: record.import_state,
      stage: record.stage,
      total: record.money && { amount: record.money.total, currency: record.money.currency },
      placed_at: record.placed_at.toISOString(),
      due_at: record.due_at?.toISOString() ?? null,
      oversold: record.oversold ?? [],
      last_error: record.last_failure,
    };
  });
}
