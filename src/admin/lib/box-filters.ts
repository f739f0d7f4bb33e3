/** `inbox`: what came from TikTok. `outbox`: what TikTok is to be told. */
export const boxNames = ["inbox", "outbox"] as const;
export type BoxName = (typeof boxNames)[number];

export const boxStates = ["open", "done", "dead", "stale"] as const;

/** Topics that have a name here, as TikTok numbers them. */
export const boxTopics = [
  "0",
  "1",
  "3",
  "4",
  "5",
  "6",
  "7",
  "11",
  "12",
  "27",
  "36",
  "37",
  "39",
  "64",
  "65",
  "67",
  "68",
] as const;

/** What the messages are filtered by, as it stands in the page's address. Empty for anything. */
export interface BoxFilters {
  box: BoxName;
  state: (typeof boxStates)[number] | "";
  /** Of what came from TikTok. */
  topic: string;
  shopId: string;
  q: string;
  /** Days, `2026-11-26`, both included. */
  from: string;
  to: string;
}

const day = /^\d{4}-\d\d-\d\d$/;

/** The filters in the page's address. What it does not know counts as not given. */
export function boxFiltersOf(search: URLSearchParams): BoxFilters {
  const dayOf = (key: string) => (day.test(search.get(key) ?? "") ? (search.get(key) ?? "") : "");
  return {
    box: boxNames.find((box) => box === search.get("box")) ?? "inbox",
    state: boxStates.find((state) => state === search.get("state")) ?? "",
    topic: /^\d{1,9}$/.test(search.get("topic") ?? "") ? (search.get("topic") ?? "") : "",
    shopId: search.get("shop_id") ?? "",
    q: search.get("q") ?? "",
    from: dayOf("from"),
    to: dayOf("to"),
  };
}

/** The address of these filters. */
export const boxAddressOf = ({ box, shopId, q, ...filters }: BoxFilters): Record<string, string> =>
  given({ box: box === "inbox" ? "" : box, shop_id: shopId, q: q.trim(), ...filters });

/** What the store is asked for. Topics and times are the inbox's; a state that the outbox does not have is left out. */
export function boxQueryOf(filters: BoxFilters, cursor: string | null): Record<string, string> {
  const { box, state, topic, shopId, q, from, to } = filters;
  const both = { shop_id: shopId, q: q.trim(), cursor: cursor ?? "" };
  return box === "outbox"
    ? given({ ...both, state: state === "stale" ? "" : state })
    : given({ ...both, state, topic, from: startOf(from, 0), to: startOf(to, 1) });
}

/** Whether anything but the box narrows the list down. */
export const isBoxFiltered = (filters: BoxFilters): boolean => Object.keys(boxQueryOf(filters, null)).length > 0;

/** When a day begins in the reader's time zone, so many days later. */
function startOf(date: string, later: number): string {
  if (!day.test(date)) return "";
  const [year = 0, month = 1, number = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, number + later).toISOString();
}

const given = (parameters: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ""));
