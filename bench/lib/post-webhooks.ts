import type { ConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { sendWebhook } from "../../integration-tests/setup/store/signed-webhook";
import { until } from "../../integration-tests/setup/until";

/** Sends webhooks, several at once, each to the next of the store's processes, until every one is acknowledged. */
export async function postWebhooks(
  { urls, app }: ConnectedStore,
  bodies: readonly string[],
  atOnce: number,
): Promise<void> {
  const waiting = bodies.map((body, index) => ({ body, url: urls[index % urls.length] ?? "" }));
  const sender = async () => {
    for (let shot = waiting.shift(); shot; shot = waiting.shift()) {
      const { url, body } = shot;
      await until("a webhook is acknowledged", async () => (await sendWebhook(url, app, body)) === 200, {
        everyMs: 50,
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
}
