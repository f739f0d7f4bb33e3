import type { Locator } from "playwright-core";
import { ADMIN } from "../../../demo/admin";
import type { Stage } from "./stage";

/** Signs in by the login form. */
export async function signInByForm({ demo, page }: Stage): Promise<void> {
  await page.goto(`${demo.storeUrl}/app/login`);
  await page.getByPlaceholder("Email").fill(ADMIN.email);
  await page.getByPlaceholder("Password").fill(ADMIN.password);
  await page.getByRole("button", { name: "Continue with Email" }).click();
  await page.waitForURL("**/app/orders");
}

/** Opens the page of the connections by its address and waits until they are loaded. */
export async function openConnections({ demo, page }: Stage): Promise<void> {
  await page.goto(`${demo.storeUrl}/app/settings/tiktok-shop`);
  await page.getByRole("button", { name: "Connect a shop" }).first().and(page.locator(":enabled")).waitFor();
}

/** Goes from the connections to TikTok's consent page. */
export async function goToConsent({ page }: Stage): Promise<void> {
  await page.getByRole("button", { name: "Connect a shop" }).first().click();
  await page.getByRole("button", { name: "Continue to TikTok Shop" }).click();
  await page.waitForURL("**/open/authorize?**");
}

/** Signs in at TikTok as the seller of this name and decides there. */
export async function decide({ page }: Stage, seller: string, decision: "Authorize" | "Decline"): Promise<void> {
  await page.getByRole("radio", { name: seller }).check();
  await page.getByRole("button", { name: decision }).click();
}

/** A shop's section of the connections. */
export const shopSection = ({ page }: Stage, name: string): Locator => page.getByRole("region", { name });

/** A labelled line of a section: the text beside its label. */
export const factOf = (section: Locator, label: string): Locator =>
  section.getByText(label, { exact: true }).locator("xpath=following-sibling::div");

/** Opens an order and waits for its heading. */
export async function openOrder({ demo, page }: Stage, medusaOrderId: string): Promise<void> {
  await page.goto(`${demo.storeUrl}/app/orders/${medusaOrderId}`);
  await page.getByRole("heading", { name: /^#\d+/ }).waitFor();
}

/** The list of the channel's orders. */
export const orderList = ({ page }: Stage): Locator => page.getByTestId("tiktok-shop-orders");

/** Opens the list of the channel's orders by its address and waits until it is loaded. */
export async function openOrderList(stage: Stage, query = ""): Promise<void> {
  await stage.page.goto(`${stage.demo.storeUrl}/app/tiktok-shop${query}`);
  await orderList(stage).getByRole("row").first().waitFor();
}

/** TikTok's side of the order that is open. */
export const orderPanel = ({ page }: Stage): Locator => page.getByTestId("tiktok-shop-order");
