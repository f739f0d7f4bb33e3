import { createHmac } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fromUrl } from "../setup/database/address";
import { freePort } from "../setup/database/free-port";
import { PlainStore } from "./plain-store";

/** Installing a store takes a minute or more, and so may building its admin. */
jest.setTimeout(600_000);

const app = { key: "consumer", secret: "consumer-secret" };
const body = JSON.stringify({
  type: 1,
  tts_notification_id: "7327112393057371910",
  shop_id: "7494049642642441621",
  timestamp: 1_760_000_000,
  data: { order_id: "576461413038785752", order_status: "AWAITING_SHIPMENT", update_time: 1_760_000_000 },
});
const sign = (secret: string) => createHmac("sha256", secret).update(app.key).update(body).digest("hex");

/** One story, told in order: each step needs the ones before it. */
describe("the packed plugin in a merchant's store", () => {
  let store: PlainStore;
  let address: string;

  const post = (authorization: string) =>
    fetch(`${address}/hooks/tiktok-shop`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body,
    });

  const script = (name: string, ...args: string[]) =>
    store.medusa("exec", `./node_modules/medusa-plugin-tiktok-shop/.medusa/server/src/scripts/${name}.js`, ...args);

  beforeAll(async () => {
    store = await PlainStore.create(fromUrl(process.env["DATABASE_URL"] ?? ""));
  });
  afterAll(async () => store?.remove());

  it("is installed beside an exactly pinned Medusa without moving any of its packages", async () => {
    await store.install();
    for (const name of ["framework", "medusa", "icons"]) {
      const file = path.join(store.folder, "node_modules", "@medusajs", name, "package.json");
      const { version } = JSON.parse(await readFile(file, "utf8")) as { version: string };
      expect([name, version]).toEqual([name, "2.21.2"]);
    }
  });

  it("publishes no test and no configuration of its repository", async () => {
    const files = await readdir(path.join(store.folder, "node_modules", "medusa-plugin-tiktok-shop"), {
      recursive: true,
    });
    expect(files).toContain(path.join(".medusa", "server", "src", "modules", "tiktok-shop", "index.js"));
    expect(
      files.filter((file) => /__tests__|\.spec\.|integration-tests|medusa-config|^(bench|demo)/.test(file)),
    ).toEqual([]);
  });

  it("offers the simulator as a command, and its parts to the store's own code", async () => {
    expect(await store.program("tiktok-shop-simulator", "--help")).toContain("--port");
    const names = ["workflows", "simulator", "types"].map((part) => `require("medusa-plugin-tiktok-shop/${part}")`);
    const offered = await store.program("node", "-p", `Object.keys(Object.assign({}, ${names.join()})).join()`);
    expect(offered.split(",")).toEqual(expect.arrayContaining(["convergeOrders", "sweepOrders", "startSimulator"]));
  });

  it("brings its tables with the store's migrations", async () => {
    await store.medusa("db:migrate");
    const tables = await store.rows("select tablename from pg_tables where tablename = 'tiktok_inbox_event'");
    expect(tables).toHaveLength(1);
  });

  it("brings its payment provider to a store that registers it", async () => {
    const providers = await store.rows("select id from payment_provider where is_enabled order by id");
    expect(providers).toEqual([{ id: "pp_system_default" }, { id: "pp_tiktok-shop_default" }]);
  });

  it("has its scripts run by `medusa exec` from the installed package", async () => {
    expect(await script("validate-tokens")).toContain("No seller is connected.");
    const rates = await script("monitor-rates");
    expect(rates).toContain(`App ${app.key}: 0 of 1000 calls (divided)`);
    expect(rates).toMatch(/shop +calls +allowed +throttled +p50 ms +p95 ms[\s\S]+\nall +0 +1000 +0/);
    expect(await script("rotate-vault-keys")).toMatch(/what +name +outcome\nshops +0 in all +ciphers sealed/);
    expect(await script("purge")).toContain("Deleted 0 audit entries and 0 webhook bodies.");
    expect(await script("erase-buyer", "nobody@example.com")).toContain("Erased: 0 TikTok orders");
    expect(await script("erase-shop", "ttshop_that_is_gone")).toContain("Erased: 0 TikTok orders");
    await expect(script("erase-buyer")).rejects.toThrow("Give one TikTok order id or one e-mail address.");
  });

  it("ends `validate-tokens` with 1 and a table when a seller's token does not work", async () => {
    await store.rows(
      `insert into tiktok_seller (id, app_key, open_id, name, base_region, granted_scopes, sealed_access_token,
         access_token_expires_at, sealed_refresh_token, refresh_token_expires_at)
       values ('ttsel_sealed_elsewhere', $1, '7010000000000000001', 'Trailhead Outfitters', 'US', '{}', 'x', now(), 'x', now())`,
      [app.key],
    );
    await expect(script("validate-tokens")).rejects.toThrow(
      /ended with 1:[\s\S]*seller +app +region[\s\S]*Trailhead Outfitters +consumer +US/,
    );
    await store.rows("delete from tiktok_seller");
  });

  it("brings its pages into the build of the store's admin", async () => {
    await store.medusa("build");
    const assets = path.join(store.folder, ".medusa", "server", "public", "admin", "assets");
    const scripts = (await readdir(assets)).filter((file) => file.endsWith(".js"));
    const texts = await Promise.all(scripts.map((file) => readFile(path.join(assets, file), "utf8")));
    expect(texts.some((text) => text.includes("/admin/tiktok-shop/connections"))).toBe(true);
  });

  it("starts with the store in production mode", async () => {
    address = await store.start(await freePort());
    expect((await fetch(`${address}/app`)).status).toBe(200);
  });

  it("answers a correctly signed webhook with 200 and an empty body, and keeps it", async () => {
    const answer = await post(sign(app.secret));
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    const rows = await store.rows("select app_key, topic, body from tiktok_inbox_event");
    expect(rows).toEqual([{ app_key: app.key, topic: 1, body }]);
  });

  it("refuses a webhook that was signed with another secret, and keeps nothing of it", async () => {
    const answer = await post(sign("another-secret"));
    expect(answer.status).toBe(401);
    expect(await store.rows("select id from tiktok_inbox_event")).toHaveLength(1);
  });

  it("shows nothing of its admin routes to a stranger", async () => {
    expect((await fetch(`${address}/admin/tiktok-shop/connections`)).status).toBe(401);
  });
});
