import { addressOf, auditFiltersOf, auditQueryOf, isFiltered } from "../audit-filters";

const read = (search: string) => auditFiltersOf(new URLSearchParams(search));

describe("the audit log's filters", () => {
  it("come back from the address that they wrote", () => {
    const filters = { shopId: "shop_1", kind: "call", outcome: "error", what: "orders", page: 2 } as const;
    expect(read(new URLSearchParams(addressOf(filters)).toString())).toEqual(filters);
  });

  it("write nothing into the address while they are empty, and leave the first page unsaid", () => {
    expect(addressOf(read(""))).toEqual({});
  });

  it("take what they do not know for nothing", () => {
    expect(read("kind=letter&outcome=maybe&page=-1")).toEqual(read(""));
    expect(read("page=1e9").page).toBe(0);
    expect(read("page=0").page).toBe(0);
  });

  it("ask the store for one page, of what is given only", () => {
    expect(auditQueryOf(read("what=orders&page=3"))).toEqual({ what: "orders", limit: "25", offset: "50" });
  });

  it("count as filters without the page", () => {
    expect(isFiltered(read("page=2"))).toBe(false);
    expect(isFiltered(read("outcome=error"))).toBe(true);
  });
});
