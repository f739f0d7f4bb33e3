import { randomBytes } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import { SellerStore } from "../../src/modules/tiktok-shop/stores/seller-store";
import { ShopStore } from "../../src/modules/tiktok-shop/stores/shop-store";
import { createVault } from "../../src/modules/tiktok-shop/vault";
import rotateVaultKeys from "../../src/scripts/rotate-vault-keys";
import validateTokens from "../../src/scripts/validate-tokens";
import { sellerOf, withdraw } from "./harness/sellers";
import { withSellingStore } from "./harness/with-store";

withSellingStore((store) => {
  /** What a script prints, and what the command would end with. */
  async function run(
    script: (input: { container: MedusaContainer; args: string[] }) => Promise<void>,
    container = store.container,
  ): Promise<{ text: string; code: number }> {
    const printed: string[] = [];
    const spy = jest.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
    const before = process.exitCode;
    process.exitCode = undefined;
    try {
      await script({ container, args: [] });
      return { text: printed.join(""), code: Number(process.exitCode ?? 0) };
    } finally {
      process.exitCode = before;
      spy.mockRestore();
    }
  }

  describe("Rotating the vault's keys", () => {
    /** The store as it would be with these keys in its options. */
    function withKeys(keys: string[]) {
      const module = store.container.resolve(TIKTOK_SHOP_MODULE);
      const knex = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const vault = createVault(keys);
      const sellers = new SellerStore(knex, vault);
      const shops = new ShopStore(knex, sellers, vault, module.cache);
      const container = { resolve: () => ({ sellers, shops }) } as unknown as MedusaContainer;
      return { container, sellers, shops, sealedAs: vault.sealedAs };
    }
    const current = () => store.container.resolve(TIKTOK_SHOP_MODULE).settings.vault_keys;
    const next = randomBytes(32).toString("base64");
    const tokensOf = async ({ sellers }: ReturnType<typeof withKeys>) =>
      Promise.all((await sellers.list()).map(({ id }) => sellers.tokens(id)));

    it("seals everything with the first key, so that the old one may go; a second run finds nothing to do", async () => {
      const before = await tokensOf(withKeys(current()));
      const rotating = withKeys([next, ...current()]);
      expect(await tokensOf(rotating)).toEqual(before);
      const first = await run(rotateVaultKeys, rotating.container);
      expect(first.code).toBe(0);
      expect(first.text.match(/sealed again/g)).toHaveLength(3);

      const without = withKeys([next]);
      expect(await tokensOf(without)).toEqual(before);
      for (const shop of await without.shops.list()) expect(without.shops.cipher(shop)).not.toBe("");
      const sealed = await store.sql<Record<string, string>>(
        "SELECT sealed_access_token AS a, sealed_refresh_token AS r FROM tiktok_seller",
      );
      expect(sealed.flatMap(({ a, r }) => [a, r]).every((text) => text?.startsWith(rotating.sealedAs))).toBe(true);
      const second = await run(rotateVaultKeys, rotating.container);
      expect(second).toMatchObject({ code: 0 });
      expect(second.text).not.toContain("sealed again");
      expect(await store.sql("SELECT sealed_access_token AS a, sealed_refresh_token AS r FROM tiktok_seller")).toEqual(
        sealed,
      );
    });

    it("goes on after a run that was cut off, in batches", async () => {
      const rotating = withKeys([next, ...current()]);
      const [first] = await rotating.sellers.reseal(1, "");
      expect(first?.ok).toBe(true);
      const { text } = await run(rotateVaultKeys, rotating.container);
      expect(text.match(/sealed again/g)).toHaveLength(2);
    });

    it("names a seller whose tokens no key opens, seals the others, and ends with 1", async () => {
      const lost = await sellerOf(store, store.gb);
      await store.sql("UPDATE tiktok_seller SET sealed_access_token = 'v1.00000000.a.b.c' WHERE id = ?", [lost.id]);
      const { text, code } = await run(rotateVaultKeys, withKeys([next, ...current()]).container);
      expect(code).toBe(1);
      expect(text).toMatch(new RegExp(`${lost.name} +none of the keys opens its tokens`));
      expect(text.match(/sealed again/g)).toHaveLength(2);
    });
  });

  describe("Validating the tokens", () => {
    it("tries each on TikTok, prints when each ends, and ends with 0 when all work", async () => {
      const { text, code } = await run(validateTokens);
      expect(code).toBe(0);
      expect(text.match(/ok, 1 shop/g)).toHaveLength(3);
      expect(text).toContain((await sellerOf(store, store.us)).refresh_token_expires_at.slice(0, 10));
      const asked = store.simulator.control.requests().filter(({ path }) => path === "/authorization/202309/shops");
      expect(asked).toHaveLength(3);
    });

    it("says why one does not work, and ends with 1", async () => {
      store.simulator.control.webhookMode("dropped");
      withdraw(store, store.us);
      const { text, code } = await run(validateTokens);
      expect(code).toBe(1);
      expect(text).toMatch(/no longer accepts this consent/);
      expect(text.match(/ok, 1 shop/g)).toHaveLength(2);
      expect(text).not.toMatch(/(TTP|ROW)_/);
    });

    it("ends with 1 when the consent lacks a scope", async () => {
      await store.sql(
        "UPDATE tiktok_seller SET granted_scopes = '{seller.authorization.info}' WHERE base_region = 'US'",
      );
      const { text, code } = await run(validateTokens);
      expect(code).toBe(1);
      expect(text).toContain("seller.order.info");
    });
  });
});
