import { runCanaries } from "../../integration-tests/canary/run";
import type { FigureResult } from "../load";
import { withServer } from "../lib/with-server";

/** R8: how often a canary, a secret or a buyer's particular, turns up where it does not belong. */
export async function run(): Promise<FigureResult> {
  const report = await withServer(console.log, (server) => runCanaries(server, console.log));
  console.log(
    `${report.secrets} secrets and ${report.buyer} particulars of buyers, searched for in ${report.answers} answers,`,
  );
  console.log(
    `${report.lines} lines of output at log level debug, ${report.events} events, and every column of every table;`,
  );
  console.log(`found where they belong: ${report.rightly.length} times`);
  for (const hit of report.hits) console.log(`FOUND ${hit}`);
  return {
    id: "R8",
    value: report.hits.length,
    secrets: report.secrets,
    buyer: report.buyer,
    bar: "0 hits",
    ok: report.hits.length === 0 && report.secrets >= 9 && report.rightly.length > 0,
  };
}
