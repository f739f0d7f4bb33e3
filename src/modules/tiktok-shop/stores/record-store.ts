import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { beginsToAwaitStock } from "../../../domain/begins-to-await-stock";
import { nextStage } from "../../../domain/order-stage";
import type { Sighting } from "../../../domain/sighting";
import { countUpTo } from "./count-up-to";
import { markEarly } from "./mark-early";
import { newId } from "./new-id";
import type { OpenSkuStore } from "./open-sku-store";
import type { LockedRecord, OrderRecord, RecordChanges } from "./order-record";
import type { OutboxStore } from "./outbox-store";
import type { NewTimelineEntry, TimelineStore } from "./timeline-store";

const TABLE = "tiktok_order_record";
const HELD = "tiktok_held_unit";

/** Every index is of rows that are not deleted: a query that does not say so reads the whole table (P6 of the figures). */
const NOT_DELETED = "deleted_at" as never;

export type { LockedRecord, OrderRecord, RecordChanges };

/** What may be done with records while they are locked; all of it is there at the end, or none. */
export interface LockedRecords {
  records: LockedRecord[];
  save: (record: OrderRecord, changes: RecordChanges) => Promise<void>;
  /** Puts lines into timelines, when the work ends. */
  note: (entries: NewTimelineEntry[]) => void;
}

const JSON_COLUMNS = [
  "money",
  "deadlines",
  "cancel_request",
  "last_failure",
  "held_for",
  "accepted",
  "oversold",
] as const;

/** A held unit of an order that comes, or is there, and whose SKU waits for a variant. */
const AWAITED = (trx: Knex.Transaction) =>
  trx("tiktok_open_sku AS open")
    .join(`${TABLE} AS record`, "record.id", "open.record_id")
    .whereNot("record.import_state", "skipped")
    .where("open.awaits", "variant")
    .whereNull("open.deleted_at")
    .whereRaw(`open.record_id = ${HELD}.record_id AND open.sku_id = ${HELD}.sku_id`)
    .select(trx.raw("1"));

const isReleased = (record: OrderRecord): boolean => record.reserved_at !== null || record.import_state === "skipped";

const idOf = (record: OrderRecord): string => record.id;

/** The records of TikTok orders, and the rows of units that buyers hold before Medusa reserves them. */
export class RecordStore {
  constructor(
    private readonly knex: Knex,
    private readonly outbox: OutboxStore,
    private readonly timeline: TimelineStore,
    private readonly openSkus: OpenSkuStore,
  ) {}

  /**
   * Makes the record of every order that is new, and writes down the units that buyers hold. It commits before any order
   * is imported, so that a stock push in between takes them off. Records that another process is importing are left
   * alone: it has seen them.
   */
  async observe(shopId: string, sightings: Sighting[]): Promise<void> {
    const sorted = [...sightings].sort((a, b) => (a.tiktok_order_id < b.tiktok_order_id ? -1 : 1));
    if (sorted.length === 0) return;
    await this.knex.transaction(async (trx) => {
      await trx(TABLE)
        .insert(
          sorted.map(({ tiktok_order_id, placed_at, seller_skus }) => ({
            id: newId("ttord"),
            shop_id: shopId,
            tiktok_order_id,
            placed_at: placed_at ?? trx.fn.now(),
            seller_skus,
            medusa_order_id: generateEntityId(undefined, "order"),
          })),
        )
        .onConflict(trx.raw("(shop_id, tiktok_order_id) WHERE deleted_at IS NULL"))
        .ignore();
      const free = await trx<OrderRecord>(TABLE)
        .where({ shop_id: shopId, reserved_at: null })
        .whereNull(NOT_DELETED)
        .whereIn(
          "tiktok_order_id",
          sorted.flatMap(({ tiktok_order_id, held }) => (held ? tiktok_order_id : [])),
        )
        .forUpdate()
        .skipLocked()
        .select("id", "tiktok_order_id");
      if (free.length === 0) return;
      await markEarly(trx, free, sorted);
      await trx(HELD)
        .whereNull(NOT_DELETED)
        .whereIn(
          "record_id",
          free.map((record) => record.id),
        )
        .delete();
      const units = free.flatMap((record) =>
        (sorted.find((sighting) => sighting.tiktok_order_id === record.tiktok_order_id)?.held ?? []).map((held) => ({
          id: newId("ttheld"),
          record_id: record.id,
          shop_id: shopId,
          ...held,
        })),
      );
      if (units.length > 0) await trx(HELD).insert(units);
    });
  }

  /**
   * Locks the records of these orders until `work` ends; one that another process holds is not in the list. The lock is
   * a row lock of an open transaction, so a process that is killed gives it back at once.
   */
  async withLocked<T>(
    shopId: string,
    tiktokOrderIds: string[],
    work: (locked: LockedRecords) => Promise<T>,
  ): Promise<T> {
    return this.knex.transaction(async (trx) => {
      const rows = await trx<OrderRecord>(TABLE)
        .where({ shop_id: shopId })
        .whereNull(NOT_DELETED)
        .whereIn("tiktok_order_id", tiktokOrderIds)
        .orderBy("tiktok_order_id")
        .forUpdate()
        .skipLocked()
        .select("*");
      const records = rows as LockedRecord[];
      const open = await this.openSkus.of(records.map(idOf), trx);
      for (const record of records) record.open_skus = open.get(record.id) ?? [];
      const noted: NewTimelineEntry[] = [];
      const result = await work({
        records,
        save: (record, changes) => this.save(trx, record, changes),
        note: (entries) => void noted.push(...entries),
      });
      await this.timeline.add(noted, trx);
      await this.release(trx, records.filter(isReleased));
      return result;
    });
  }

  /**
   * Units that Medusa has reserved now, or that their buyer gave up, are no longer taken off; those that no variant stands for
   * yet have no reservation, and are, once one does. A push that was computed
   * before this commits has still taken them off, so each of their SKUs is pushed again: asked for in the same transaction,
   * at its very end, where the locks on the outbox's rows are held for a moment only.
   */
  private async release(trx: Knex.Transaction, records: OrderRecord[]): Promise<void> {
    const units: { shop_id: string; sku_id: string }[] = await trx(HELD)
      .whereNull(NOT_DELETED)
      .whereIn("record_id", records.map(idOf))
      .whereNotExists(AWAITED(trx))
      .delete(["shop_id", "sku_id"]);
    const links: { id: string; shop_id: string }[] = await trx("tiktok_sku_link")
      .whereIn(
        ["shop_id", "sku_id"],
        units.map((unit) => [unit.shop_id, unit.sku_id]),
      )
      .whereNull("deleted_at")
      .whereNotNull("variant_id")
      .select("id", "shop_id");
    await this.outbox.putStock(links, trx);
  }

  private async save(trx: Knex.Transaction, record: OrderRecord, changes: RecordChanges): Promise<void> {
    const { open_skus, ...columns } = changes;
    const json = JSON_COLUMNS.flatMap((column) => (columns[column] ? [[column, JSON.stringify(columns[column])]] : []));
    const stage = nextStage(record.stage, { ...record, ...changes });
    await trx(TABLE)
      .where({ id: record.id })
      .update({
        ...columns,
        stage,
        ...(Object.fromEntries(json) as Record<string, string>),
        updated_at: trx.fn.now(),
      });
    if (open_skus && open_skus.length + record.open_skus.length > 0) {
      await this.openSkus.replace(record, open_skus, trx);
    }
    if (beginsToAwaitStock(record, changes)) await this.openSkus.lookAgain(record, trx);
    Object.assign(record, changes, { stage });
  }

  /**
   * Notes that these orders' buyers are erased: from then on nothing of a buyer is taken over from TikTok. It waits for
   * imports that are under way. An order that is not in Medusa yet will not get there: its units are free again.
   *
   * @param existing of these ids of native orders, those that there are: what a run began of an order is finished
   * @returns the records of those orders that will not come
   */
  async erase(ids: string[], existing: (medusaOrderIds: string[]) => Promise<Set<string>>): Promise<string[]> {
    return this.knex.transaction(async (trx) => {
      const records = await trx<OrderRecord>(TABLE)
        .whereIn("id", ids)
        .orderBy("tiktok_order_id")
        .forUpdate()
        .select("*");
      const open = records.filter((record) => !record.erased_at);
      const erased = { erased_at: trx.fn.now(), address_mark: null, updated_at: trx.fn.now() };
      const begun = await existing(open.map((record) => record.medusa_order_id));
      const isIn = (record: OrderRecord) =>
        record.import_state === "imported" || (record.import_state !== "skipped" && begun.has(record.medusa_order_id));
      await trx(TABLE).whereIn("id", open.filter(isIn).map(idOf)).update(erased);
      const unimported = open.filter((record) => !isIn(record));
      await trx(TABLE)
        .whereIn("id", unimported.map(idOf))
        .update({ ...erased, import_state: "skipped", stage: "cancelled", last_failure: null });
      await this.timeline.erase(ids, trx);
      await this.release(trx, unimported);
      return [...unimported, ...records.filter(({ import_state }) => import_state === "skipped")].map(idOf);
    });
  }

  /** Units that buyers hold and Medusa has not reserved, over all shops, by variant. */
  async heldByVariant(variantIds: string[]): Promise<Map<string, number>> {
    const rows: { variant_id: string; quantity: string }[] = await this.knex(`${HELD} as held`)
      .join("tiktok_sku_link as link", (on) => {
        on.on("link.shop_id", "held.shop_id").andOn("link.sku_id", "held.sku_id");
      })
      .whereIn("link.variant_id", variantIds)
      .whereNull("link.deleted_at")
      .groupBy("link.variant_id")
      .select("link.variant_id", this.knex.raw("sum(held.quantity) AS quantity"));
    return new Map(rows.map((row) => [row.variant_id, Number(row.quantity)]));
  }

  /** How many orders a shop has, and how many of them need a person or another try, each as {@link countUpTo} counts. */
  async counts(shopId: string): Promise<{ orders: number; failed: number }> {
    const ofShop = () => this.knex(TABLE).where({ shop_id: shopId }).whereNull(NOT_DELETED);
    const [orders, failed] = await Promise.all([
      countUpTo(this.knex, ofShop()),
      countUpTo(this.knex, ofShop().whereIn("import_state", ["failed", "held"])),
    ]);
    return { orders, failed };
  }
}
