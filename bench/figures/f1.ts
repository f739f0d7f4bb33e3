import { judge } from "../../integration-tests/contract/contract";
import { record } from "../../integration-tests/contract/scenario/run";
import type { FigureResult } from "../load";

/** F1: whether the client's requests and the simulator's answers are as TikTok documents them. */
export async function run(): Promise<FigureResult> {
  const report = judge(await record());
  const wrong = [...report.mismatches, ...report.unread, ...report.unknown.map((call) => `${call} is unknown`)];
  console.log(`${report.calls} calls of ${report.endpoints.length} endpoints checked against TikTok's OpenAPI files,`);
  console.log(`${report.apart} calls apart, which the files lack, and ${report.notifications} notifications of`);
  console.log(`${report.topics.length} topics; ${report.readFields} fields that the client reads looked up.`);
  for (const sentence of wrong) console.log(`MISMATCH ${sentence}`);
  for (const exception of report.stale) console.log(`NOT NEEDED ${exception}`);
  return {
    id: "F1",
    value: wrong.length,
    calls: report.calls,
    apart: report.apart,
    notifications: report.notifications,
    bar: "0 mismatches",
    ok: wrong.length === 0 && report.calls > 0,
  };
}
