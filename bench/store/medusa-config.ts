import path from "node:path";
import { defineConfig } from "@medusajs/framework/utils";

/**
 * The store that the figures are held against: Medusa with nothing but a few bare routes. With BENCH_PLUGIN it also has the
 * built plugin, as a merchant's store would.
 */
const { env } = process;

export default defineConfig({
  projectConfig: {
    databaseUrl: env["DATABASE_URL"],
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "bench",
      cookieSecret: "bench",
    },
  },
  admin: { disable: true },
  plugins: env["BENCH_PLUGIN"]
    ? [
        {
          resolve: path.resolve(__dirname, "..", ".."),
          options: JSON.parse(env["BENCH_PLUGIN"]) as Record<string, unknown>,
        },
      ]
    : [],
});
