import { holdForMatch, unmatchedLines } from "../unmatched-lines";
import { CAP } from "./mapped-order";
import { toLine } from "./tiktok-order";

const cap = toLine({ id: "1" });
const other = toLine({ id: "2", sku_id: "9", seller_sku: "TOTE", product_name: "Tote", sku_name: null });
const bundle = toLine({
  id: "3",
  sku_id: "8",
  seller_sku: null,
  combined_listing_skus: [
    { sku_id: cap.sku_id, product_id: null, seller_sku: "CAP-BLACK", sku_count: 2 },
    { sku_id: "7", product_id: null, seller_sku: "MUG", sku_count: 1 },
  ],
});
const known = new Map([[cap.sku_id, CAP]]);

describe("The SKUs of an order that no variant stands for", () => {
  it("are named once each, with their units", () => {
    expect(unmatchedLines([cap, other, { ...other, id: "4" }], known)).toEqual([
      expect.objectContaining({ sku_id: "9", seller_sku: "TOTE", title: "Tote", quantity: 2, awaits: ["9"] }),
    ]);
  });

  it("are a bundle's as long as one of its parts has no variant: it waits for itself and for that part", () => {
    expect(unmatchedLines([bundle], known)).toEqual([
      expect.objectContaining({ sku_id: "8", awaits: ["8", "7"], in_part: true }),
    ]);
    expect(unmatchedLines([bundle], new Map([...known, ["7", CAP]]))).toEqual([]);
    expect(unmatchedLines([bundle], new Map([["8", CAP]]))).toEqual([]);
  });

  it("hold the order by name, and one acceptance is of just these", () => {
    expect(holdForMatch(unmatchedLines([cap], known))).toEqual([]);
    expect(holdForMatch(unmatchedLines([other], known))).toEqual([
      expect.objectContaining({
        reason: "unmatched",
        message: "No variant of this store stands for Tote (TOTE). Match it, or import the order anyway.",
        keys: ["unmatched:9"],
        can_accept: true,
      }),
    ]);
  });
});
