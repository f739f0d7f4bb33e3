import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import { Cache } from "./cache";
import { PostgresWire } from "./cache-wire";
import { resolveOptions, type ResolvedOptions } from "./options";
import TiktokAlert from "./models/tiktok-alert";
import TiktokAuditEntry from "./models/tiktok-audit-entry";
import TiktokBackfill from "./models/tiktok-backfill";
import TiktokBuyer from "./models/tiktok-buyer";
import TiktokConsent from "./models/tiktok-consent";
import TiktokCursor from "./models/tiktok-cursor";
import TiktokHeldUnit from "./models/tiktok-held-unit";
import TiktokInboxEvent from "./models/tiktok-inbox-event";
import TiktokOpenSku from "./models/tiktok-open-sku";
import TiktokOrderEvent from "./models/tiktok-order-event";
import TiktokOrderRecord from "./models/tiktok-order-record";
import TiktokOutboxTask from "./models/tiktok-outbox-task";
import TiktokReconciliation from "./models/tiktok-reconciliation";
import TiktokRefund from "./models/tiktok-refund";
import TiktokReturn from "./models/tiktok-return";
import TiktokSeller from "./models/tiktok-seller";
import TiktokShop from "./models/tiktok-shop";
import TiktokShippedUnit from "./models/tiktok-shipped-unit";
import TiktokSkuLink from "./models/tiktok-sku-link";
import { AlertStore } from "./stores/alert-store";
import { AuditStore } from "./stores/audit-store";
import { BackfillStore } from "./stores/backfill-store";
import { BuyerStore } from "./stores/buyer-store";
import { ConsentStore } from "./stores/consent-store";
import { CursorStore } from "./stores/cursor-store";
import { DisconnectStore } from "./stores/disconnect-store";
import { EarlyStore } from "./stores/early-store";
import { HoldStore } from "./stores/hold-store";
import { InboxListStore } from "./stores/inbox-list-store";
import { InboxStore } from "./stores/inbox-store";
import { LinkStore } from "./stores/link-store";
import { LockStore } from "./stores/lock-store";
import { OpenSkuStore } from "./stores/open-sku-store";
import { OutboxListStore } from "./stores/outbox-list-store";
import { OutboxStore } from "./stores/outbox-store";
import { PrivacyStore } from "./stores/privacy-store";
import { ReconciliationStore } from "./stores/reconciliation-store";
import { RecordLookup } from "./stores/record-lookup";
import { RecordListStore } from "./stores/record-list-store";
import { RecordStore } from "./stores/record-store";
import { RefundStore } from "./stores/refund-store";
import { ReturnStore } from "./stores/return-store";
import { SellerStore } from "./stores/seller-store";
import { ShippedUnitStore } from "./stores/shipped-unit-store";
import { ShopStore } from "./stores/shop-store";
import { TimelineStore } from "./stores/timeline-store";
import { TrafficStore } from "./stores/traffic-store";
import { createVault } from "./vault";

/** The plugin's state. Rows that several processes touch go through the stores, each of which owns the SQL of its tables. */
export default class TiktokShopModuleService extends MedusaService({
  TiktokSeller,
  TiktokShop,
  TiktokBuyer,
  TiktokConsent,
  TiktokInboxEvent,
  TiktokOutboxTask,
  TiktokOpenSku,
  TiktokOrderRecord,
  TiktokOrderEvent,
  TiktokHeldUnit,
  TiktokRefund,
  TiktokReturn,
  TiktokShippedUnit,
  TiktokSkuLink,
  TiktokCursor,
  TiktokAuditEntry,
  TiktokAlert,
  TiktokBackfill,
  TiktokReconciliation,
}) {
  readonly settings: ResolvedOptions;
  readonly cache: Cache;
  readonly sellers: SellerStore;
  readonly shops: ShopStore;
  readonly consents: ConsentStore;
  readonly inbox: InboxStore;
  readonly inboxList: InboxListStore;
  readonly outbox: OutboxStore;
  readonly outboxList: OutboxListStore;
  readonly records: RecordStore;
  readonly holds: HoldStore;
  readonly early: EarlyStore;
  readonly timeline: TimelineStore;
  readonly shippedUnits: ShippedUnitStore;
  readonly recordList: RecordListStore;
  readonly refunds: RefundStore;
  readonly returns: ReturnStore;
  readonly buyers: BuyerStore;
  readonly links: LinkStore;
  readonly openSkus: OpenSkuStore;
  readonly cursors: CursorStore;
  readonly locks: LockStore;
  readonly audit: AuditStore;
  readonly alerts: AlertStore;
  readonly traffic: TrafficStore;
  readonly disconnections: DisconnectStore;
  readonly privacy: PrivacyStore;
  readonly backfills: BackfillStore;
  readonly lookup: RecordLookup;
  readonly reconciliations: ReconciliationStore;
  /** Called by Medusa when the process ends in good order, in this order. */
  readonly __hooks: Record<"onApplicationPrepareShutdown" | "onApplicationShutdown", () => Promise<void>>;
  /** What is to be ended with the process, before the audit log is written for the last time. */
  readonly endsWithProcess: (() => Promise<void>)[] = [];

  constructor(container: { __pg_connection__: Knex; logger: Logger }, options: Record<string, unknown>) {
    super(...arguments);
    const knex = container.__pg_connection__;
    this.settings = resolveOptions(options);
    const vault = createVault(this.settings.vault_keys);
    this.sellers = new SellerStore(knex, vault);
    const wire = new PostgresWire(knex);
    this.cache = new Cache(wire);
    this.shops = new ShopStore(knex, this.sellers, vault, this.cache);
    this.consents = new ConsentStore(knex, vault.derive("consent-state"));
    this.inbox = new InboxStore(knex);
    this.inboxList = new InboxListStore(
      knex,
      this.settings.apps.map((app) => app.key),
    );
    this.outbox = new OutboxStore(knex);
    this.shippedUnits = new ShippedUnitStore(knex);
    this.outboxList = new OutboxListStore(knex);
    this.timeline = new TimelineStore(knex);
    this.openSkus = new OpenSkuStore(knex);
    this.records = new RecordStore(knex, this.outbox, this.timeline, this.openSkus);
    this.recordList = new RecordListStore(knex);
    this.holds = new HoldStore(knex);
    this.early = new EarlyStore(knex);
    this.refunds = new RefundStore(knex);
    this.returns = new ReturnStore(knex);
    this.buyers = new BuyerStore(knex);
    this.links = new LinkStore(knex, this.openSkus);
    this.cursors = new CursorStore(knex);
    this.locks = new LockStore(knex);
    this.audit = new AuditStore(knex, () =>
      container.logger.error("The audit log of TikTok Shop cannot be written; its entries are kept and tried again."),
    );
    this.alerts = new AlertStore(knex);
    this.traffic = new TrafficStore(knex);
    this.disconnections = new DisconnectStore(knex);
    this.privacy = new PrivacyStore(knex);
    this.lookup = new RecordLookup(knex);
    this.backfills = new BackfillStore(knex);
    this.reconciliations = new ReconciliationStore(knex);
    this.__hooks = {
      onApplicationPrepareShutdown: async () => {
        await Promise.allSettled(this.endsWithProcess.map((end) => end()));
      },
      onApplicationShutdown: async () => {
        await wire.stop();
        await this.audit.flush();
      },
    };
  }
}
