import type { ExecArgs } from "@medusajs/framework/types";
import { seedAdmin } from "../integration-tests/setup/store/seed-admin";
import { seedCatalogue } from "../integration-tests/setup/store/seed-catalogue";
import { DEMO_LISTINGS } from "../src/simulator/scenario/demo";
import { ADMIN } from "./admin";

/** Fills the demo's store: the simulated shops' products, except one that the store does not know, and an admin. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  await seedCatalogue(
    container,
    DEMO_LISTINGS.filter((listing) => listing.in_store),
  );
  await seedAdmin(container, ADMIN.email, ADMIN.password);
}
