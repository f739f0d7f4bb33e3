import { readFile } from "node:fs/promises";
import type { Queries } from "../setup/database/queries";
import { type Canary, type Canaries, spellings } from "./canaries";
import type { Stage } from "./stage";

/** Medusa's own tables of orders and customers: there a buyer belongs until erased. */
const BUYERS_TABLES = new Set(["order", "order_address", "order_change_action", "customer", "fulfillment_address"]);
/** A webhook is kept as it came while it is young. */
const BUYERS_COLUMNS = new Set(["tiktok_inbox_event.body"]);
/** Medusa's own routes of orders. */
const BUYERS_ROUTES = /^\w+ \/admin\/orders(\/|$)/;

/** @returns where a canary was found that does not belong there, as sentences */
export async function searchOutputs(stage: Stage): Promise<string[]> {
  const { canaries, answers } = stage;
  const inFile = async (what: string, file: string) => {
    const lines = (await readFile(file, "utf8")).split("\n");
    return lines.flatMap((line) =>
      canaries.in(line).map((canary) => `${what}: ${name(canary)} in ${excerpt(line, canary)}`),
    );
  };
  return [
    ...(await inFile("log", stage.logFile)),
    ...(await inFile("event", stage.eventsFile)),
    ...answers.flatMap(({ call, text }) =>
      canaries
        .in(text)
        .filter(({ kind }) => kind === "secret" || !BUYERS_ROUTES.test(call))
        .map((canary) => `answer to ${call}: ${name(canary)} in ${excerpt(text, canary)}`),
    ),
  ];
}

/**
 * Every column of every table, read as text.
 *
 * @param erased whether the buyers were erased, so that they belong nowhere any more
 * @returns where a canary does not belong, and where it was found rightly, which shows that the search finds
 */
export async function searchDatabase(
  database: Queries,
  canaries: Canaries,
  erased: boolean,
): Promise<{ hits: string[]; rightly: string[] }> {
  const tables = await database.rows<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const pattern = canaries.all().flatMap(spellings).map(escape).join("|");
  const hits = new Set<string>();
  const rightly = new Set<string>();
  for (const { name: table } of tables) {
    const rows = await database.rows<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM "${table}" AS t WHERE to_jsonb(t)::text ~ $1`,
      [pattern],
    );
    for (const { row } of rows) {
      for (const [column, value] of Object.entries(row)) {
        const place = `${table}.${column}`;
        for (const canary of canaries.in(JSON.stringify(value) ?? "")) {
          const belongs = canary.kind === "buyer" && (erased ? isNobodys(place, row) : isOfBuyers(table, place));
          (belongs ? rightly : hits).add(`database: ${name(canary)} in ${place}`);
        }
      }
    }
  }
  return { hits: [...hits], rightly: [...rightly] };
}

const isOfBuyers = (table: string, place: string) => BUYERS_TABLES.has(table) || BUYERS_COLUMNS.has(place);

/** A body that names no order is nobody's that could be erased: it goes when it is old. */
const isNobodys = (place: string, row: Record<string, unknown>) =>
  BUYERS_COLUMNS.has(place) && Array.isArray(row.tiktok_order_ids) && row.tiktok_order_ids.length === 0;

const name = ({ kind, name: what }: Canary): string => `${kind} ${what}`;
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const excerpt = (text: string, canary: Canary): string => {
  const spelling = spellings(canary).find((candidate) => text.includes(candidate)) ?? "";
  const at = text.indexOf(spelling);
  return JSON.stringify(text.slice(Math.max(0, at - 120), at + spelling.length + 20));
};
