import type { ConnectedStore } from "../setup/store/connected-store";
import type { SeededDatabase } from "../setup/store/seeded-database";
import { checkBooks, openRows } from "./books";

/**
 * Waits until nothing is wrong in the books any more: events of the store go on for a while after an order is complete.
 *
 * @returns what is still wrong after the time
 */
export async function balanced(
  store: ConnectedStore,
  tiktokOrderIds: string[],
  url: string,
  withinMs = 45_000,
): Promise<string[]> {
  const started = Date.now();
  for (;;) {
    const late = Date.now() - started > withinMs;
    // Reading every order is work that would slow down what is awaited.
    if (late || (await openRows(store)) === 0) {
      const wrong = await checkBooks(store, tiktokOrderIds, url);
      if (late || wrong.length === 0) return wrong;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Lets the leases of a dead process end now instead of within their minute. */
export async function expireLeases(database: SeededDatabase): Promise<void> {
  await database.rows(`UPDATE tiktok_inbox_event SET run_after = now() WHERE state = 'open'`);
  await database.rows(`UPDATE tiktok_outbox_task SET run_after = now() WHERE state = 'open'`);
}
