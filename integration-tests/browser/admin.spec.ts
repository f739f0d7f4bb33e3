import { ADMIN } from "../../demo/admin";
import type { OrderState } from "../../src/simulator";
import { until } from "../setup/until";
import {
  decide,
  factOf,
  goToConsent,
  openConnections,
  openOrder,
  orderList,
  orderPanel,
  shopSection,
  signInByForm,
} from "./harness/admin-pages";
import { medusaOrderOf, placeOwnOrder } from "./harness/orders";
import { moneyOf, shownMoney } from "./harness/money";
import { fulfilAndShip } from "./harness/ship";
import { type Stage, startStage } from "./harness/stage";

/* One story on one store: each test goes on from where the one before it left the page. */

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 600_000);
afterAll(() => stage?.stop());
afterEach(() => expect(stage.pageErrors()).toEqual([]));

const SELLER = "Trailhead Outfitters";
const SHOP = "Trailhead Outfitters US";
const text = (sentence: string | RegExp) => stage.page.getByText(sentence).waitFor();

describe("connecting a shop", () => {
  let callback = "";

  it("is found in the settings' menu after signing in", async () => {
    const { page } = stage;
    await signInByForm(stage);
    await page.getByRole("link", { name: "Settings" }).click();
    // The main menu, which is there until then, has a page of the same name.
    await page.waitForURL("**/app/settings/**");
    await page.getByRole("link", { name: "TikTok Shop" }).click();
    await page.waitForURL("**/app/settings/tiktok-shop");
    await text("No shop is connected yet");
  });

  it("says what happened and connects nothing when the seller declines", async () => {
    await goToConsent(stage);
    await decide(stage, SELLER, "Decline");
    await text("Nothing was connected");
    await text(/TikTok Shop did not grant access because the consent was declined\./);
    await text("No shop is connected yet");
    expect(new URL(stage.page.url()).search).toBe("");
  });

  it("goes to TikTok's consent page and comes back to a page that names the new shop", async () => {
    const { page, demo } = stage;
    page.on("request", (request) => {
      if (request.url().includes("/oauth/callback")) callback = request.url();
    });
    await goToConsent(stage);
    await decide(stage, SELLER, "Authorize");
    await text("1 shop is connected");
    await shopSection(stage, SHOP).waitFor();
    expect(page.url()).toBe(`${demo.storeUrl}/app/settings/tiktok-shop`);
  });

  it("shows a connected shop's region, state, expiry, webhooks and linked SKUs", async () => {
    const { page } = stage;
    const shop = shopSection(stage, SHOP);
    await shop.getByText("5 linked to variants").waitFor();
    await shop.getByText("1 unmatched").waitFor();
    await shop.getByText("US", { exact: true }).waitFor();
    await shop.getByText("Active", { exact: true }).waitFor();
    expect(await page.getByTestId("tiktok-shop-expiry").innerText()).toMatch(/^Authorized until .+ \(in .+\)$/);
    const state = stage.demo.simulator.control.sellers().flatMap((seller) => seller.shops);
    const registered = state.find(({ name }) => name === SHOP)?.webhooks.length;
    expect(registered).toBeGreaterThan(0);
    await factOf(shop, "Webhooks").getByText(`${registered} registered`, { exact: true }).waitFor();
  });

  it("says which topics to switch on in Partner Center, and which of them were heard", async () => {
    const { control } = stage.demo.simulator;
    const byHand = factOf(shopSection(stage, SHOP), "Topics of Partner Center");
    await byHand.getByText("Nothing heard yet").waitFor();
    await byHand.getByText("What to switch on there, and when it last came").click();
    const topics = byHand.getByRole("listitem");
    const ofStock = topics.filter({ hasText: "Inventory changed (68)" });
    await ofStock.getByText("never").waitFor();
    const unheard = await topics.count();

    const shop = control
      .sellers()
      .flatMap(({ shops }) => shops)
      .find(({ name }) => name === SHOP);
    const [sku] = shop?.skus ?? [];
    const app_key = shop?.webhooks[0]?.app_key ?? "";
    control.updateApp(app_key, { console_topics: [68] });
    control.setStock({
      shop_id: shop?.id ?? "",
      seller_sku: sku?.seller_sku ?? "",
      quantity: sku?.available ?? 0,
    });
    await ofStock.locator("time").waitFor();
    expect(await topics.getByText("never").count()).toBe(unheard - 1);
    control.updateApp(app_key, { console_topics: [] });
  });

  it("refuses a callback address that is opened again, and says so", async () => {
    expect(callback).not.toBe("");
    await stage.page.goto(callback);
    await text("Nothing was connected");
    await text(/This consent was already used/);
    await shopSection(stage, SHOP).waitFor();
  });

  it("keeps a shop's settings when they are saved", async () => {
    const { page } = stage;
    await openConnections(stage);
    await shopSection(stage, SHOP).getByRole("button", { name: "Settings" }).click();
    const drawer = page.getByRole("dialog");
    expect(await drawer.getByRole("radio", { name: /Wait until TikTok releases them/ }).isChecked()).toBe(true);
    await drawer.getByRole("radio", { name: /Import at once/ }).click();
    await drawer.getByRole("button", { name: "Save" }).click();
    await text(`Settings of ${SHOP} are saved`);
    await page.reload();
    await shopSection(stage, SHOP).getByRole("button", { name: "Settings" }).click();
    expect(await drawer.getByRole("radio", { name: /Import at once/ }).isChecked()).toBe(true);
  });

  it("lets a shop sell from further stock locations, in the order in which they were chosen", async () => {
    const { page, demo } = stage;
    const names = ["Annex", "Shed"];
    const made: string[] = [];
    for (const name of names) {
      const { stock_location } = await demo.admin.post<{ stock_location: { id: string } }>("/admin/stock-locations", {
        name,
      });
      made.push(stock_location.id);
    }
    await openConnections(stage);
    await shopSection(stage, SHOP).getByRole("button", { name: "Settings" }).click();
    const drawer = page.getByRole("dialog");
    for (const name of [...names].reverse()) {
      await drawer.getByRole("combobox", { name: "Further stock locations" }).click();
      await page.getByRole("option", { name }).click();
    }
    const chosen = drawer.getByRole("list", { name: "Further stock locations" }).getByRole("listitem");
    expect(await chosen.allInnerTexts()).toEqual(["1. Shed", "2. Annex"]);
    await drawer.getByRole("button", { name: "Save" }).click();
    await text(`Settings of ${SHOP} are saved`);
    expect(await factOf(shopSection(stage, SHOP), "Stock location").innerText()).toMatch(/Shed\s+Annex$/);
    await shopSection(stage, SHOP).getByRole("button", { name: "Settings" }).click();
    for (const name of names) await drawer.getByRole("button", { name: `Remove the location ${name}` }).click();
    await drawer.getByRole("button", { name: "Save" }).click();
    await until("the shop sells from its main location only", async () => (await chosen.count()) === 0);
    for (const id of made) await demo.admin.delete(`/admin/stock-locations/${id}`);
  });
});

describe("an order from TikTok", () => {
  /** A buyer pays, and TikTok ends its hold. */
  const buy = (
    lines: { seller_sku: string; quantity: number; seller_discount?: string; platform_discount?: string }[],
  ) => {
    const { control } = stage.demo.simulator;
    const shop_id =
      control
        .sellers()
        .flatMap((seller) => seller.shops)
        .find(({ name }) => name === SHOP)?.id ?? "";
    const { id } = control.placeOrder({ shop_id, lines, shipping_fee: "5.99", shipping_fee_platform_discount: "2.00" });
    return control.endHold(id);
  };
  const onTiktok = (id: string): OrderState => stage.demo.simulator.control.order(id);
  const parcelOf = (id: string) => onTiktok(id).packages.find((parcel) => parcel.tracking_number !== null);
  let bought: OrderState;

  it("shows TikTok's id, state, deadlines and amounts beside Medusa's order", async () => {
    bought = buy([
      { seller_sku: "CAP-OLIVE", quantity: 2, seller_discount: "5.00", platform_discount: "2.00" },
      { seller_sku: "TEE-S", quantity: 1 },
    ]);
    await openOrder(stage, await medusaOrderOf(stage.demo, bought.id));
    const panel = orderPanel(stage);
    await panel.getByText("Awaiting shipment").waitFor();
    expect(await panel.getByTestId("tiktok-shop-order-id").innerText()).toBe(bought.id);
    await factOf(panel, "Ship by").locator('[data-urgency="open"]').waitFor();
    expect(await shownMoney(panel)).toEqual(moneyOf(bought));
  });

  it("is shipped with the admin's own forms, and TikTok gets the tracking number", async () => {
    const trackingNumber = "9400111899223856928499";
    const trackingUrl = "https://tools.usps.com/go/TrackConfirmAction";
    await fulfilAndShip(stage, { trackingNumber, trackingUrl });
    const panel = orderPanel(stage);
    await panel.getByText("Sent", { exact: true }).waitFor();
    await panel.getByText(trackingNumber).waitFor();
    expect(parcelOf(bought.id)).toMatchObject({ tracking_number: trackingNumber, shipping_provider_name: "USPS" });
    await panel.getByText("Awaiting collection").waitFor();
  });

  it("says why a shipment did not reach TikTok, and sends it on Retry once the cause is gone", async () => {
    const { page } = stage;
    bought = buy([{ seller_sku: "CAP-BLACK", quantity: 1 }]);
    await openOrder(stage, await medusaOrderOf(stage.demo, bought.id));
    await fulfilAndShip(stage, { trackingNumber: "1Z999AA10123456784" });
    const panel = orderPanel(stage);
    const address = page.url();
    await panel
      .getByRole("alert")
      .getByText(/^No shipping provider of TikTok matches the carrier "Standard"\./)
      .waitFor();

    await openConnections(stage);
    await shopSection(stage, SHOP).getByRole("button", { name: "Settings" }).click();
    await page.getByRole("combobox", { name: "Default carrier" }).click();
    await page.getByRole("option", { name: "UPS", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await text(`Settings of ${SHOP} are saved`);

    await page.goto(address);
    await panel.getByRole("button", { name: "Retry" }).click();
    await panel.getByText("Sent", { exact: true }).waitFor();
    await panel.getByRole("alert").waitFor({ state: "detached" });
    const parcel = await until("TikTok has the parcel", () => parcelOf(bought.id) ?? null);
    expect(parcel).toMatchObject({ tracking_number: "1Z999AA10123456784", shipping_provider_name: "UPS" });
  });

  it("follows on the open page what happens at TikTok, Medusa's part of it too", async () => {
    const { page, demo } = stage;
    bought = buy([{ seller_sku: "CAP-BLACK", quantity: 1 }]);
    await openOrder(stage, await medusaOrderOf(demo, bought.id));
    await factOf(orderPanel(stage), "Ship by").waitFor();
    demo.simulator.control.cancel(bought.id);
    await orderPanel(stage).getByText("Canceled").waitFor();
    await page.getByText("- $").first().waitFor();
    expect(await factOf(orderPanel(stage), "Ship by").count()).toBe(0);
  });
});

describe("an order of another channel", () => {
  it("shows no panel of TikTok", async () => {
    const medusaOrderId = await placeOwnOrder(stage.demo);
    const asked = stage.page.waitForResponse(`**/admin/tiktok-shop/orders/${medusaOrderId}`);
    await openOrder(stage, medusaOrderId);
    expect((await asked).status()).toBe(200);
    await stage.page.getByText("Unfulfilled Items").waitFor();
    expect(await orderPanel(stage).count()).toBe(0);
  });
});

describe("the audit log", () => {
  it("shows what the merchant did, found by its filters, newest first", async () => {
    const { page } = stage;
    await openConnections(stage);
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Audit log" }).click();
    await page.waitForURL("**/app/settings/tiktok-shop/audit");
    await page.getByRole("searchbox").fill("shop.update");
    await page.waitForURL("**/audit?what=shop.update");
    // Settings were saved four times: see above.
    const rows = page.getByTestId("tiktok-shop-audit").locator("tbody").getByRole("row");
    await page.getByText("POST /order/").first().waitFor({ state: "detached" });
    expect(await rows.count()).toBe(4);
    expect(await rows.first().innerText()).toMatch(
      new RegExp(`shop\\.update\\s+Action\\s+${SHOP}\\s+${ADMIN.email}\\s+OK`),
    );
    const times = await rows
      .locator("time")
      .evaluateAll((shown) => shown.map((time) => time.getAttribute("datetime") ?? ""));
    expect(times).toEqual([...times].sort().reverse());

    await page.getByRole("combobox", { name: "Outcome" }).click();
    await page.getByRole("option", { name: "Failed" }).click();
    await text("No entry matches the filters");
  });
});

describe("older orders", () => {
  it("are imported for a period, and compared with TikTok's", async () => {
    const { page } = stage;
    await openConnections(stage);
    const older = factOf(shopSection(stage, SHOP), "Older orders");
    await older.getByRole("button", { name: "Import a period" }).click();
    await older.getByRole("button", { name: "Begin" }).click();
    await older.getByText("Done", { exact: true }).waitFor();
    await older.getByRole("link", { name: "Compare with TikTok" }).click();
    await page.getByRole("button", { name: "Compare" }).click();
    const counted = page.getByTestId("tiktok-reconciliation-tiktok");
    await counted.waitFor();
    const { orders } = stage.demo.simulator.control;
    expect(await counted.innerText()).toContain(String(orders({ shop_id: orders()[0]?.shop_id }).length));
  });
});

describe("the orders of the channel", () => {
  const rows = () => orderList(stage).locator("tbody").getByRole("row");

  it("are a page of the main menu, each with its number here and TikTok's id", async () => {
    const { page, demo } = stage;
    await page.goto(`${demo.storeUrl}/app/orders`);
    await page.getByRole("link", { name: "TikTok Shop", exact: true }).click();
    await page.waitForURL("**/app/tiktok-shop");
    await rows().first().waitFor();
    expect(await rows().count()).toBe(3);
    const ids = demo.simulator.control.orders().map(({ id }) => id);
    for (const id of ids) await rows().getByText(id).waitFor();
  });

  it("are found by TikTok's id, and tell what happened", async () => {
    const { page, demo } = stage;
    const [wanted] = demo.simulator.control.orders().map(({ id }) => id);
    await page.getByRole("searchbox").fill(wanted ?? "");
    await page.waitForURL(`**/app/tiktok-shop?q=${wanted}`);
    await until("one order is left", async () => ((await rows().count()) === 1 ? true : null));
    await rows().first().getByRole("button", { name: "Show what happened" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("The order was written to this store").waitFor();
    await drawer.getByText("Webhook: Order status").first().waitFor();
    await page.keyboard.press("Escape");
    await rows()
      .first()
      .getByRole("link", { name: /^#\d+$/ })
      .click();
    await orderPanel(stage).getByRole("button", { name: "Show what happened" }).click();
    await orderPanel(stage).getByText("The order was written to this store").waitFor();
  });

  it("say where none needs attention", async () => {
    const { page, demo } = stage;
    await page.goto(`${demo.storeUrl}/app/tiktok-shop?view=attention`);
    await text("No order is held and none has failed");
  });
});

describe("the messages", () => {
  it("show what TikTok sent without anything of the buyer, and work through it again", async () => {
    const { page, demo } = stage;
    await page.goto(`${demo.storeUrl}/app/tiktok-shop/inbox`);
    const list = page.getByTestId("tiktok-shop-boxes");
    await list.getByRole("button", { name: "Order status" }).first().click();
    const detail = page.getByTestId("tiktok-shop-event");
    await detail.getByText("Reads the orders from TikTok again and brings this store in line").waitFor();
    const body = JSON.parse(await detail.locator("pre").innerText());
    expect(body).toMatchObject({ type: 1, data: { order_id: expect.stringMatching(/^\d+$/) } });
    await page.keyboard.press("Escape");

    await list.locator("tbody").getByRole("checkbox").first().click();
    await page.getByRole("button", { name: /^Replay/ }).click();
    await page.getByTestId("tiktok-shop-outcome").getByText("1 message is done").waitFor();
  });

  it("are found by the order's id, and are there for what TikTok was told, too", async () => {
    const { page } = stage;
    await page.getByRole("searchbox").fill("576000000000000000");
    await text("Nothing matches the filters");
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.getByRole("tab", { name: "To TikTok" }).click();
    await page.getByTestId("tiktok-shop-boxes").getByText("Shipment", { exact: true }).first().waitFor();
  });
});

describe("disconnecting a shop", () => {
  it("says first what goes and what stays, and asks for the shop's name", async () => {
    const { page } = stage;
    await openConnections(stage);
    await page.getByRole("button", { name: `Actions for ${SHOP}` }).click();
    await page.getByRole("menuitem", { name: "Disconnect" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByText("6 listings known here, with their links to variants").waitFor();
    await question.getByText(/^The seller's tokens: to connect again/).waitFor();
    await question.getByText("3 TikTok orders, with their orders in this store").waitFor();
    const disconnect = question.getByRole("button", { name: "Disconnect" });
    await question.getByRole("textbox").fill("Trailhead");
    expect(await disconnect.isEnabled()).toBe(false);
    await question.getByRole("textbox").fill(SHOP);
    await disconnect.click();
    await text(`${SHOP} is disconnected`);
    await text("No shop is connected yet");
    expect(await shopSection(stage, SHOP).count()).toBe(0);
  });
});
