import { readdirSync } from "node:fs";
import { resolve } from "node:path";

/** What a figure says of itself; fields that do not apply are left out. */
export interface FigureResult {
  /** `P1` */
  id: string;
  value: number;
  /** The same on the bare platform, in the same run. */
  floor?: number;
  /** Median of value to floor. */
  ratio?: number;
  /** What is to be reached, in words. */
  bar: string;
  ok: boolean;
  [more: string]: unknown;
}

/** What each file of `figures/` exports. It may print what it does; its result is printed for it. */
export interface Figure {
  /** @param options.full the sample size that the bar is stated for, instead of one that ends within 10 minutes */
  run(options: { full: boolean }): Promise<FigureResult>;
}

const FOLDER = resolve(__dirname, "figures");

/** The ids of the figures that exist: `figures/f1.ts` is F1. */
export const figureIds = (): string[] =>
  readdirSync(FOLDER)
    .flatMap((file) => /^([a-z]\d+)\.ts$/.exec(file)?.[1] ?? [])
    .map((name) => name.toUpperCase())
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));

/** The figure of an id, or null when there is none. */
export const figureOf = async (id: string): Promise<Figure | null> =>
  figureIds().includes(id.toUpperCase()) ? ((await import(resolve(FOLDER, `${id.toLowerCase()}.ts`))) as Figure) : null;
