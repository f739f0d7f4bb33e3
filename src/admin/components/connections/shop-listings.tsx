import { Button, Text, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { ShopDto } from "../../../types";
import { useLinkSkus } from "../../hooks/use-link-skus";
import { counted } from "../../lib/counted";
import { errorMessage } from "../../lib/error-message";
import { Fact } from "../common/fact";
import { FailureNote } from "../common/failure-note";

/** How many of a shop's listings belong to a variant here, with a button to match them again. */
export function ShopListings({ shop }: { shop: ShopDto }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useLinkSkus(shop.id);
  const { linked, unmatched } = shop.links;

  const link = () =>
    mutate(undefined, {
      onSuccess: (links) => toast.success(t("tiktokShop.listings.done", { ...links })),
      onError: (error) => toast.error(errorMessage(error) ?? t("tiktokShop.common.noReason")),
    });

  return (
    <Fact label={t("tiktokShop.listings.label")}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex flex-wrap gap-x-3 gap-y-1">
          <span>
            {linked + unmatched === 0
              ? t("tiktokShop.listings.none")
              : t("tiktokShop.listings.linked", counted(linked))}
          </span>
          {unmatched > 0 && (
            <Link
              className="text-ui-tag-orange-text hover:underline"
              to={{ pathname: "/tiktok-shop/skus", search: `shop_id=${shop.id}` }}
            >
              {t("tiktokShop.listings.unmatched", counted(unmatched))}
            </Link>
          )}
        </div>
        <Button size="small" variant="secondary" onClick={link} isLoading={isPending}>
          {t("tiktokShop.listings.linkAgain")}
        </Button>
      </div>
      {shop.stock.refused > 0 && (
        <span className="text-ui-tag-red-text">
          {t("tiktokShop.listings.stockRefused", { count: shop.stock.refused })}
        </span>
      )}
      {shop.stock.last_error && <FailureNote failure={shop.stock.last_error} />}
      {unmatched > 0 && (
        <Text size="xsmall" className="text-ui-fg-muted text-pretty">
          {t("tiktokShop.listings.unmatchedHint")}
        </Text>
      )}
    </Fact>
  );
}
