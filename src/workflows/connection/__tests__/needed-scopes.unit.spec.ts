import { missingScopes, NEEDED_SCOPES } from "../needed-scopes";

describe("missingScopes", () => {
  it("names what the plugin needs and the consent lacks", () => {
    expect(missingScopes(["seller.authorization.info", "seller.order.info", "seller.finance.info"])).toEqual([
      "seller.return_refund.basic",
      "seller.product.basic",
      "seller.product.write",
      "seller.fulfillment.basic",
      "seller.logistics",
    ]);
  });

  it("names nothing when all are there, whatever else is", () => {
    expect(missingScopes([...NEEDED_SCOPES, "seller.finance.info"])).toEqual([]);
  });

  it("takes an answer without any scope as one that says nothing of them", () => {
    expect(missingScopes([])).toEqual([]);
  });
});
