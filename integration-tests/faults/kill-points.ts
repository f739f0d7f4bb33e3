import { type ConnectedStore, startConnectedStore } from "../setup/store/connected-store";
import type { DatabaseAddress } from "../setup/database";
import { sendWebhook } from "../setup/store/signed-webhook";
import type { StoreProcess } from "../setup/store/store-process";
import { closeGate, type Write } from "./database-gate";
import { balanced, expireLeases } from "./settled";

/** Where a process is killed: just before a write, with all those that come before it committed. */
export interface KillPoint {
  before: string;
  /** The process that goes on after each is killed before the next. */
  writes: Write[];
  /** The buyers pay only after the store was started again. */
  isUnpaid?: boolean;
}

/** Every write of an import, in its order. */
const IMPORT: (Write & { before: string })[] = [
  { before: "the records are made", on: "INSERT", table: "tiktok_order_record" },
  { before: "the units that the buyers hold are noted", on: "INSERT", table: "tiktok_held_unit" },
  { before: "the orders are made", on: "INSERT", table: "order" },
  { before: "the orders' lines are made", on: "INSERT", table: "order_line_item" },
  { before: "the reservations are made", on: "INSERT", table: "reservation_item" },
  { before: "the levels count the reservations", on: "UPDATE", table: "inventory_level" },
  { before: "the payment collections are made", on: "INSERT", table: "payment_collection" },
  { before: "the payments are made, in one transaction with their collections", on: "INSERT", table: "payment" },
  { before: "the captures are made, in the same transaction", on: "INSERT", table: "capture" },
  { before: "the payment collections are linked to the orders", on: "INSERT", table: "order_payment_collection" },
  { before: "the ledgers have their entries", on: "INSERT", table: "order_transaction" },
  {
    before: "the records are saved",
    on: "UPDATE",
    table: "tiktok_order_record",
    when: "NEW.import_state = 'imported'",
  },
  { before: "the event is settled", on: "UPDATE", table: "tiktok_inbox_event", when: "NEW.state = 'done'" },
];

/** Every write of the payment of an order that an earlier run began. */
const FINISH: (Write & { before: string })[] = [
  { before: "the payment session is made", on: "INSERT", table: "payment_session" },
  { before: "the payment collection is linked to the order", on: "INSERT", table: "order_payment_collection" },
  { before: "the payment is authorised", on: "INSERT", table: "payment" },
  {
    before: "the payment collection counts the authorisation",
    on: "UPDATE",
    table: "payment_collection",
    when: "NEW.authorized_amount > 0",
  },
  { before: "the capture is made", on: "INSERT", table: "capture" },
  { before: "the payment is marked as captured", on: "UPDATE", table: "payment", when: "NEW.captured_at IS NOT NULL" },
  {
    before: "the payment collection counts the capture",
    on: "UPDATE",
    table: "payment_collection",
    when: "NEW.captured_amount > 0",
  },
];

/** Every write when the stock of orders is reserved that wait for their payment. */
const EARLY: (Write & { before: string })[] = [
  {
    before: "the lines are marked whose stock is to be reserved early",
    on: "UPDATE",
    table: "tiktok_order_record",
    when: "NEW.early_lines IS NOT NULL AND OLD.early_lines IS NULL",
  },
  { before: "the early reservations are made", on: "INSERT", table: "reservation_item" },
  { before: "the levels count the early reservations", on: "UPDATE", table: "inventory_level" },
  {
    before: "the records say that the stock is reserved early",
    on: "UPDATE",
    table: "tiktok_order_record",
    when: "NEW.import_state = 'waiting' AND NEW.reserved_at IS NOT NULL",
  },
];

const UNPAID: Write = { on: "INSERT", table: "payment_collection" };

export const KILL_POINTS: KillPoint[] = [
  ...IMPORT.map(({ before, ...write }) => ({ before, writes: [write] })),
  ...FINISH.map(({ before, ...write }) => ({ before: `${before}, in the run after`, writes: [UNPAID, write] })),
  ...EARLY.map(({ before, ...write }): KillPoint => ({ before, writes: [write], isUnpaid: true })),
];

/** They come in together, and are imported by the same calls. */
const ORDERS = 3;

/** One store that is killed again and again, each time at another point of an import. */
export class KilledStore {
  private readonly paid: string[] = [];

  private constructor(
    private readonly store: ConnectedStore,
    private process: StoreProcess,
  ) {}

  static async start(server: DatabaseAddress): Promise<KilledStore> {
    const store = await startConnectedStore(server);
    store.simulator.control.webhookMode("dropped");
    await store.database.rows(`UPDATE tiktok_shop SET settings = settings || '{"reserve_early": true}'`);
    return new KilledStore(store, store.process(0));
  }

  /** Kills the store at this point, starts it again, and gives what is wrong once it has settled everything. */
  async killAt({ writes, isUnpaid = false }: KillPoint): Promise<string[]> {
    const { app, database, simulator, urls } = this.store;
    const url = urls[0] ?? "";
    const send = async (body: string) => {
      const status = await sendWebhook(url, app, body);
      if (status !== 200) throw new Error(`The webhook was answered with ${status}.`);
    };
    const ids: string[] = [];
    for (const [index, write] of writes.entries()) {
      const gate = await closeGate(database, write);
      if (index === 0) {
        ids.push(...this.placeOrders(isUnpaid ? { paid: false } : {}));
        await send(this.webhookOf(ids, "first"));
      } else {
        this.process = await this.store.start(0);
      }
      await gate.reached();
      await this.process.kill();
      await gate.open();
      await expireLeases(database);
    }
    this.process = await this.store.start(0);
    if (isUnpaid) {
      for (const id of ids) simulator.control.pay(id);
      await send(this.webhookOf(ids, "paid"));
    }
    return balanced(this.store, this.paid, url);
  }

  private placeOrders(how: { paid?: false }): string[] {
    const { simulator, shop } = this.store;
    const lines = [
      { seller_sku: "TEE-M", quantity: 2 },
      { seller_sku: "CAP-BLACK", quantity: 1, seller_discount: "2.50" },
    ];
    const ids = Array.from(
      { length: ORDERS },
      () => simulator.control.placeOrder({ shop_id: shop.id, hold: false, lines, ...how }).id,
    );
    this.paid.push(...ids);
    return ids;
  }

  /** A webhook that is about all of them, as of orders that TikTok combined into one package. */
  private webhookOf(ids: string[], which: string): string {
    return JSON.stringify({
      type: 4,
      tts_notification_id: `${ids[0]}-${which}`,
      shop_id: this.store.shop.id,
      timestamp: Math.floor(Date.now() / 1000),
      data: { package_list: [{ package_id: ids[0], order_id_list: ids }] },
    });
  }

  async stop(): Promise<void> {
    await this.store.stop();
  }
}
