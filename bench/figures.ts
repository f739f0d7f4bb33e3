import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { figureIds, type FigureResult } from "./load";

/** One figure in a process of its own, so that none warms or burdens the next; null when it gave no result. */
function measure(id: string, flags: string[]): Promise<FigureResult | null> {
  return new Promise((done) => {
    const args = [...process.execArgv, resolve(__dirname, "figure.ts"), id, ...flags];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.on("data", (part: Buffer) => {
      printed += part.toString("utf8");
      process.stdout.write(part);
    });
    child.on("close", () => {
      try {
        done(JSON.parse(printed.trim().split("\n").at(-1) ?? "") as FigureResult);
      } catch {
        done(null);
      }
    });
  });
}

const cell = (value: unknown): string => (value === undefined ? "" : String(value));

/** `npm run figures [-- --full]`: measures every figure that exists, one after the other, and prints the table. */
async function main(): Promise<void> {
  const rows: string[] = [];
  let failed = false;
  for (const id of figureIds()) {
    const result = await measure(id, process.argv.slice(2));
    failed ||= !result?.ok;
    const cells = result
      ? [result.value, result.floor, result.ratio, result.bar, result.ok ? "yes" : "NO"]
      : ["", "", "", "it gave no result", "NO"];
    rows.push(`| ${[id, ...cells.map(cell)].join(" | ")} |`);
  }
  console.log(["", "| id | value | floor | ratio | bar | reached |", "|---|---|---|---|---|---|", ...rows].join("\n"));
  process.exitCode = failed ? 1 : 0;
}

void main();
