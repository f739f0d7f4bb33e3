/** Loaded into a store before it starts: at SIGUSR2, collects the garbage and writes what lives to the file BENCH_HEAP_FILE. */
const { writeFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

process.on("SIGUSR2", () => {
  for (let round = 0; round < 3; round++) collect();
  writeFileSync(process.env.BENCH_HEAP_FILE, `${process.memoryUsage().heapUsed}\n`);
});
