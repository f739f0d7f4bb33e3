/** Prints the sum of jest's reports in a folder as one plain line: `.ci/counts.mjs FOLDER`. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const folder = process.argv[2];
let passed = 0;
let failed = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const report = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  passed += report.numPassedTests;
  // A file that cannot even be loaded has no tests to count.
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
}
console.log(`${passed} passed, ${failed} failed`);
