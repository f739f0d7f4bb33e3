import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentOutput,
  ModuleImplementations,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import {
  AbstractPaymentProvider,
  MathBN,
  MedusaError,
  PaymentActions,
  PaymentSessionStatus,
} from "@medusajs/framework/utils";
import { plain } from "../../domain/money";
import { orderOfPayment, PAYMENT_PROVIDER } from "../../domain/payment-provider";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";

/**
 * The payments of TikTok's orders. TikTok takes the money and gives it back; what Medusa does to a payment moves nothing.
 * So a capture or a cancellation is only noted, and a refund is refused, since Medusa counts one as done once its provider
 * answers: unless TikTok has confirmed it, which the plugin writes to its ledger first (docs/adr/0011).
 */
export default class TiktokShopPayment extends AbstractPaymentProvider {
  static override identifier = PAYMENT_PROVIDER;

  // The inherited one is protected; Medusa calls this one.
  public constructor(cradle: Record<string, unknown>, options?: Record<string, unknown>) {
    super(cradle, options);
  }

  /** Sessions of TikTok's orders are written by the import. Nobody else starts one: a cart would be paid by nobody. */
  override async initiatePayment(): Promise<InitiatePaymentOutput> {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This payment provider is for orders that were placed and paid on TikTok Shop. Choose another one for this cart, and " +
        "take it out of the region's payment providers.",
    );
  }

  override async authorizePayment({ data = {} }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { data, status: PaymentSessionStatus.AUTHORIZED };
  }

  override async capturePayment({ data = {} }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data };
  }

  override async cancelPayment({ data = {} }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data };
  }

  /** Lets exactly the amounts through that TikTok confirmed, each once: the ledger's row decides, in the database. */
  override async refundPayment({ data = {}, amount, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const medusaOrderId = orderOfPayment(data);
    const refundId = context?.idempotency_key;
    const isConfirmed =
      medusaOrderId !== null &&
      refundId !== undefined &&
      (await this.ledger().letThroughAmount(medusaOrderId, plain(MathBN.convert(amount)), refundId));
    if (!isConfirmed) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, REFUSED);
    return { data };
  }

  override async getPaymentStatus({ data = {} }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { data, status: PaymentSessionStatus.AUTHORIZED };
  }

  override async retrievePayment({ data = {} }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data };
  }

  override async updatePayment({ data = {} }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data };
  }

  override async deletePayment({ data = {} }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data };
  }

  /** TikTok says what it has to say through the plugin's own webhooks. */
  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }

  private ledger() {
    let module: ModuleImplementations["tiktok_shop"] | undefined;
    try {
      module = this.container[TIKTOK_SHOP_MODULE] as typeof module;
    } catch {
      // The payment module's container has only what its configuration names.
    }
    if (!module) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, NOT_REACHED);
    return module.refunds;
  }
}

const REFUSED =
  "The money of this order is with TikTok, so Medusa cannot give it back, and nothing was refunded. What is not shipped " +
  'yet is cancelled with "Cancel on TikTok" in the order\'s TikTok Shop panel; a return or a refund of what is shipped is ' +
  "granted in TikTok's Seller Center. TikTok's refund then appears here by itself.";

const NOT_REACHED =
  `The payment module cannot reach the plugin, so nothing was refunded. Add dependencies: ["${TIKTOK_SHOP_MODULE}"] to the ` +
  "payment module in medusa-config.ts, as the plugin's README shows, and restart the store.";
