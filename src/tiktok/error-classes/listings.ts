import type { ErrorGroup } from "./error-class";
import { range } from "./range";

/** Creating and editing listings, all of which need somebody to correct the product. */
export const LISTING_ERRORS: readonly ErrorGroup[] = [
  {
    codes: [12052023, 12052024, 12052025],
    kind: "permanent",
    sentence: "The category does not exist on TikTok or takes no products. Choose another one.",
  },
  {
    codes: [12052217, 12052230],
    kind: "permanent",
    sentence: "The category is of TikTok's other catalogue version. Choose the category again.",
  },
  {
    codes: [12052220, 12052221, 12052223, 12052226],
    kind: "permanent",
    sentence: "TikTok restricts this category. Apply for it in Seller Center, or choose another one.",
  },
  {
    codes: [12052225],
    kind: "permanent",
    sentence: "The shop's main category does not allow this product. Check the shop's categories in Seller Center.",
  },
  {
    codes: [12052104, 12052182],
    kind: "permanent",
    sentence: "The product lacks an attribute that its category requires. Fill it in.",
  },
  { codes: [12052105], kind: "permanent", sentence: "The category requires a certificate. Add it to the product." },
  {
    codes: [12052200, 12052201, 12052208],
    kind: "permanent",
    sentence: "TikTok does not accept the brand. Choose a brand that the shop is authorised for.",
  },
  {
    codes: [12052261, 12052051, 12052931],
    kind: "permanent",
    sentence: "TikTok does not accept the title. Check its length and its words.",
  },
  {
    codes: [12052013, 12052015, 12052932],
    kind: "permanent",
    sentence: "TikTok does not accept the description. Check its length and what it contains.",
  },
  {
    codes: [...range(12052300, 12052306)],
    kind: "permanent",
    sentence: "TikTok does not accept the main images. Check their number, size and format.",
  },
  {
    codes: [...range(12052520, 12052524)],
    kind: "permanent",
    sentence: "TikTok does not accept the images of the variants. Check their number, size and format.",
  },
  {
    codes: [12052525, 12052526],
    kind: "permanent",
    sentence: "The variants have more options than TikTok allows. Reduce them.",
  },
  {
    codes: [12052050, 12052558],
    kind: "permanent",
    sentence: "The product has more variants than TikTok allows. Split it into several products.",
  },
  { codes: [12052560], kind: "permanent", sentence: "Two variants have the same options. Change one of them." },
  {
    codes: [...range(12052591, 12052600)],
    kind: "permanent",
    sentence: "TikTok does not accept the GTIN, EAN, UPC or ISBN. Correct the code.",
  },
  {
    codes: [12052181, 12019011, 12019012, 12052915],
    kind: "permanent",
    sentence: "The weight or the size of the parcel is missing or out of range. Correct it in the product.",
  },
  {
    codes: [12052402, 12052420],
    kind: "permanent",
    sentence: "The shipping template does not fit this product. Choose another one in Seller Center.",
  },
  {
    codes: [12052535],
    kind: "permanent",
    sentence: "The shop has no warehouse for returns. Add one in Seller Center.",
  },
  {
    codes: [12052093, 12052109],
    kind: "permanent",
    sentence: "The shop has reached TikTok's daily limit of new products. Try again tomorrow.",
  },
  { codes: [12052996], kind: "permanent", sentence: "TikTok has a product with this external id already." },
];
