import type { ErrorGroup } from "./error-class";

/** Listings and their stock. */
export const PRODUCT_ERRORS: readonly ErrorGroup[] = [
  {
    codes: [12052032, 12052260, 12019150],
    kind: "permanent",
    sentence: "TikTok does not find this product. It may have been deleted there.",
  },
  {
    codes: [12052048, 12052034],
    kind: "permanent",
    sentence: "This product belongs to another shop.",
  },
  {
    codes: [12052901],
    kind: "permanent",
    sentence: "TikTok does not allow this change in the product's present state. Check the product in Seller Center.",
  },
  {
    codes: [12052308],
    kind: "permanent",
    sentence: "An appeal for this product is running. It can be changed when TikTok has decided.",
  },
  {
    codes: [12052700],
    kind: "permanent",
    sentence: "TikTok says that this seller is inactive. Check the account in Seller Center.",
  },
  {
    codes: [12052055],
    kind: "permanent",
    sentence: "TikTok refuses this quantity. It takes up to 99,999, and in some shops not 0.",
  },
  {
    codes: [12019022, 12019028, 12052516],
    kind: "permanent",
    sentence:
      "The product is stocked in other TikTok warehouses than those that were sent. Check them in Seller Center.",
  },
  {
    codes: [12052097, 12052530, 12052531],
    kind: "permanent",
    sentence: "The TikTok warehouse is wrong or disabled. Check the warehouses in Seller Center.",
  },
  {
    codes: [12052533],
    kind: "permanent",
    sentence: "TikTok does not let this product change its warehouses.",
  },
  {
    codes: [12052553, 12052556, 12052557],
    kind: "permanent",
    sentence: "TikTok does not know this SKU in this product. Link the shop's SKUs again.",
  },
  {
    codes: [12052393],
    kind: "permanent",
    sentence: "A promotion has locked this stock. TikTok takes a lower quantity when the promotion ends.",
  },
  {
    codes: [12052921],
    kind: "permanent",
    sentence: "This product shares the stock of another shop. Change the stock there.",
  },
  {
    codes: [12052037],
    kind: "permanent",
    sentence: "TikTok allots this stock by itself. Change that in Seller Center to publish stock from here.",
  },
  {
    codes: [12052990],
    kind: "permanent",
    sentence: "TikTok refuses the stock of this SKU. The reasons per warehouse say why.",
  },
  {
    codes: [12052180],
    kind: "permanent",
    sentence: "TikTok lists at most 10,000 products at once. The search must be narrowed.",
  },
  {
    codes: [12019027, 12019087, 12019108, 12019109],
    kind: "permanent",
    sentence: "TikTok does not accept this search. Report it to the plugin's authors with TikTok's request id.",
  },
];
