import type { Browser, Page } from "playwright-core";
import { type Demo, startDemo } from "../../../demo/start";
import { until } from "../../setup/until";
import { launchChromium } from "./chromium";
import { watchPageErrors } from "./page-errors";
import { stayLocal } from "./stay-local";

/** The demo's store and simulator, nothing connected yet, and a browser before them. */
export interface Stage {
  demo: Demo;
  page: Page;
  /** What the page's scripts threw since the last call. */
  pageErrors(): string[];
  stop(): Promise<void>;
}

/** The slowest of what is awaited passes the inbox and the outbox; the machine may be busy. */
const PATIENCE_MS = 30_000;
const COMPILED_WITHIN_MS = 240_000;

export async function startStage(say: (sentence: string) => void = () => {}): Promise<Stage> {
  const demo = await startDemo(say);
  let browser: Browser | undefined;
  const stop = async () => {
    await browser?.close();
    await demo.stop();
  };
  try {
    browser = await launchChromium();
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1,
      colorScheme: "light",
      locale: "en-US",
      timezoneId: "UTC",
    });
    page.setDefaultTimeout(PATIENCE_MS);
    await stayLocal(page);
    await compileAdmin(demo, page);
    return { demo, page, pageErrors: watchPageErrors(page), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The store serves the admin from its source here: it is compiled when it is first asked for, which takes a minute on a busy
 * machine. A page that asks meanwhile may get a module that is out of date by then, and has to ask again.
 */
async function compileAdmin(demo: Demo, page: Page): Promise<void> {
  const login = page.getByRole("button", { name: "Continue with Email" });
  const failed = page.getByText("An error occurred");
  await until(
    "the admin shows its login form",
    async () => {
      await page.goto(`${demo.storeUrl}/app/login`, { waitUntil: "commit" });
      await login.or(failed).waitFor({ timeout: COMPILED_WITHIN_MS });
      return login.isVisible();
    },
    { withinMs: COMPILED_WITHIN_MS },
  );
}
