import { boxAddressOf, type BoxFilters, boxFiltersOf, boxQueryOf, isBoxFiltered } from "../box-filters";

const ANY: BoxFilters = { box: "inbox", state: "", topic: "", shopId: "", q: "", from: "", to: "" };
const ALL: BoxFilters = {
  box: "outbox",
  state: "stale",
  topic: "11",
  shopId: "ttshop_1",
  q: "576",
  from: "2026-11-25",
  to: "2026-11-26",
};

describe("the filters of the messages", () => {
  it("are read from the page's address as they were written there", () => {
    expect(boxFiltersOf(new URLSearchParams(boxAddressOf(ALL)))).toEqual(ALL);
    expect(boxFiltersOf(new URLSearchParams(boxAddressOf(ANY)))).toEqual(ANY);
  });

  it("take what they do not know for not given", () => {
    expect(boxFiltersOf(new URLSearchParams("box=x&state=y&topic=z&from=soon"))).toEqual(ANY);
  });

  it("ask for whole days, the last one included", () => {
    const { from = "", to = "" } = boxQueryOf({ ...ANY, from: "2026-11-25", to: "2026-11-25" }, null);
    expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000);
  });

  it("ask the outbox for nothing that only the inbox has", () => {
    expect(boxQueryOf(ALL, "1.a")).toEqual({ shop_id: "ttshop_1", q: "576", cursor: "1.a" });
  });

  it("know whether they leave anything out", () => {
    expect(isBoxFiltered({ ...ANY, box: "outbox" })).toBe(false);
    expect(isBoxFiltered({ ...ANY, from: "2026-11-25" })).toBe(true);
  });
});
