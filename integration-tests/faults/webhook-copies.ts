import type { ConnectedStore } from "../setup/store/connected-store";
import type { Chance } from "./seeded-random";

/** One webhook on its way; its body exists once what it tells of has happened. */
export type Copy = () => string;

const SKUS = ["TEE-S", "TEE-M", "CAP-BLACK", "BOTTLE-750", "MUG-ENAMEL"];
/** Notification ids of the copies that TikTok sends as if they were news. */
let nextId = BigInt("9300000000000000001");

/**
 * Buyers place orders, which TikTok first holds and then releases: two webhooks an order, each sent one to three times,
 * as the same or under another id, all shuffled. An order is released when the first of its second kind is sent.
 */
export function webhookCopies(
  { simulator: { control }, shop }: ConnectedStore,
  chance: Chance,
  orders: number,
): { tiktokOrderIds: string[]; copies: Copy[] } {
  control.webhookMode("dropped");
  const tiktokOrderIds: string[] = [];
  const copies: Copy[] = [];
  for (let index = 0; index < orders; index++) {
    const skus = chance.shuffled(SKUS).slice(0, chance.between(1, 3));
    const lines = skus.map((seller_sku) => ({ seller_sku, quantity: chance.between(1, 2), seller_discount: "1.03" }));
    const { id } = control.placeOrder({ shop_id: shop.id, lines, shipping_fee: "4.99" });
    tiktokOrderIds.push(id);
    const held = lastBody(control);
    let released: string | null = null;
    const release = () => {
      if (released === null) {
        control.endHold(id);
        released = lastBody(control);
      }
      return released;
    };
    copies.push(...several(() => held, chance), ...several(release, chance));
  }
  return { tiktokOrderIds, copies: chance.shuffled(copies) };
}

const lastBody = (control: ConnectedStore["simulator"]["control"]): string => control.deliveries().at(-1)?.body ?? "";

function several(body: Copy, chance: Chance): Copy[] {
  const more = Array.from({ length: chance.between(0, 2) }, (): Copy => {
    if (chance.between(0, 1) === 0) return body;
    const id = String(nextId++);
    return () => body().replace(/"tts_notification_id":"\d+"/, `"tts_notification_id":"${id}"`);
  });
  return [body, ...more];
}
