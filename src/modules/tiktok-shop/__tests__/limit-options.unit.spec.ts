import { resolveOptions } from "../options";

const OPTIONS = {
  apps: [{ key: "key", secret: "secret", service_id: "123" }],
  vault_keys: [Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString("base64")],
  public_url: "https://store.example.com",
};

describe("the options of limits", () => {
  it("are 1,000 calls a minute in one process unless the store says otherwise", () => {
    const { limits, redis_url, calls_per_minute } = resolveOptions(OPTIONS);
    expect(limits).toEqual({ calls_per_minute: 1000, processes: 1 });
    expect(calls_per_minute).toBe(1000);
    expect(redis_url).toBeUndefined();
  });

  it("name budgets of the app, each shop and each class, the processes, and a Redis", () => {
    const limits = {
      calls_per_minute: 600,
      shop_calls_per_minute: 300,
      class_calls_per_minute: { listing: 30 },
      processes: 3,
    };
    const resolved = resolveOptions({ ...OPTIONS, limits, redis_url: "rediss://:password@redis.example.com:6380/1" });
    expect(resolved.limits).toEqual(limits);
    expect(resolved.redis_url).toBe("rediss://:password@redis.example.com:6380/1");
  });

  it.each([
    [{ limits: { processes: 0 } }, "limits.processes"],
    [{ limits: { processes: 1.5 } }, "limits.processes"],
    [{ limits: { shop_calls_per_minute: 0 } }, "limits.shop_calls_per_minute"],
    [{ limits: { class_calls_per_minute: { write: -1 } } }, "limits.class_calls_per_minute.write"],
    [{ redis_url: "http://:password@redis.example.com" }, "redis_url"],
    [{ redis_url: "redis.example.com:6379/password" }, "redis_url"],
  ])("refuse %j by name, without a password", (options, name) => {
    const refused = () => resolveOptions({ ...OPTIONS, ...options });
    expect(refused).toThrow(name);
    expect(refused).not.toThrow("password");
  });
});
