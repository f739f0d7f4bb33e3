import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../../modules/tiktok-shop";
import type { EraseDto } from "../../types/erase-dto";
import { erase } from "./erase";

/** Erases and prints what was done, not whom it was about. */
export async function eraseByCommand(container: MedusaContainer, whom: EraseDto): Promise<void> {
  const { audit } = container.resolve(TIKTOK_SHOP_MODULE);
  try {
    const done = await erase(container, whom, null);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(
        `Erased: ${done.orders} TikTok orders, ${done.medusa_orders} native orders changed, ` +
          `${done.addresses} addresses emptied, ${done.bodies} webhook bodies deleted.`,
      );
  } finally {
    // The command ends the process as soon as this returns.
    await audit.flush();
  }
}
