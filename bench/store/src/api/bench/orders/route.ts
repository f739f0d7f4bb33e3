import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { createOrderWorkflow } from "@medusajs/medusa/core-flows";
import { payOrder } from "./pay-order";

interface BareOrder {
  region_id: string;
  sales_channel_id: string;
  location_id: string;
  /** One line each, of one unit. */
  variants: { variant_id: string; inventory_item_id: string; unit_price: number }[];
}

/** The order that every plugin of this kind has to make, by Medusa's own workflow, with reservations and its payment. */
export async function POST(req: MedusaRequest<BareOrder>, res: MedusaResponse): Promise<void> {
  const { region_id, sales_channel_id, location_id, variants } = req.body;
  const items = variants.map(({ variant_id, unit_price }) => ({ variant_id, title: "", quantity: 1, unit_price }));
  const { result: medusaOrder } = await createOrderWorkflow(req.scope).run({
    input: {
      region_id,
      sales_channel_id,
      currency_code: "usd",
      email: "buyer@example.com",
      no_notification: true,
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
      items,
      shipping_methods: [{ name: "Shipping", amount: SHIPPING }],
    },
  });
  const itemOf = new Map(variants.map((variant) => [variant.variant_id, variant.inventory_item_id]));
  const reservations = (medusaOrder.items ?? []).map((line) => ({
    line_item_id: line.id,
    inventory_item_id: itemOf.get(line.variant_id ?? "") ?? "",
    quantity: 1,
    allow_backorder: true,
    location_id,
  }));
  await req.scope
    .resolve(Modules.LOCKING)
    .execute([...itemOf.values()].sort(), () =>
      req.scope.resolve(Modules.INVENTORY).createReservationItems(reservations),
    );
  const amount = SHIPPING + variants.reduce((sum, variant) => sum + variant.unit_price, 0);
  await payOrder(req.scope, { order_id: medusaOrder.id, amount, currency_code: "usd" });
  res.status(200).end();
}

const SHIPPING = 4.99;

const ADDRESS = {
  first_name: "Mateo",
  last_name: "Novak",
  address_1: "123 Example Ave",
  city: "Los Angeles",
  province: "CA",
  postal_code: "90001",
  country_code: "us",
  phone: "+12135550100",
};
