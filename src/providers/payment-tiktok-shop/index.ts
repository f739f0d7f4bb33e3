import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import TiktokShopPayment from "./service";

export default ModuleProvider(Modules.PAYMENT, { services: [TiktokShopPayment] });
