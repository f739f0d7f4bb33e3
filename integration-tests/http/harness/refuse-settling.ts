import type { Store } from "./with-store";

/** While `work` runs, the database takes no settlement of a box: what is claimed cannot be ended. */
export async function refuseSettling(
  store: Store,
  box: "tiktok_inbox_event" | "tiktok_outbox_task",
  work: () => Promise<void>,
): Promise<void> {
  await store.sql(`CREATE FUNCTION refuse_settling() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
  await store.sql(`CREATE TRIGGER refuse_settling BEFORE UPDATE OF settled_at ON ${box}
    FOR EACH ROW EXECUTE FUNCTION refuse_settling()`);
  try {
    await work();
  } finally {
    await store.sql("DROP FUNCTION refuse_settling() CASCADE");
  }
}
