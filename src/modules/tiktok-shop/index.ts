import { Module } from "@medusajs/framework/utils";
import validateOptions from "./loaders/validate-options";
import TiktokShopModuleService from "./service";

/** The container key of the module. */
export const TIKTOK_SHOP_MODULE = "tiktok_shop";

export default Module(TIKTOK_SHOP_MODULE, { service: TiktokShopModuleService, loaders: [validateOptions] });

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    tiktok_shop: TiktokShopModuleService;
  }
}
