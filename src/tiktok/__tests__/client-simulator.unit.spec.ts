import { DEMO_APP, type TooManyForm } from "../../simulator";
import { openShop, type OpenShop } from "../../simulator/__tests__/shop-session";
import { searchOrders } from "../api/orders";
import { createTiktokClient } from "../client";
import { type CallLimiter, createCallLimiter } from "../limiter";
import { errorOf } from "./tiny-server";

let opened: OpenShop;
let limiter: CallLimiter;
beforeEach(async () => {
  opened = await openShop("US");
  limiter = createCallLimiter({ callsPerMinute: 60_000 });
});
afterEach(() => Promise.all([limiter.stop(), opened.sim.stop()]));

const client = () => {
  const { sim, shop, token } = opened;
  const tiktok = createTiktokClient({
    app: DEMO_APP,
    hosts: { api: sim.url, auth: sim.url },
    limiter,
    now: () => sim.clock.now(),
    retry: { tries: 1 },
  });
  return tiktok.shop({ cipher: shop.cipher, accessToken: async () => token, label: shop.id });
};
const search = (shop: ReturnType<typeof client>) => searchOrders(shop, { page_size: 1 });

it.each<[TooManyForm, number | null, number]>([
  ["both", 36009002, 429],
  ["http_429", null, 429],
  ["code", 36009002, 200],
])("slows the next call down after a refusal as too many by %s", async (form, code, httpStatus) => {
  const { control } = opened.sim;
  const shop = client();
  control.clearRequests();
  control.refuseTooManyAs(form);
  control.injectFault({ kind: "rate_limited" });
  expect(errorOf(await search(shop))).toMatchObject({
    kind: "retryable",
    code,
    httpStatus,
    mayHaveHappened: false,
  });
  expect(limiter.metrics().throttled).toBe(1);
  expect(await search(shop)).toMatchObject({ ok: true });
  const [refused, served] = control.requests().map(({ received_at }) => received_at);
  expect((served ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(990);
});

it.each([7200, -7200])(
  "learns TikTok's time from one refusal when the clocks are %d s apart, and goes on",
  async (seconds) => {
    const { control } = opened.sim;
    const shop = client();
    control.skewClock(seconds);
    control.clearRequests();
    expect(await search(shop)).toMatchObject({ ok: true });
    expect(await search(shop)).toMatchObject({ ok: true });
    expect(control.requests().map(({ code }) => code)).toEqual([36009004, 0, 0]);
  },
);
