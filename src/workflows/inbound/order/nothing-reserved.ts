import type { FailureDto } from "../../../types/dto";
import { failureOf } from "../../failure";

/** What a person has to do about an order in Medusa of whose stock nothing could be reserved. */
export const nothingReserved = (skus: string[]): FailureDto =>
  failureOf(
    `The order is complete, but no stock was reserved for ${skus.join(", ")}: no stock location of the shop keeps ` +
      `${skus.length > 1 ? "these items" : "this item"}. Add one to the inventory item, and reserve by hand.`,
  );
