import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../../../modules/tiktok-shop";
import type { ListedTask } from "../../../../modules/tiktok-shop/stores/outbox-list-store";
import type { OutboxDto, OutboxTaskDto } from "../../../../types/box-list";
import { readInput } from "../../../read-input";
import { shopNames } from "../shop-names";
import { outboxQuery } from "./validators";

/** Searches what TikTok is to be told, the latest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<OutboxDto>): Promise<void> {
  const { state, ...search } = readInput(outboxQuery, req.query);
  const { rows, next_cursor } = await req.scope
    .resolve(TIKTOK_SHOP_MODULE)
    .outboxList.search({ ...search, states: state });
  const [names, skus] = await Promise.all([
    shopNames(
      req.scope,
      rows.map(({ shop_id }) => shop_id),
    ),
    skusOf(req.scope, rows),
  ]);
  const tasks = rows.map((task) => toTaskDto(task, names(task.shop_id), skus.get(task.key) ?? null));
  res.json({ tasks, next_cursor });
}

/** What the listings are called whose stock is to be sent, by the tasks' keys. */
async function skusOf(container: MedusaContainer, tasks: ListedTask[]): Promise<Map<string, string>> {
  const id = tasks.filter(({ kind }) => kind === "stock").map(({ key }) => key);
  if (id.length === 0) return new Map();
  const links = await container
    .resolve(TIKTOK_SHOP_MODULE)
    .listTiktokSkuLinks({ id }, { take: id.length, select: ["id", "seller_sku", "sku_id"] });
  return new Map(links.map((link) => [link.id, link.seller_sku ?? link.sku_id]));
}

const toTaskDto = (task: ListedTask, shop: OutboxTaskDto["shop"], sku: string | null): OutboxTaskDto => ({
  id: task.id,
  kind: task.kind,
  key: task.key,
  shop,
  medusa_order_id: task.subject,
  sku,
  state: task.state,
  failures: task.failures,
  created_at: task.created_at.toISOString(),
  settled_at: task.settled_at?.toISOString() ?? null,
  next_try_at: task.state === "open" ? task.run_after.toISOString() : null,
  last_error: task.state === "done" ? null : task.last_failure,
});
