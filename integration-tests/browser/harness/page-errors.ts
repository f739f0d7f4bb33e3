import type { Page } from "playwright-core";

/** What a page may throw without a test failing: its message, and why it is none of ours. */
const ALLOWED: { message: RegExp; because: string }[] = [];

/** Collects what the page's scripts throw and nobody catches. @returns what came since the last call */
export function watchPageErrors(page: Page): () => string[] {
  let thrown: string[] = [];
  page.on("pageerror", (error) => {
    if (ALLOWED.some(({ message }) => message.test(error.message))) return;
    thrown.push(`${page.url()}: ${error.stack ?? error.message}`);
  });
  return () => {
    const since = thrown;
    thrown = [];
    return since;
  };
}
