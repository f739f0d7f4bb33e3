import { readFileSync, writeFileSync } from "node:fs";
import type { CreateOrderDTO, ExecArgs } from "@medusajs/framework/types";
import { BigNumber, Modules } from "@medusajs/framework/utils";
import type { OrderDraft } from "../../src/domain/order-draft";

/** What is read back of one order: the exact total, and the number that Medusa's API answers. */
export interface ReadOrder {
  order_id: string;
  exact: string;
  total: number;
}

const AT_ONCE = 25;

/**
 * `medusa exec`: writes the drafts of the file R7_DRAFTS with the order module, reads the orders back, and leaves what
 * Medusa says of their totals in the file R7_READ.
 */
export default async function createOrders({ container }: ExecArgs): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const drafts = JSON.parse(readFileSync(process.env["R7_DRAFTS"] ?? "", "utf8")) as OrderDraft[];
  const read: ReadOrder[] = [];
  for (let from = 0; from < drafts.length; from += AT_ONCE) {
    const batch = drafts.slice(from, from + AT_ONCE) as unknown as CreateOrderDTO[];
    const created = await orders.createOrders(batch);
    const stored = await orders.listOrders(
      { id: created.map(({ id }) => id) },
      { take: AT_ONCE, select: ["id", "metadata", "total"], relations: ["items", "shipping_methods"] },
    );
    read.push(
      ...stored.map(({ metadata, total }) => ({
        order_id: (metadata as unknown as OrderDraft["metadata"]).tiktok.order_id,
        exact: new BigNumber(total).bigNumber?.toFixed() ?? "",
        total: Number(total),
      })),
    );
  }
  writeFileSync(process.env["R7_READ"] ?? "", JSON.stringify(read));
}
