import { DEMO_APP, startSimulator, type Simulator } from "../..";
import { clientOf } from "../../__tests__/client";

const START = 1_767_225_600;
const DAY = 86_400;
let sim: Simulator;
let client: ReturnType<typeof clientOf>;
let openId: string;

beforeEach(async () => {
  sim = await startSimulator({ scenario: "demo", seed: 1, clock: { start: START, frozen: true } });
  client = clientOf(sim);
  openId = sim.control.sellers()[0]?.open_id ?? "";
});
afterEach(() => sim.stop());

const exchange = (code: string) => client.token({ auth_code: code, grant_type: "authorized_code" }, "get");
const refresh = (token: unknown) =>
  client.token({ refresh_token: String(token), grant_type: "refresh_token" }, "refresh");
const newCode = async () => (await client.consent(openId)).searchParams.get("code") ?? "";

it("shows the sellers on a consent page", async () => {
  const page = await fetch(`${sim.url}/open/authorize?service_id=${DEMO_APP.service_id}&state=%22%3E%3Cscript%3E`);
  const html = await page.text();
  expect(html).toContain("Trailhead Outfitters");
  expect(html).toContain("Fellside Goods");
  expect(html).not.toContain("<script>");
});

it("says so when no app has the service id", async () => {
  expect((await fetch(`${sim.url}/open/authorize?service_id=1`)).status).toBe(400);
});

it("returns to the app with a code and the state", async () => {
  const url = await client.consent(openId, "st&te");
  expect(url.origin + url.pathname).toBe(DEMO_APP.redirect_url);
  expect(url.searchParams.get("state")).toBe("st&te");
  expect(url.searchParams.get("code")).toMatch(/^TTP_/);
});

it("returns with code=null and auth_denied when the seller declines", async () => {
  const form = new URLSearchParams({ service_id: DEMO_APP.service_id, state: "s", decision: "decline" });
  const answer = await fetch(`${sim.url}/open/authorize`, { method: "POST", redirect: "manual", body: form });
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe(`${DEMO_APP.redirect_url}?code=null&error=auth_denied&state=s`);
});

it("gives tokens with absolute expiries for a code", async () => {
  expect(await exchange(await newCode())).toMatchObject({
    code: 0,
    message: "success",
    data: {
      access_token_expire_in: START + 7 * DAY,
      refresh_token_expire_in: START + 365 * DAY,
      open_id: openId,
      seller_name: "Trailhead Outfitters",
      seller_base_region: "US",
      user_type: 0,
    },
  });
});

it("takes a code once and for 30 minutes", async () => {
  const used = await newCode();
  await exchange(used);
  expect(await exchange(used)).toMatchObject({ code: 36004004 });
  const late = await newCode();
  await sim.clock.advance(30 * 60);
  expect(await exchange(late)).toMatchObject({ code: 36004004 });
  expect(await exchange("nonsense")).toMatchObject({ code: 36004004 });
});

it("refuses a wrong secret and a misspelt grant type", async () => {
  const code = await newCode();
  expect(await client.token({ app_secret: "x", auth_code: code, grant_type: "authorized_code" }, "get")).toMatchObject({
    code: 36009004,
  });
  expect(await client.token({ auth_code: code, grant_type: "authorization_code" }, "get")).toMatchObject({
    code: 36009004,
  });
});

it("changes both tokens at a refresh, and the old refresh token is dead", async () => {
  const first = (await exchange(await newCode())).data;
  const second = await refresh(first["refresh_token"]);
  expect(second.code).toBe(0);
  expect(second.data["access_token"]).not.toBe(first["access_token"]);
  expect(second.data["refresh_token"]).not.toBe(first["refresh_token"]);
  expect(await refresh(first["refresh_token"])).toMatchObject({ code: 36004001 });
  expect(await refresh(second.data["refresh_token"])).toMatchObject({ code: 0 });
});

it("lets an access token live for seven days of the simulated time", async () => {
  const { token } = await client.signIn("Trailhead Outfitters");
  await sim.clock.advance(7 * DAY - 1);
  expect(await client.call("GET", "/authorization/202309/shops", { token })).toMatchObject({ code: 0 });
  await sim.clock.advance(1);
  expect(await client.call("GET", "/authorization/202309/shops", { token })).toMatchObject({ code: 105002 });
});

it("ends every token when the seller withdraws the consent", async () => {
  const { token, refresh: refreshToken } = await client.signIn("Trailhead Outfitters");
  sim.control.deauthorize(DEMO_APP.key, openId);
  expect(await client.call("GET", "/authorization/202309/shops", { token })).toMatchObject({ code: 105004 });
  expect(await refresh(refreshToken)).toMatchObject({ code: 36004001 });
});

it("ends access tokens before their time when told to, and the refresh token goes on to work", async () => {
  const { token, refresh: refreshToken } = await client.signIn("Trailhead Outfitters");
  sim.control.expireAccessTokens(DEMO_APP.key, openId);
  expect(await client.call("GET", "/authorization/202309/shops", { token })).toMatchObject({ code: 105002 });
  expect(await refresh(refreshToken)).toMatchObject({ code: 0 });
});
