import { defineRouteConfig } from "@medusajs/admin-sdk";
import { BoxesPage } from "../../../components/boxes/boxes-page";
import { BoxesBreadcrumb } from "../../../components/boxes/boxes-breadcrumb";

const TiktokShopMessages = () => <BoxesPage />;

/** The menu reads this statically: the label is a key of the texts, which are in the default namespace. */
export const config = defineRouteConfig({
  label: "tiktokShop.boxes.title",
  translationNs: "translation",
});

export const handle = {
  breadcrumb: () => <BoxesBreadcrumb />,
};

export default TiktokShopMessages;
