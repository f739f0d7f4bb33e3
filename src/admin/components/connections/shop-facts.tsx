import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { ShopDto } from "../../../types";
import { ShopBackfill } from "../backfill/shop-backfill";
import { counted } from "../../lib/counted";
import { Fact } from "../common/fact";
import { linkClass } from "../common/link-class";
import { ShopCalls } from "../rates/shop-calls";
import { ConsoleTopics } from "./console-topics";
import { ShopListings } from "./shop-listings";
import { ShopWebhooks } from "./shop-webhooks";

/** Where a shop's orders and stock live in this store, and how its exchange with TikTok does. */
export function ShopFacts({ shop }: { shop: ShopDto }) {
  const { t } = useTranslation();
  const { orders, failed } = shop.counts;
  return (
    <div className="divide-y border-t">
      <Fact label={t("tiktokShop.shop.salesChannel")}>
        <Link className={linkClass} to={`/settings/sales-channels/${shop.sales_channel.id}`}>
          {shop.sales_channel.name}
        </Link>
      </Fact>
      <Fact label={t("tiktokShop.shop.stockLocation")}>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {[shop.stock_location, ...shop.further_stock_locations].map(({ id, name }) => (
            <Link key={id} className={linkClass} to={`/settings/locations/${id}`}>
              {name}
            </Link>
          ))}
        </div>
      </Fact>
      <Fact label={t("tiktokShop.shop.orders")}>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link className={linkClass} to={`/tiktok-shop?shop_id=${shop.id}`}>
            {t("tiktokShop.shop.orderCount", counted(orders))}
          </Link>
          {failed > 0 && (
            <Link
              className="text-ui-tag-red-text hover:underline"
              to={`/tiktok-shop?view=attention&shop_id=${shop.id}`}
            >
              {t("tiktokShop.shop.attentionCount", counted(failed))}
            </Link>
          )}
        </div>
      </Fact>
      <ShopBackfill shop={shop} />
      <ShopListings shop={shop} />
      <ShopWebhooks shop={shop} />
      <ConsoleTopics topics={shop.console_topics} />
      <ShopCalls shopId={shop.id} />
    </div>
  );
}
