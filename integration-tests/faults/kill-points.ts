import { type ConnectedStore, startConnectedStore } from "../setup/store/connected-store";
import type { DatabaseAddress } from "../setup/database";
import { sendWebhook } from "../setup/store/signed-webhook";
import type { StoreProcess } from "../setup/store/store-process";
import { closeGate, type Write } from "./database-gate";
import { balanced, expireLeases } from "./settled";

/** Every write of an import, in its order: the process is killed just before it, with all those above it committed. */
export const KILL_POINTS: (Write & { before: string })[] = [
  { before: "the record is made", on: "INSERT", table: "tiktok_order_record" },
  { before: "the units that the buyer holds are noted", on: "INSERT", table: "tiktok_held_unit" },
  { before: "the order is made", on: "INSERT", table: "order" },
  { before: "the order's lines are made", on: "INSERT", table: "order_line_item" },
  { before: "the reservations are made", on: "INSERT", table: "reservation_item" },
  { before: "the level counts the reservations", on: "UPDATE", table: "inventory_level" },
  { before: "the payment collection is made", on: "INSERT", table: "payment_collection" },
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
  {
    before: "the payment is marked as captured",
    on: "UPDATE",
    table: "payment",
    when: "NEW.captured_at IS NOT NULL",
  },
  {
    before: "the payment collection counts the capture",
    on: "UPDATE",
    table: "payment_collection",
    when: "NEW.captured_amount > 0",
  },
  { before: "the ledger has its entry", on: "INSERT", table: "order_transaction" },
  {
    before: "the record is saved",
    on: "UPDATE",
    table: "tiktok_order_record",
    when: "NEW.import_state = 'imported'",
  },
  { before: "the event is settled", on: "UPDATE", table: "tiktok_inbox_event", when: "NEW.state = 'done'" },
];

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
    return new KilledStore(store, store.process(0));
  }

  /** Kills the store before this write, starts it again, and gives what is wrong once it has settled everything. */
  async killBefore(write: Write): Promise<string[]> {
    const { simulator, shop, database, app, urls } = this.store;
    const url = urls[0] ?? "";
    const gate = await closeGate(database, write);
    const lines = [
      { seller_sku: "TEE-M", quantity: 2 },
      { seller_sku: "CAP-BLACK", quantity: 1, seller_discount: "2.50" },
    ];
    this.paid.push(simulator.control.placeOrder({ shop_id: shop.id, hold: false, lines }).id);
    const webhook = simulator.control.deliveries().at(-1);
    const status = await sendWebhook(url, app, webhook?.body ?? "");
    if (status !== 200) throw new Error(`The webhook was answered with ${status}.`);
    await gate.reached();
    await this.process.kill();
    await gate.open();
    await expireLeases(database);
    this.process = await this.store.start(0);
    return balanced(this.store, this.paid, url);
  }

  async stop(): Promise<void> {
    await this.store.stop();
  }
}
