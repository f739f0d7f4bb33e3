import { order } from "../../i18n/en/order";
import { cancelReasons } from "../../../domain/cancel-reasons";
import { reasonText } from "../cancel-reason";

describe("The words for a reason to cancel", () => {
  it("exist for every reason of every market and status", () => {
    const keys = ["US", "GB", "JP", "SG", "MX"].flatMap((region) =>
      ["UNPAID", "AWAITING_SHIPMENT"].flatMap((status) => cancelReasons({ region, status }).map(({ key }) => key)),
    );
    const words: Record<string, string> = order.cancel.reasons;
    expect(keys.filter((key) => words[reasonText(key)] === undefined)).toEqual([]);
  });
});
