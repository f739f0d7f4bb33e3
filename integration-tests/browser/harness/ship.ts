import type { Locator, Page } from "playwright-core";
import type { Stage } from "./stage";

/** What a merchant types when a parcel leaves. */
export interface Parcel {
  trackingNumber: string;
  /** By its domain the plugin knows the carrier. */
  trackingUrl?: string;
}

/** Fulfils all of the order that is open, by the admin's form, and marks it as shipped by the next. */
export async function fulfilAndShip(stage: Stage, parcel: Parcel): Promise<void> {
  await fulfil(stage);
  await markAsShipped(stage, parcel);
}

async function fulfil({ page }: Stage): Promise<void> {
  await headerOf(page, "Unfulfilled Items").getByRole("button").click();
  await page.getByRole("menuitem", { name: "Fulfill items" }).click();
  const form = page.getByRole("dialog");
  await choose(page, form.getByRole("combobox").first(), "Main warehouse");
  await choose(page, form.getByRole("combobox").last(), "Standard");
  await form.getByRole("button", { name: "Create Fulfillment" }).click();
  await form.waitFor({ state: "detached" });
}

async function markAsShipped({ page }: Stage, { trackingNumber, trackingUrl }: Parcel): Promise<void> {
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("button", { name: "Add tracking number" }).click();
  await form.getByPlaceholder("123-456-789").fill(trackingNumber);
  if (trackingUrl) await form.getByPlaceholder("https://example.com/tracking/123").fill(trackingUrl);
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "detached" });
}

/** A section's title with its badges and its menu, which has no name of its own. */
const headerOf = (page: Page, heading: string): Locator =>
  page.getByRole("heading", { name: heading }).locator("xpath=ancestor::div[1]");

async function choose(page: Page, box: Locator, option: string): Promise<void> {
  await box.click();
  await page.getByRole("option", { name: option }).click();
}
