import { fromUrl } from "../setup/database/address";
import { connectSeller } from "../setup/store/connect-shop";
import { type ConnectedStore, startConnectedStore } from "../setup/store/connected-store";
import { dropTemplate } from "../setup/store/seeded-database";
import { until } from "../setup/until";
import type { AlertDto } from "../../src/types/dto";
import { closeGate } from "./database-gate";

const server = fromUrl(process.env["DATABASE_URL"] ?? "");
const REFRESH = "GET /api/v2/token/refresh";
jest.setTimeout(5 * 60_000);

let store: ConnectedStore;
beforeAll(async () => {
  store = await startConnectedStore(server);
});
afterAll(async () => {
  await store?.stop();
  await dropTemplate(server);
});

/** The seller's row, read only if nobody holds it. */
const seller = async () => (await store.database.rows("SELECT * FROM tiktok_seller FOR UPDATE NOWAIT"))[0];

/** Lets the token come to its end, and has a call need it; the call dies with the process. */
async function needToken(): Promise<void> {
  const [shop] = await store.database.rows<{ id: string }>("SELECT id FROM tiktok_shop");
  await store.database.rows("UPDATE tiktok_seller SET access_token_expires_at = now() + interval '1 minute'");
  const admin = await store.admin(0);
  admin.post(`/admin/tiktok-shop/shops/${shop?.id}/register-webhooks`).catch(() => undefined);
}

/** Kills the process when `reached` resolves. @returns the seller's row before and after */
async function killWhile(reached: () => Promise<unknown>, open = async () => {}): Promise<[unknown, unknown]> {
  await needToken();
  const [before] = await store.database.rows("SELECT * FROM tiktok_seller");
  await reached();
  await store.process(0).kill();
  await open();
  return [before, await until("the row's lock is free", () => seller().catch(() => null))];
}

describe("A store that is killed while it renews a token", () => {
  it("leaves the row as it was, and free, when it died before TikTok's answer came", async () => {
    const { control } = store.simulator;
    control.clearRequests();
    control.injectFault({ kind: "slow", endpoint: REFRESH, delay_ms: 8_000 });
    const asked = () => control.requests().some(({ endpoint }) => endpoint === REFRESH);
    const [before, after] = await killWhile(() => until("TikTok is asked", asked));
    expect(after).toEqual(before);
  });

  it("tells people once TikTok turns out to have voided what the row holds, and works after connecting again", async () => {
    await store.start(0);
    const admin = await store.admin(0);
    const [row] = await store.database.rows<{ id: string; open_id: string }>(
      "SELECT shop.id, open_id FROM tiktok_shop shop JOIN tiktok_seller seller ON seller.id = shop.seller_id",
    );
    const register = () => admin.post(`/admin/tiktok-shop/shops/${row?.id}/register-webhooks`);
    await expect(register()).rejects.toThrow(/[Cc]onnect/);
    const alerts = async () => (await admin.get<{ alerts: AlertDto[] }>("/admin/tiktok-shop/alerts")).alerts;
    expect(await alerts()).toMatchObject([{ severity: "critical" }]);
    expect(await connectSeller(admin, row?.open_id ?? "")).toContain("connected=1");
    await register();
    expect(await alerts()).toEqual([]);
  });

  it("leaves the old tokens together when it died before the new ones were stored", async () => {
    const gate = await closeGate(store.database, {
      on: "UPDATE",
      table: "tiktok_seller",
      when: "NEW.sealed_refresh_token <> OLD.sealed_refresh_token",
    });
    const [before, after] = await killWhile(gate.reached, gate.open);
    expect(after).toEqual(before);
  });
});
