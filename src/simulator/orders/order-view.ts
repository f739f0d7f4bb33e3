import { marketOf } from "../markets/markets";
import { toAmount } from "../markets/money";
import type { Line, Order, OrderStatus, Package, Shop } from "../state/model";
import { shopOf, type World } from "../state/world";
import { type AddressVisibility, addressVisibility, recipientAddressView } from "./address-view";
import { componentsView } from "./component-view";
import { deadlines } from "./deadlines";

/** The order types that the older field of lines knows as well. */
const SKU_TYPES: readonly string[] = ["NORMAL", "ZERO_LOTTERY", "PRE_ORDER", "MADE_TO_ORDER"];

/** The status of one line: its parcel's, or the order's in the words that lines know. */
function displayStatus(order: Order, line: Line, parcel: Package | undefined): OrderStatus {
  if (line.cancelled) return "CANCELLED";
  if (["UNPAID", "CANCELLED", "COMPLETED", "DELIVERED", "IN_TRANSIT"].includes(order.status)) return order.status;
  if (parcel && parcel.rts_time !== null) return parcel.status === "FULFILLING" ? "IN_TRANSIT" : "AWAITING_COLLECTION";
  return "AWAITING_SHIPMENT";
}

/** Fields that are left out where they have no value. */
const present = (fields: Record<string, string | number | null | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

function lineView(world: World, order: Order, line: Line, shop: Shop) {
  const amount = (minor: number) => toAmount(minor, order.money.currency);
  const parcel = order.packages.find(({ id }) => id === line.package_id);
  const display_status = displayStatus(order, line, parcel);
  const shipped = parcel && parcel.rts_time !== null ? parcel : null;
  return {
    id: line.id,
    sku_id: line.sku_id,
    product_id: line.product_id,
    product_name: line.product_name,
    sku_name: line.sku_name,
    sku_image: `https://p16-oec-va.ibyteimg.com/tos-maliva-i-simulator/${line.sku_id}~tplv-origin-jpeg.jpeg`,
    seller_sku: line.seller_sku,
    sku_type: SKU_TYPES.includes(order.kind.order_type) ? order.kind.order_type : "NORMAL",
    currency: order.money.currency,
    original_price: amount(line.original_price),
    sale_price: amount(line.sale_price),
    seller_discount: amount(line.seller_discount),
    platform_discount: amount(line.platform_discount),
    gift_retail_price: amount(line.gift_retail_price),
    is_gift: line.is_gift,
    is_dangerous_good: false,
    display_status,
    ...componentsView(world, order, line, display_status),
    ...(marketOf(shop.region).tax_on_top
      ? { item_tax: [{ tax_type: "SALES_TAX", tax_amount: amount(line.tax), tax_rate: order.tax_rate }] }
      : {}),
    // Nothing here is sold with a bottle deposit.
    ...(shop.region === "DE" ? { pfand_fee: amount(0) } : {}),
    ...present({ package_id: parcel?.id, package_status: parcel?.status, rts_time: shipped?.rts_time }),
    tracking_number: shipped?.tracking_number ?? "",
    shipping_provider_id: shipped?.shipping_provider_id ?? "",
    shipping_provider_name: shipped?.shipping_provider_name ?? "",
    ...(line.cancelled ? { cancel_reason: line.cancelled.reason, cancel_user: line.cancelled.initiator } : {}),
  };
}

function paymentView({ money }: Order) {
  const { currency, fees, ...amounts } = money;
  const named = Object.entries({ ...amounts, ...fees, payment_platform_discount: 0, payment_discount_service_fee: 0 });
  return { currency, ...Object.fromEntries(named.map(([name, minor]) => [name, toAmount(minor, currency)])) };
}

/** What a buyer in Brazil is invoiced by. It is shown in full wherever an address is, as the invoice needs it. */
const taxNumber = ({ buyer_id, address }: Order, visibility: AddressVisibility) =>
  visibility === "empty" ? { cpf: "", cpf_name: "" } : { cpf: buyer_id.slice(-11), cpf_name: address.name };

/** A row of `POST /order/202309/orders/search`. */
export function orderRow(world: World, order: Order) {
  const shop = shopOf(world, order);
  const parcel = order.packages.find(({ rts_time }) => rts_time !== null);
  const visibility = addressVisibility(order, shop.region, world.clock.seconds());
  const bySeller = order.shipping_type === "SELLER";
  return {
    id: order.id,
    status: order.status,
    order_type: order.kind.order_type,
    create_time: order.create_time,
    update_time: order.update_time,
    ...present(deadlines(order)),
    ...present({
      paid_time: order.paid_time,
      rts_time: order.rts_time,
      collection_time: order.collection_time,
      delivery_time: order.delivery_time,
      cancel_time: order.cancel_time,
      request_cancel_time: order.request_cancel_time,
      release_date: order.kind.release_date,
      replaced_order_id: order.kind.replaced_order_id,
      exchange_source_order_id: order.kind.exchange_source_order_id,
      cancel_reason: order.cancellation?.reason,
      cancellation_initiator: order.cancellation?.initiator,
    }),
    user_id: order.buyer_id,
    buyer_email: order.buyer_email,
    buyer_message: order.buyer_message,
    ...(shop.region === "BR" ? taxNumber(order, visibility) : {}),
    buyer_nickname: order.buyer_nickname,
    buyer_avatar: "",
    seller_note: "",
    commerce_platform: "TIKTOK_SHOP",
    fulfillment_type: order.fulfillment_type,
    shipping_type: order.shipping_type,
    delivery_type: "HOME_DELIVERY",
    delivery_option_id: bySeller ? shop.seller_delivery_option_id : shop.tiktok_delivery_option_id,
    delivery_option_name: bySeller ? "Shipped by seller" : "Standard shipping",
    shipping_provider: parcel?.shipping_provider_name ?? "",
    shipping_provider_id: parcel?.shipping_provider_id ?? "",
    tracking_number: parcel?.tracking_number ?? "",
    warehouse_id: order.warehouse_id,
    payment_method_name: order.payment_method_name,
    is_cod: order.is_cod,
    is_sample_order: order.is_sample_order,
    is_on_hold_order: order.is_on_hold_order,
    is_buyer_request_cancel: order.is_buyer_request_cancel,
    is_replacement_order: order.kind.replaced_order_id !== null,
    is_exchange_order: order.kind.exchange_source_order_id !== null,
    has_updated_recipient_address: order.has_updated_recipient_address,
    split_or_combine_tag: order.packages.length > 1 ? "SPLIT" : "",
    packages: order.packages.map(({ id }) => ({ id })),
    payment: paymentView(order),
    recipient_address: recipientAddressView(order.address, visibility),
    line_items: order.lines.map((line) => lineView(world, order, line, shop)),
  };
}

/** An order of `GET /order/202507/orders`: a row, and the four fields that only the detail has. */
export function orderDetail(world: World, order: Order) {
  return {
    ...orderRow(world, order),
    payment_method_code: order.is_cod ? "COD" : "CREDIT_CARD",
    payment_card_type: order.is_cod ? "" : "CREDIT",
    payment_auth_code: "",
    channel_entity_national_registry_id: "",
  };
}
