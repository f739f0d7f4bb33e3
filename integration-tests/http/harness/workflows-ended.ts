import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, TransactionState } from "@medusajs/framework/utils";
import { until } from "../../setup/until";

const ENDED = [TransactionState.NOT_STARTED, TransactionState.DONE, TransactionState.REVERTED, TransactionState.FAILED];

/** Waits for the workflows that go on in the background, so that none of them meets the next test's database. */
export async function workflowsEnded(container: MedusaContainer): Promise<void> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE);
  await until("all workflows have ended", async () => {
    const running = await engine.listWorkflowExecutions({ state: { $nin: ENDED } }, { take: 1, select: ["id"] });
    return running.length === 0;
  });
}
