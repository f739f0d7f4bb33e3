import { Cache, LIVES } from "../cache";
import type { CacheWire } from "../cache-wire";

function setUp() {
  let now = 0;
  let hears = true;
  let changed: (shopId: string | null) => void = () => undefined;
  const announced: string[] = [];
  const wire: CacheWire = {
    listen: () => undefined,
    hears: () => hears,
    announce: async (shopId) => void announced.push(shopId),
    onChange: (listener) => {
      changed = listener;
    },
    stop: async () => undefined,
  };
  const reads: string[] = [];
  const cache = new Cache(wire, () => now);
  const ask = (shopId: string | null, kind: keyof typeof LIVES = "shipping_providers", key = "standard") =>
    cache.get(kind, shopId, key, async () => {
      reads.push(`${shopId}:${kind}:${key}`);
      return { read: reads.length };
    });
  return {
    cache,
    ask,
    reads,
    announced,
    pass: (seconds: number) => (now += seconds * 1000),
    goDeaf: () => (hears = false),
    hear: (shopId: string | null) => changed(shopId),
  };
}

describe("The cache", () => {
  it("reads once for each kind, shop and key", async () => {
    const { ask, reads } = setUp();
    await ask("a");
    await ask("a");
    await ask("b");
    await ask("a", "shipping_providers", "express");
    await ask("a", "warehouses", "standard");
    expect(reads).toHaveLength(4);
  });

  it("lets those who ask at once share one read", async () => {
    const { ask, reads } = setUp();
    expect(await Promise.all([ask("a"), ask("a"), ask("a")])).toEqual([{ read: 1 }, { read: 1 }, { read: 1 }]);
    expect(reads).toHaveLength(1);
  });

  it("reads again when the stated life is over, and not before", async () => {
    const { ask, reads, pass } = setUp();
    await ask("a");
    pass(LIVES.shipping_providers.heard - 1);
    await ask("a");
    expect(reads).toHaveLength(1);
    pass(1);
    await ask("a");
    expect(reads).toHaveLength(2);
  });

  it("keeps entries for seconds only, and shops not at all, while changes cannot be heard", async () => {
    const { ask, reads, pass, goDeaf } = setUp();
    await ask("a");
    await ask(null, "shops");
    goDeaf();
    await ask("a");
    expect(reads).toHaveLength(2);
    await ask(null, "shops");
    expect(reads).toHaveLength(3);
    pass(LIVES.shipping_providers.deaf);
    await ask("a");
    expect(reads).toHaveLength(4);
    for (const { deaf } of Object.values(LIVES)) expect(deaf).toBeLessThanOrEqual(5);
  });

  it("drops a shop's entries and those of all shops together when another process changed the shop", async () => {
    const { ask, reads, hear } = setUp();
    await Promise.all([ask("a"), ask("b"), ask(null, "shops")]);
    hear("a");
    await Promise.all([ask("a"), ask("b"), ask(null, "shops")]);
    expect(reads.slice(3).sort()).toEqual(["a:shipping_providers:standard", "null:shops:standard"]);
  });

  it("drops everything when it does not know what it missed", async () => {
    const { ask, reads, hear } = setUp();
    await Promise.all([ask("a"), ask("b")]);
    hear(null);
    await Promise.all([ask("a"), ask("b")]);
    expect(reads).toHaveLength(4);
  });

  it("drops here at once and tells the others", async () => {
    const { cache, ask, reads, announced } = setUp();
    await ask("a");
    await cache.drop("a");
    await ask("a");
    expect(reads).toHaveLength(2);
    expect(announced).toEqual(["a"]);
  });

  it("does not keep what was read while a change came in", async () => {
    const { cache, hear } = setUp();
    let finish: (value: string) => void = () => undefined;
    const slow = cache.get("shops", null, "", () => new Promise<string>((resolve) => (finish = resolve)));
    hear("a");
    const later = cache.get("shops", null, "", async () => "new");
    finish("old");
    expect(await slow).toBe("old");
    expect(await later).toBe("new");
    expect(await cache.get("shops", null, "", async () => "newest")).toBe("new");
  });

  it("does not keep a failure", async () => {
    const { cache, ask } = setUp();
    const failing = cache.get("shipping_providers", "a", "standard", () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(await ask("a")).toEqual({ read: 1 });
  });

  it("hands out what nobody can change for the others", async () => {
    const { cache } = setUp();
    const shop = await cache.get("shops", null, "", async () => ({ settings: { on_hold: "wait" } }));
    expect(() => Object.assign(shop.settings, { on_hold: "import" })).toThrow(TypeError);
  });
});
