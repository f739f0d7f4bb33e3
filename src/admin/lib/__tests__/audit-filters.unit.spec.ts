import { addressOf, auditFiltersOf, auditQueryOf, isFiltered } from "../audit-filters";

const read = (search: string) => auditFiltersOf(new URLSearchParams(search));

describe("the audit log's filters", () => {
  it("come back from the address that they wrote", () => {
    const filters = { shopId: "shop_1", kind: "call", outcome: "error", what: "orders" } as const;
    expect(read(new URLSearchParams(addressOf(filters)).toString())).toEqual(filters);
  });

  it("write nothing into the address while they are empty", () => {
    expect(addressOf(read(""))).toEqual({});
  });

  it("take what they do not know for nothing", () => {
    expect(read("kind=letter&outcome=maybe")).toEqual(read(""));
  });

  it("ask the store for one page, of what is given only", () => {
    expect(auditQueryOf(read("what=orders"), "1.a")).toEqual({ what: "orders", cursor: "1.a" });
    expect(auditQueryOf(read(""), null)).toEqual({});
  });

  it("count as filters once one is given", () => {
    expect(isFiltered(read(""))).toBe(false);
    expect(isFiltered(read("outcome=error"))).toBe(true);
  });
});
