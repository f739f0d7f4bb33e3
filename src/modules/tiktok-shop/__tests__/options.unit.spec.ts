import { createHash } from "node:crypto";
import { resolveOptions } from "../options";

const key = (seed: string) => createHash("sha256").update(seed).digest("base64");

const GOOD = {
  apps: [{ key: "6abc", secret: "s3cret-of-the-app", service_id: "7300000000000000001" }],
  vault_keys: [key("one")],
  public_url: "https://store.example.com",
};

const SIMULATOR = { api: "http://localhost:9100", auth: "http://localhost:9100", consent: "http://localhost:9100" };

/** The problems that the options are refused with; empty when they are taken. */
function problemsOf(options: unknown): string[] {
  try {
    resolveOptions(options);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n").slice(1);
  }
}

describe("The plugin's options", () => {
  it("need no more than an app, a key and the store's address, and get TikTok's hosts", () => {
    expect(resolveOptions(GOOD)).toMatchObject({
      apps: [{ ...GOOD.apps[0], consent_url: "https://services.tiktokshop.com" }],
      vault_keys: GOOD.vault_keys,
      public_url: "https://store.example.com",
      hosts: { api: "https://open-api.tiktokglobalshop.com", auth: "https://auth.tiktok-shops.com" },
      calls_per_minute: 1000,
    });
  });

  it("take what Medusa adds to a module's options", () => {
    expect(problemsOf({ ...GOOD, database: { clientUrl: "postgres://localhost/store" } })).toEqual([]);
  });

  it("give each app its own consent host, because US apps have another one", () => {
    const us = { key: "6us", secret: "other", service_id: "1", consent_url: "https://services.us.tiktokshop.com" };
    const { apps } = resolveOptions({ ...GOOD, apps: [...GOOD.apps, us] });
    expect(apps.map((app) => app.consent_url)).toEqual([
      "https://services.tiktokshop.com",
      "https://services.us.tiktokshop.com",
    ]);
  });

  it("are refused with every problem at once, each with its path", () => {
    const problems = problemsOf({
      apps: [
        { key: "same", secret: " ", service_id: "app-1" },
        { key: "same", secret: "x", service_id: "1" },
      ],
      vault_keys: ["c2hvcnQ="],
      public_url: "http://store.example.com",
      hosts: { api: "http://tiktok.example.com" },
      limits: { calls_per_minute: 0 },
    });
    expect(problems.map((problem) => problem.replace(/^ {2}- ([\w.]+): .*$/, "$1")).sort()).toEqual([
      "apps",
      "apps.0.secret",
      "apps.0.service_id",
      "hosts.api",
      "limits.calls_per_minute",
      "public_url",
      "vault_keys.0",
    ]);
  });

  it.each([
    ["nothing at all", undefined, ["apps", "vault_keys", "public_url"]],
    ["empty lists", { ...GOOD, apps: [], vault_keys: [] }, ["apps", "vault_keys"]],
    ["one part missing, and an address that does not do", { vault_keys: [], public_url: "http://x" }, ["public_url"]],
  ])("are refused when they hold %s", (_what, options, paths) => {
    const problems = problemsOf(options).join("\n");
    for (const path of paths) expect(problems).toContain(`- ${path}: `);
  });

  it("never print a secret or a key, not even a wrong one", () => {
    const options = { apps: [{ key: "k", secret: "s3cret-of-the-app", service_id: "?" }], vault_keys: ["a-weak-key"] };
    const problems = problemsOf(options).join("\n");
    expect(problems).not.toBe("");
    expect(problems).not.toContain("s3cret-of-the-app");
    expect(problems).not.toContain("a-weak-key");
  });

  it.each([
    ["31 bytes", Buffer.from(key("one"), "base64").subarray(1).toString("base64")],
    ["one byte repeated", Buffer.alloc(32, 7).toString("base64")],
    ["a passphrase", "correct horse battery staple"],
    ["hexadecimal", createHash("sha256").update("one").digest("hex")],
    ["base64 of another spelling", key("one").replace(/=$/, "")],
    ["an empty text", ""],
  ])("take no vault key that is %s", (_what, vaultKey) => {
    expect(problemsOf({ ...GOOD, vault_keys: [key("one"), vaultKey] })).toEqual([
      expect.stringContaining(
        "vault_keys.1: must be 32 random bytes in base64; make one with: openssl rand -base64 32",
      ),
    ]);
  });

  it.each([
    "http://store.example.com",
    "https://store.example.com:8443",
    "https://203.0.113.7",
    "https://[2001:db8::1]",
    "https://localhost",
    "https://store.example.com/shop",
    "https://user:password@store.example.com",
    "store.example.com",
    "",
  ])("take no public address that TikTok cannot call: %s", (public_url) => {
    expect(problemsOf({ ...GOOD, public_url })).toEqual([expect.stringContaining("public_url: must be https")]);
  });

  it("take a loopback address with the loopback simulator only", () => {
    const public_url = "http://localhost:9000";
    expect(problemsOf({ ...GOOD, public_url, hosts: SIMULATOR })).toEqual([]);
    expect(problemsOf({ ...GOOD, public_url })).toHaveLength(1);
    expect(problemsOf({ ...GOOD, public_url, hosts: { auth: SIMULATOR.auth } })).toHaveLength(1);
  });

  it.each(["http://tiktok.example.com", "ftp://localhost", "https://tiktok.example.com/api", "nonsense"])(
    "take no host of TikTok that is not an https origin: %s",
    (api) => {
      expect(problemsOf({ ...GOOD, hosts: { api } })).toEqual([expect.stringContaining("hosts.api: must be an https")]);
    },
  );
});
