import type { ErrorGroup } from "./error-class";
import { range } from "./range";

/** TikTok already has the shipment: for a repeated call that is success. */
export const ALREADY_SHIPPED: readonly number[] = [
  21011006, 21011020, 21011040, 11006021, 21008099, 21042056, 21023046,
];

/** The buyer may still withdraw: TikTok takes no shipment for about an hour after payment. */
export const ON_HOLD = 21011044;

/** Shipping orders and packages. */
export const SHIPPING_ERRORS: readonly ErrorGroup[] = [
  {
    codes: ALREADY_SHIPPED,
    kind: "permanent",
    sentence: "TikTok has this shipment already.",
  },
  {
    codes: [ON_HOLD],
    kind: "retryable",
    sentence:
      "TikTok still holds this order, so that the buyer can withdraw. The shipment is sent once it is released.",
  },
  {
    codes: [21011003, 21042057],
    kind: "permanent",
    sentence: "TikTok does not take a shipment for this order in its present state. Check the order in Seller Center.",
  },
  {
    codes: [21011041, 21011042],
    kind: "permanent",
    sentence: "The order is cancelled on TikTok. Do not ship it.",
  },
  {
    codes: [21011043],
    kind: "permanent",
    sentence: "TikTok does not know this shipment as shipped yet.",
  },
  {
    codes: [21011027, 21011030],
    kind: "permanent",
    sentence: "TikTok has this shipment as delivered.",
  },
  {
    codes: [21008044, 21011007, 21021010],
    kind: "permanent",
    sentence: "The buyer asked to cancel or return. Answer the request in Seller Center, then try again.",
  },
  {
    codes: [21011022, 11028006],
    kind: "permanent",
    sentence: "TikTok does not accept this tracking number for this carrier. Correct the number or the carrier.",
  },
  {
    codes: [21004015, 21004016],
    kind: "permanent",
    sentence: "The tracking number is not one of this carrier. Correct the number or the carrier.",
  },
  {
    codes: [21011025, 21034012],
    kind: "permanent",
    sentence: "Another order has this tracking number already. Check the number.",
  },
  {
    codes: [21011026],
    kind: "permanent",
    sentence: "This tracking number is on too many orders. TikTok takes up to 20, all for one recipient.",
  },
  {
    codes: [21004012],
    kind: "permanent",
    sentence: "The tracking number has characters that TikTok refuses. Use letters and digits.",
  },
  {
    codes: [21011049, 21011050, 21011051, 21011052],
    kind: "permanent",
    sentence: "TikTok no longer lets this tracking number be changed.",
  },
  {
    codes: [21011001],
    kind: "permanent",
    sentence: "TikTok does not find this order or package.",
  },
  {
    codes: [21011028],
    kind: "permanent",
    sentence: "This package belongs to another shop.",
  },
  {
    codes: [21011029],
    kind: "permanent",
    sentence: "An item is not in this package on TikTok. Check in Seller Center how the order is packed.",
  },
  {
    codes: [21008025],
    kind: "permanent",
    sentence: "TikTok ships this order itself. There is nothing to send.",
  },
  {
    codes: [21011004],
    kind: "permanent",
    sentence: "This order ships with TikTok's own label. Arrange the shipment in Seller Center.",
  },
  {
    codes: [21008106, 21004010],
    kind: "permanent",
    sentence: "TikTok does not offer this way of shipping in the shop's region. Arrange the shipment in Seller Center.",
  },
  {
    codes: [21011033, 21011046],
    kind: "permanent",
    sentence: "The order is combined with another one on TikTok. Ship the combined package in Seller Center.",
  },
  {
    codes: [21011035, 21011036, 21011048, 11006013, 11006014],
    kind: "permanent",
    sentence:
      "TikTok does not allow these items to be packed this way. Split or combine the packages in Seller Center.",
  },
  {
    codes: [...range(11021009, 11021025), 21011037, 21014009],
    kind: "permanent",
    sentence: "TikTok refuses the address, size or weight of this package. Correct it in Seller Center.",
  },
  {
    codes: [21004006, 21004019, 21004020],
    kind: "permanent",
    sentence: "TikTok wants an invoice before this order ships. Upload it in Seller Center, then try again.",
  },
  {
    codes: [11001027, 11001031, 21001003, 21001008, 21001011, 21022026, 21022029, 25001028],
    kind: "retryable",
    sentence: "TikTok could not handle the shipment just now. This usually passes within minutes.",
    outcomeUnknown: true,
  },
  {
    codes: [11034002, 21008017],
    kind: "permanent",
    sentence: "The seller ships this order, so TikTok has no label for it.",
  },
  {
    codes: [11034023, 11034037],
    kind: "retryable",
    sentence: "TikTok has not made the label yet. It is usually ready within minutes.",
  },
  {
    codes: [21023035, 21042104],
    kind: "permanent",
    sentence: "TikTok gives the label once the shipment is arranged. Arrange it first.",
  },
  {
    codes: [21042102],
    kind: "permanent",
    sentence: "The parcel was picked up already. Its label cannot be printed any more.",
  },
  {
    codes: [21023059],
    kind: "permanent",
    sentence: "The order is cancelled on TikTok. There is no label for it.",
  },
  {
    codes: [21022025],
    kind: "permanent",
    sentence: "The label was bought already. Print it from Seller Center.",
  },
  {
    codes: [21008116],
    kind: "permanent",
    sentence: "The shop has not subscribed to this delivery option. Check its shipping settings in Seller Center.",
  },
  {
    codes: [21008117],
    kind: "permanent",
    sentence: "TikTok picks the carrier for this delivery option.",
  },
];
