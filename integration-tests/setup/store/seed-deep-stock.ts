import type { ExecArgs } from "@medusajs/framework/types";
import { DEEP_STOCK } from "./deep-stock";
import { seedAdmin } from "./seed-admin";
import { seedCatalogue } from "./seed-catalogue";
import { TEST_ADMIN } from "./test-admin";

/** Fills an empty store, for `medusa exec`. */
export default async function seedDeepStock({ container }: ExecArgs): Promise<void> {
  await seedCatalogue(container, DEEP_STOCK);
  await seedAdmin(container, TEST_ADMIN.email, TEST_ADMIN.password);
}
