import {
  isOrderListFiltered,
  orderListAddressOf,
  type OrderListFilters,
  orderListFiltersOf,
  orderListQueryOf,
} from "../order-list-filters";

const ANY: OrderListFilters = { view: "all", shopId: "", state: "", stage: "", q: "" };

describe("the filters of the list of orders", () => {
  it("are read from the page's address as they were written there", () => {
    const filters: OrderListFilters = { view: "late", shopId: "ttshop_1", state: "held", stage: "shipped", q: "#12" };
    expect(orderListFiltersOf(new URLSearchParams(orderListAddressOf(filters)))).toEqual(filters);
  });

  it("leave the address as it is where nothing is filtered", () => {
    expect(orderListAddressOf(ANY)).toEqual({});
    expect(orderListFiltersOf(new URLSearchParams())).toEqual(ANY);
  });

  it("take what they do not know for not given", () => {
    expect(orderListFiltersOf(new URLSearchParams("view=none&state=lost&stage=left"))).toEqual(ANY);
  });

  it("ask the store for the view by its flag, and for the page by its cursor", () => {
    expect(orderListQueryOf({ ...ANY, view: "attention", q: " 57 " }, "1.a")).toEqual({
      attention: "true",
      q: "57",
      cursor: "1.a",
    });
    expect(orderListQueryOf({ ...ANY, view: "oversold", stage: "processing" }, null)).toEqual({
      oversold: "true",
      stage: "processing",
    });
  });

  it("count a view as no filter, since leaving it is no way to find more", () => {
    expect(isOrderListFiltered({ ...ANY, view: "late" })).toBe(false);
    expect(isOrderListFiltered({ ...ANY, state: "held" })).toBe(true);
  });
});
