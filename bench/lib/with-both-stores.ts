import { type ConnectedStore, startConnectedStore } from "../../integration-tests/setup/store/connected-store";
import { speaker } from "../../demo/say";
import { type BareStore, startBareStore } from "./bare-store";
import { withServer } from "./with-server";

export interface BothStores {
  /** Medusa without the plugin: the floor. */
  bare: BareStore;
  /** Medusa with the plugin and a simulated shop. */
  plugin: ConnectedStore;
  say: (sentence: string) => void;
}

/** Runs `work` with both sides of a figure on one database server, and ends them whatever becomes of it. */
export function withBothStores<T>(work: (stores: BothStores) => Promise<T>): Promise<T> {
  const say = speaker();
  return withServer(say, async (server) => {
    const bare = await startBareStore(server);
    try {
      const plugin = await startConnectedStore(server);
      try {
        return await work({ bare, plugin, say });
      } finally {
        await plugin.stop();
      }
    } finally {
      await bare.stop();
    }
  });
}
