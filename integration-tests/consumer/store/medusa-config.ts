import { defineConfig } from "@medusajs/framework/utils";
import type { TiktokShopOptions } from "medusa-plugin-tiktok-shop/types";

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      dependencies: ["tiktok_shop"],
      options: { providers: [{ resolve: "medusa-plugin-tiktok-shop/providers/payment-tiktok-shop", id: "default" }] },
    },
  ],
  plugins: [
    {
      resolve: "medusa-plugin-tiktok-shop",
      options: {
        apps: [{ key: "consumer", secret: "consumer-secret", service_id: "7000000000000000009" }],
        vault_keys: [process.env.TIKTOK_SHOP_VAULT_KEY ?? ""],
        public_url: "https://store.example.com",
      } satisfies TiktokShopOptions,
    },
  ],
});
