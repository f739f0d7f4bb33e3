import { randomBytes } from "node:crypto";
import { resolveOptions } from "../options";

const resolve = (more: Record<string, unknown> = {}, app: Record<string, unknown> = {}) =>
  resolveOptions({
    apps: [{ key: "key", secret: "secret", service_id: "7300000000000000001", ...app }],
    vault_keys: [randomBytes(32).toString("base64")],
    public_url: "https://store.example.com",
    ...more,
  });

describe("The options of webhooks", () => {
  it("have one address for all shops, a window of a day and no second scheme when nothing is said", () => {
    const { webhooks, apps } = resolve();
    expect(webhooks).toEqual({
      per_shop_address: false,
      max_age_hours: 24,
      flood: { failures: 60, per_seconds: 60 },
    });
    expect(apps[0]?.relay_signature).toBe(false);
  });

  it("are taken over, each by itself", () => {
    const { webhooks, apps } = resolve(
      { webhooks: { max_age_hours: 48, flood: { failures: 5 } } },
      { relay_signature: true },
    );
    expect(webhooks).toEqual({ per_shop_address: false, max_age_hours: 48, flood: { failures: 5, per_seconds: 60 } });
    expect(apps[0]?.relay_signature).toBe(true);
  });

  it.each([
    [
      { max_age_hours: 15 },
      /webhooks\.max_age_hours: must be at least 16, since TikTok repeats a webhook for 15\.5 hours/,
    ],
    [{ per_shop_address: "yes" }, /webhooks\.per_shop_address/],
    [{ flood: { failures: 0 } }, /webhooks\.flood\.failures/],
    [{ flood: { per_seconds: 1.5 } }, /webhooks\.flood\.per_seconds/],
  ])("stop the boot when they cannot work: %j", (webhooks, problem) => {
    expect(() => resolve({ webhooks })).toThrow(problem);
  });
});
