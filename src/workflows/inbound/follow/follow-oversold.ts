import { stillShort } from "../../../domain/still-short";
import type { RecordChanges } from "../../../modules/tiktok-shop/stores/record-store";
import type { Follow } from "./follow";

/** An order is a back-order for as long as something of what it lacked is still to be packed. */
export const followOversold = async ({ record, tiktokOrder }: Follow): Promise<RecordChanges> =>
  record.oversold ? { oversold: stillShort(record.oversold, tiktokOrder) } : {};
