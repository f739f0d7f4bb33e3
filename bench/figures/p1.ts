import type { ConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { alternate } from "../lib/alternate";
import { closedLoop, openLoop, type Shot } from "../lib/load";
import { settled } from "../lib/settled";
import { percentile, rounded } from "../lib/statistics";
import { webhookShots } from "../lib/webhook-shots";
import { withBothStores } from "../lib/with-both-stores";
import type { FigureResult } from "../load";

const CONNECTIONS = 16;
const PER_SECOND = 100;

/** A topic that nothing has to be done about: the acknowledgement alone is measured. */
const NEW_MESSAGE = {
  type: 14,
  data: { conversation_id: "7494560109732334390", message_id: "7494560109732334391", is_visible: true },
};

/**
 * P1: webhook acknowledgement, in answers a second at 16 connections against a bare route of the same Medusa that does the
 * HMAC and one insert, and its latency at a steady 100 a second.
 */
export function run({ full }: { full: boolean }): Promise<FigureResult> {
  return withBothStores(async ({ bare, plugin, say }) => {
    const shop_id = plugin.shop.id;
    const floorShot = webhookShots(`${bare.url}/hooks/bare`, bare.app, { ...NEW_MESSAGE, shop_id });
    const shot = webhookShots(hookOf(plugin), plugin.app, { ...NEW_MESSAGE, shop_id });
    const seconds = full ? 10 : 3;
    const rate = async (one: Shot) => (await closedLoop(one, { connections: CONNECTIONS, seconds })).rate;
    say(`${CONNECTIONS} connections, ${seconds} s a run; topic ${NEW_MESSAGE.type}, which needs no draining.`);
    for (const one of [floorShot, shot]) await closedLoop(one, { connections: CONNECTIONS, seconds: 8 });
    const pairs = await alternate(full ? 21 : 15, { value: () => rate(shot), floor: () => rate(floorShot) }, say);

    const p99 = async (one: Shot) => {
      const { latencies } = await openLoop(one, { perSecond: PER_SECOND, seconds: full ? 60 : 20 });
      return percentile(latencies, 0.99);
    };
    const [floorP99, ownP99] = [await p99(floorShot), await p99(shot)];
    say(`p99 at ${PER_SECOND}/s: ${ownP99.toFixed(1)} ms, floor ${floorP99.toFixed(1)} ms`);

    const draining = await orderShots(plugin);
    const drainingP99 = await p99(draining);
    await settled(plugin.database);
    const drainingRate = await rate(draining);
    say(
      `for comparison, events of an imported order, drained while they come in: p99 ${drainingP99.toFixed(1)} ms at ` +
        `${PER_SECOND}/s, and ${drainingRate.toFixed(0)}/s at ${CONNECTIONS} connections`,
    );
    return {
      id: "P1",
      ...pairs,
      p99_ms: rounded(ownP99),
      floor_p99_ms: rounded(floorP99),
      draining_p99_ms: rounded(drainingP99),
      draining_rate: rounded(drainingRate),
      bar: "rate >= 0.95 of a bare route with HMAC and insert; p99 <= 25 ms at 100/s",
      ok: pairs.ratio >= 0.95 && ownP99 <= 25,
    };
  });
}

const hookOf = ({ urls }: ConnectedStore): string => `${urls[0]}/hooks/tiktok-shop`;

/** Webhooks about one order that is in the store already. */
async function orderShots(plugin: ConnectedStore): Promise<Shot> {
  const shop_id = plugin.shop.id;
  const lines = [{ seller_sku: "TEE-M", quantity: 1 }];
  const { id } = plugin.simulator.control.placeOrder({ shop_id, hold: false, lines });
  await plugin.simulator.control.flush();
  await settled(plugin.database);
  return webhookShots(hookOf(plugin), plugin.app, { type: 1, shop_id, data: { order_id: id } });
}
