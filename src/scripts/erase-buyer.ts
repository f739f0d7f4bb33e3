import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { TIKTOK_SHOP_MODULE } from "../modules/tiktok-shop";
import { erase } from "../workflows/privacy/erase";

/** `medusa exec …/scripts/erase-buyer.js <TikTok order id | buyer's e-mail address>`: what it did is printed, not whom. */
export default async function eraseBuyer({ container, args }: ExecArgs): Promise<void> {
  const [whom, ...others] = args;
  if (!whom || others.length > 0) {
    throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "Give one TikTok order id or one e-mail address.");
  }
  const { audit } = container.resolve(TIKTOK_SHOP_MODULE);
  try {
    const done = await erase(container, whom.includes("@") ? { email: whom } : { tiktok_order_id: whom }, null);
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
