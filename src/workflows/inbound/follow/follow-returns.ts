import { Modules } from "@medusajs/framework/utils";
import { predecessorsOf } from "../../../domain/refunded-amount";
import { areGoodsBack, furtherGoods, isGranted, type ReturnedGoods, returnFacts } from "../../../domain/return-facts";
import { isRestocked, nativeReturn } from "../../../domain/return-plan";
import { returnRefunds } from "../../../domain/return-refunds";
import { fundingOf } from "../../../domain/unit-funding";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { ReturnRow } from "../../../modules/tiktok-shop/stores/return-store";
import { failureOf } from "../../failure";
import { standingLocations } from "../order/standing-locations";
import { settleRefund } from "../refund/settle-refund";
import { creditReturn } from "../returns/credit-return";
import { goodsBack } from "../returns/goods-back";
import { heardGoods } from "../returns/heard-goods";
import { bringNative } from "../returns/native-return";
import { restock } from "../returns/restock";
import { stockOfPast } from "../returns/stock-of-past";
import type { Follow } from "./follow";

/**
 * Brings the returns and refunds of an order to where TikTok has them: goods as native returns, back into stock by the shop's
 * rule, and money as refunds of TikTok's amounts. A request that another replaced gives its units free before that one asks
 * for them, and counts no more.
 */
export async function followReturns(follow: Follow): Promise<RecordChanges> {
  const rows = await observe(follow);
  if (rows.length === 0) return {};
  const sentences: string[] = [];
  const isOver = (row: ReturnRow) => nativeReturn(row.facts) === "cancelled";
  for (const row of [...rows.filter(isOver), ...rows.filter((each) => !isOver(each))]) {
    sentences.push(...(await followGoods(follow, row, rows)));
  }
  sentences.push(...(await followMoney(follow, rows)));
  return sentences.length > 0 ? { last_failure: failureOf(sentences.join(" ")) } : {};
}

/** Writes down what TikTok said, and with it what its webhooks told of goods whose way nobody saw. */
async function observe({ container, shop, tiktokOrder, aftersales }: Follow): Promise<ReturnRow[]> {
  const { returns } = container.resolve(TIKTOK_SHOP_MODULE);
  if (aftersales.returns.length === 0) return returns.ofOrder(shop.id, tiktokOrder.id);
  const seen = aftersales.returns.map(returnFacts);
  const isUnwitnessed = seen.some((facts) => isGranted(facts) && facts.type === "RETURN_AND_REFUND");
  const heard = isUnwitnessed ? await heardGoods(container, shop, tiktokOrder.id) : new Map<string, ReturnedGoods>();
  return returns.observe(shop.id, tiktokOrder.id, {
    returns: seen.map((facts) => ({
      ...facts,
      goods: furtherGoods(facts.goods, heard.get(facts.tiktok_return_id) ?? "unseen"),
    })),
    predecessors: predecessorsOf(aftersales.returns),
  });
}

/** @returns what a person has to know */
async function followGoods(follow: Follow, row: ReturnRow, rows: ReturnRow[]): Promise<string[]> {
  const { container, shop, record, note } = follow;
  const { facts } = row;
  const data = { tiktok_return_id: facts.tiktok_return_id };
  const subject = {
    medusaOrderId: record.medusa_order_id,
    medusaReturnId: row.medusa_return_id,
    tiktokReturnId: facts.tiktok_return_id,
    lineIds: facts.line_ids,
    locationId: shop.stock_location_id,
  };
  const restocks = await decideRestock(follow, row);
  const wrote = await bringNative(container, subject, nativeReturn(facts), restocks);
  for (const step of wrote) note("written", `return.${step}`, data);
  if (row.restocked_at) return [];
  const { stock, uncounted } = await goodsBack(follow, { ...row, restocks }, rows);
  const { done, unstocked } = await restock(container, row, {
    stock,
    locationIds: await standingLocations(container, shop),
  });
  if (done) note("written", "return.restocked", data);
  const isNew = wrote.length > 0 || row.restocks === null;
  return [
    ...(unstocked.length > 0 ? [notRestocked(facts.tiktok_return_id)] : []),
    // Nothing puts that right, so it is said when the goods come.
    ...(uncounted.length > 0 && isNew ? [notCounted(facts.tiktok_return_id)] : []),
  ];
}

/**
 * By the shop's rule as it is when the goods are back: what was decided then stays. Goods that had left before the shop was
 * connected go back where variants stand for them then: whoever matches them later has counted them meanwhile.
 */
async function decideRestock(follow: Follow, { id, facts, restocks }: ReturnRow): Promise<boolean> {
  if (restocks !== null || !areGoodsBack(facts)) return restocks ?? false;
  const { container, shop, record } = follow;
  const isWanted = isRestocked(facts, shop.settings);
  const decided = isWanted && (!record.left_before || hasStock(await stockOfPast(follow, facts)));
  return container.resolve(TIKTOK_SHOP_MODULE).returns.decideRestock(id, decided);
}

const hasStock = (past: Awaited<ReturnType<typeof stockOfPast>>): boolean =>
  [...past.values()].some(({ size }) => size > 0);

/** @returns what a person has to know */
async function followMoney({ container, record, note }: Follow, rows: ReturnRow[]): Promise<string[]> {
  const sentences: string[] = [];
  const granted = rows.filter(({ facts }) => isGranted(facts));
  if (granted.length === 0) return [];
  const medusaOrder = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(record.medusa_order_id, { select: ["id", "metadata"] });
  const given = returnRefunds(
    granted.map(({ facts }) => facts),
    fundingOf(medusaOrder),
  );
  for (const row of granted) {
    const { tiktok_return_id } = row.facts;
    const refund = given.find((each) => each.tiktok_return_id === tiktok_return_id);
    const settled =
      refund &&
      (await settleRefund(container, record, {
        source: "return",
        tiktok_id: tiktok_return_id,
        amount: refund.amount,
        currency: refund.currency,
      }));
    if (settled?.outcome === "nothing") continue;
    if (settled?.sentence) sentences.push(settled.sentence);
    if (settled?.outcome === "short") continue;
    if (settled?.isNew) note("written", "return.refunded", { ...refund, amount: settled.amount });
    await creditReturn(container, row, { medusaOrderId: record.medusa_order_id, refunded: settled?.amount ?? "0" });
  }
  return sentences;
}

const notRestocked = (tiktokReturnId: string) =>
  `The goods of TikTok's return ${tiktokReturnId} are back, but no stock location of the shop keeps some of them. Add one to the ` +
  "inventory item; they are put back with the next change of the order.";

const notCounted = (tiktokReturnId: string) =>
  `Parts of a set came back with TikTok's return ${tiktokReturnId}, and the store counts the set as one. See whether they can be ` +
  "sold, and count them by hand.";
