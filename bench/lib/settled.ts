import type { SeededDatabase } from "../../integration-tests/setup/store/seeded-database";
import { until } from "../../integration-tests/setup/until";

/** Resolves when nothing in either box of the plugin is open any more. */
export async function settled(database: SeededDatabase, withinMs = 180_000): Promise<void> {
  await until(
    "both boxes are settled",
    async () => {
      const open = await database.rows(
        `(SELECT 1 FROM tiktok_inbox_event WHERE state = 'open' AND deleted_at IS NULL LIMIT 1)
         UNION ALL (SELECT 1 FROM tiktok_outbox_task WHERE state = 'open' AND deleted_at IS NULL LIMIT 1)`,
      );
      return open.length === 0;
    },
    { withinMs },
  );
}

/** Resolves when nothing in the inbox is open any more. */
export async function inboxSettled(database: SeededDatabase): Promise<void> {
  await until(
    "the inbox is settled",
    async () =>
      (await database.rows(`SELECT 1 FROM tiktok_inbox_event WHERE state = 'open' AND deleted_at IS NULL LIMIT 1`))
        .length === 0,
    { withinMs: 180_000, everyMs: 25 },
  );
}
