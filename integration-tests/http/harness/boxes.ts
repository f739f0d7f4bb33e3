import { drainInbox } from "../../../src/workflows/inbound/drain-inbox";
import { drainOutbox } from "../../../src/workflows/outbound/drain-outbox";
import type { Store } from "./with-store";

/** Everything that TikTok has sent is in, and worked through as far as it is due. */
export async function receive(store: Store): Promise<void> {
  await store.simulator.control.flush();
  await drainInbox(store.container);
}

/** As `receive`, and what waits for a later try is tried now. */
export async function receiveLater(store: Store): Promise<void> {
  await store.simulator.control.flush();
  await store.sql("UPDATE tiktok_inbox_event SET run_after = now() WHERE state = 'open'");
  await drainInbox(store.container);
}

/** Everything that TikTok is to be told is sent, without waiting for others to coalesce with it or for a later try. */
export async function send(store: Store): Promise<void> {
  await store.sql("UPDATE tiktok_outbox_task SET run_after = now() WHERE state = 'open'");
  await drainOutbox(store.container);
}

/** Waits until nothing is under way between the two. */
export async function quiet(store: Store): Promise<void> {
  await receive(store);
  await drainOutbox(store.container);
}
