import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { speaker } from "./say";
import { tellStory } from "./story";
import {
  openConnections,
  openOrder,
  openOrderList,
  orderPanel,
  signInByForm,
} from "../integration-tests/browser/harness/admin-pages";
import { medusaOrderOf } from "../integration-tests/browser/harness/orders";
import { fulfilAndShip } from "../integration-tests/browser/harness/ship";
import { type Stage, startStage } from "../integration-tests/browser/harness/stage";

/* Renews the README's pictures from the demo's data: `npx tsx demo/screenshots.ts`. */

const FOLDER = path.resolve(__dirname, "..", "docs", "images");
/** Nobody waits for a README's pictures. */
const LARGEST_BYTES = 250_000;
/** In the demo's story: several SKUs with the seller's and TikTok's discounts. */
const ORDER_OF_THE_PICTURE = 2;

async function takeScreenshots(): Promise<void> {
  const say = speaker();
  const stage = await startStage(say);
  try {
    const told = await tellStory(stage.demo, say);
    await signInByForm(stage);

    await openConnections(stage);
    await stage.page.getByText("linked to variants").last().waitFor();
    say(await save(stage, "connections"));

    await openOrderList(stage);
    say(await save(stage, "orders"));

    await openOrder(stage, await medusaOrderOf(stage.demo, told.orders[ORDER_OF_THE_PICTURE] ?? ""));
    await fulfilAndShip(stage, {
      trackingNumber: "9400111899560334712866",
      trackingUrl: "https://tools.usps.com/go/TrackConfirmAction",
    });
    const panel = orderPanel(stage);
    await panel.getByText("Awaiting collection").waitFor();
    await panel.getByText("Sent", { exact: true }).waitFor();
    await stage.page.reload();
    await panel.scrollIntoViewIfNeeded();
    say(await save(stage, "order-panel"));
  } finally {
    await stage.stop();
  }
}

/** @returns what was written, as a sentence */
async function save({ page }: Stage, name: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.png`);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: "disabled" });
  const { size } = statSync(file);
  if (size > LARGEST_BYTES) throw new Error(`${file} has ${size} bytes, and ${LARGEST_BYTES} are allowed.`);
  return `Wrote ${file}: ${Math.round(size / 1000)} kB.`;
}

takeScreenshots().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
