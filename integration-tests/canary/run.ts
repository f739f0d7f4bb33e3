import { readFile } from "node:fs/promises";
import type { DatabaseAddress } from "../setup/database";
import { eraseAll } from "./erase-all";
import { adminRoutes, connect, importOrders, renewToken, shipAndStock, webhooks } from "./flows";
import { searchDatabase, searchOutputs } from "./search";
import { setStage } from "./stage";

/** What was searched for, and where it was found although it does not belong there. */
export interface CanaryReport {
  hits: string[];
  secrets: number;
  buyer: number;
  answers: number;
  /** Lines of the store's output, and events. */
  lines: number;
  events: number;
  /** Where a buyer was found and belongs: without any, the search finds nothing. */
  rightly: string[];
}

/** Runs the main flows, right and wrong, with secrets and a buyer that are found nowhere else, and searches every output. */
export async function runCanaries(server: DatabaseAddress, say: (sentence: string) => void): Promise<CanaryReport> {
  const stage = await setStage(server);
  try {
    say("connecting");
    await connect(stage);
    say("importing");
    const { tiktokOrderId, medusaOrderId } = await importOrders(stage);
    say(`shipping order ${tiktokOrderId}`);
    await shipAndStock(stage, medusaOrderId);
    say("renewing tokens");
    await renewToken(stage);
    say("sending webhooks");
    await webhooks(stage);
    say("asking the admin's routes");
    await adminRoutes(stage, medusaOrderId);
    const before = await searchDatabase(stage.database, stage.canaries, false);
    say("erasing");
    await eraseAll(stage);
    await stage.stopStore();
    const after = await searchDatabase(stage.database, stage.canaries, true);
    const hits = [...before.hits, ...after.hits.map((hit) => `after erasing, ${hit}`), ...(await searchOutputs(stage))];
    const kinds = stage.canaries.all().map(({ kind }) => kind);
    return {
      hits: [...new Set(hits)],
      secrets: kinds.filter((kind) => kind === "secret").length,
      buyer: kinds.filter((kind) => kind === "buyer").length,
      answers: stage.answers.length,
      lines: await linesOf(stage.logFile),
      events: await linesOf(stage.eventsFile),
      rightly: before.rightly,
    };
  } finally {
    await stage.stop();
  }
}

const linesOf = async (file: string): Promise<number> => (await readFile(file, "utf8")).split("\n").length - 1;
