import { connectSeller } from "../integration-tests/setup/store/connect-shop";
import type { ConnectionsDto } from "../src/types/dto";
import { type MedusaOrder, readMedusaOrders } from "./compare";
import { shipFirstOrder } from "./ship-order";
import { changeStock } from "./change-stock";
import { printOrders } from "./print-orders";
import type { Say } from "./say";
import type { Demo } from "./start";
import { until } from "./until";

/** What happened, to be compared on both sides afterwards. */
export interface Told {
  /** TikTok's order ids. */
  orders: string[];
  stock: { seller_sku: string; expected_quantity: number }[];
}

/** The main job, once: connect, link, buy, import, ship, change stock. */
export async function tellStory(demo: Demo, say: Say): Promise<Told> {
  const { control } = demo.simulator;
  for (const seller of control.sellers()) {
    say(`Connecting ${seller.name}: to TikTok's consent page, agreeing there, and back to the admin …`);
    const end = await connectSeller(demo.admin, seller.open_id);
    if (!end.includes("connected=")) throw new Error(`The connection ended at ${end}.`);
  }
  const shops = await until("the listings are linked by SKU", async () => {
    const { sellers } = await demo.admin.get<ConnectionsDto>("/admin/tiktok-shop/connections");
    const connected = sellers.flatMap((seller) => seller.shops);
    return connected.every((shop) => shop.links.linked > 0) ? connected : null;
  });
  for (const shop of shops) {
    say(
      `${shop.name}: ${shop.links.linked} SKUs linked, ${shop.links.unmatched} without a variant, ${shop.webhooks.registered.length} webhooks.`,
    );
  }

  const bought = buy(demo);
  for (const { what, id } of bought) say(`A buyer pays for ${what}: TikTok's order ${id}, on hold for an hour.`);
  say("Ending TikTok's hold …");
  for (const { id } of bought) control.endHold(id);
  const medusaOrders = await until("every order is in Medusa, paid", async () => {
    const orders = await readMedusaOrders(demo);
    return bought.every(({ id }) => orders.get(id)?.payment_status === "captured") ? orders : null;
  });
  printOrders(demo, bought, medusaOrders, say);

  await shipFirstOrder(demo, first(bought, medusaOrders), say);
  const stock = await changeStock(demo, say);
  return { orders: bought.map(({ id }) => id), stock };
}

export interface Bought {
  what: string;
  id: string;
}

function buy({ simulator: { control } }: Demo): Bought[] {
  const shopIn = (region: string) => {
    const shop = control
      .sellers()
      .flatMap((seller) => seller.shops)
      .find((candidate) => candidate.region === region);
    if (!shop) throw new Error(`The simulator has no ${region} shop.`);
    return shop.id;
  };
  const [us, gb] = [shopIn("US"), shopIn("GB")];
  const order = (what: string, input: Parameters<typeof control.placeOrder>[0]): Bought => ({
    what,
    id: control.placeOrder(input).id,
  });
  return [
    order("one cap", { shop_id: us, lines: [{ seller_sku: "CAP-BLACK", quantity: 1 }] }),
    order("three T-shirts of one SKU", { shop_id: us, lines: [{ seller_sku: "TEE-M", quantity: 3 }] }),
    order("several SKUs with the seller's and TikTok's discounts", {
      shop_id: us,
      lines: [
        { seller_sku: "CAP-OLIVE", quantity: 2, seller_discount: "5.00", platform_discount: "2.00" },
        { seller_sku: "TEE-S", quantity: 1, seller_discount: "3.20" },
        { seller_sku: "BOTTLE-750", quantity: 1, platform_discount: "1.43" },
      ],
      shipping_fee: "5.99",
      shipping_fee_platform_discount: "2.00",
    }),
    order("a bandana that the store does not know", {
      shop_id: us,
      lines: [{ seller_sku: "LEGACY-SKU-1", quantity: 1 }],
    }),
    order("a cap and two mugs in the British shop", {
      shop_id: gb,
      lines: [
        { seller_sku: "CAP-BLACK-UK", quantity: 1, seller_discount: "1.05" },
        { seller_sku: "MUG-ENAMEL", quantity: 2 },
      ],
      shipping_fee: "3.49",
    }),
  ];
}

function first(
  bought: Bought[],
  medusaOrders: Map<string, MedusaOrder>,
): { tiktokOrderId: string; medusaOrder: MedusaOrder } {
  const tiktokOrderId = bought[0]?.id ?? "";
  const medusaOrder = medusaOrders.get(tiktokOrderId);
  if (!medusaOrder) throw new Error("The first order is not in Medusa.");
  return { tiktokOrderId, medusaOrder };
}
