import { Modules } from "@medusajs/framework/utils";
import type { AlertDto } from "../../../src/types/dto";
import { ALERT_RAISED } from "../../../src/workflows/alerts/raise-alert";
import type { Store } from "./with-store";

/** What is open, as the admin's API tells it. */
export const alerts = async (store: Store): Promise<AlertDto[]> =>
  (await store.admin.get<{ alerts: AlertDto[] }>("/admin/tiktok-shop/alerts")).alerts;

/** The entries of the admin's notifications. */
export async function feed(store: Store): Promise<string[]> {
  const notifications = await store.container.resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" });
  return notifications.map(({ data }) => String(data?.["description"]));
}

/** The ids of the alerts that were emitted while `act` ran. */
export async function emittedAlerts(store: Store, act: () => Promise<unknown>): Promise<string[]> {
  const bus = store.container.resolve(Modules.EVENT_BUS);
  const ids: string[] = [];
  const listen = async ({ data }: { data: unknown }) => void ids.push((data as { id: string }).id);
  bus.subscribe(ALERT_RAISED, listen, { subscriberId: "alerts-of-a-test" });
  try {
    await act();
    // The bus hands an event on after the one who emitted it goes on.
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    bus.unsubscribe(ALERT_RAISED, listen, { subscriberId: "alerts-of-a-test" });
  }
  return ids;
}
