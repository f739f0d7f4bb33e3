import { defineRouteConfig } from "@medusajs/admin-sdk";
import { SkusBreadcrumb } from "../../../components/skus/skus-breadcrumb";
import { SkusPage } from "../../../components/skus/skus-page";

const TiktokShopSkus = () => <SkusPage />;

/** The menu reads this statically: the label is a key of the texts, which are in the default namespace. */
export const config = defineRouteConfig({
  label: "tiktokShop.skus.title",
  translationNs: "translation",
});

export const handle = {
  breadcrumb: () => <SkusBreadcrumb />,
};

export default TiktokShopSkus;
