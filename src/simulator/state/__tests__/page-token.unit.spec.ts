import { page, readPageToken, writePageToken } from "../page-token";

const rows = Array.from({ length: 7 }, (_, index) => ({ id: String(index), time: 100 + Math.floor(index / 2) }));
const by = (cursor: string | null) => ({
  key: (row: (typeof rows)[number]) => row.time,
  descending: false,
  size: 3,
  cursor: cursor ? readPageToken(cursor, "f") : null,
  filters: "f",
});

it("shows every row once over its pages, equal times included", () => {
  const seen: string[] = [];
  let token: string | null = null;
  do {
    const shown: ReturnType<typeof page<(typeof rows)[number]>> = page(rows, by(token));
    seen.push(...shown.rows.map(({ id }) => id));
    token = shown.next;
  } while (token);
  expect(seen).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
});

it("goes on behind the last row shown when rows in between are gone", () => {
  const { next } = page(rows, by(null));
  const rest = page(
    rows.filter(({ id }) => id !== "1" && id !== "2"),
    by(next),
  );
  expect(rest.rows.map(({ id }) => id)).toEqual(["3", "4", "5"]);
});

it("binds a token to the filters it was given out for", () => {
  const token = writePageToken({ after: 1, id: "x" }, ["shop", { a: 1 }]);
  expect(readPageToken(token, ["shop", { a: 1 }])).toEqual({ after: 1, id: "x" });
  expect(readPageToken(token, ["shop", { a: 2 }])).toBeNull();
  expect(readPageToken("bm9uc2Vuc2U=", ["shop"])).toBeNull();
});
