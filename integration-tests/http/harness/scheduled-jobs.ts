import { WorkflowScheduler } from "@medusajs/framework/orchestration";

/** Keeps the store's jobs from running by themselves, so that a test decides what happens when. */
export async function stopScheduledJobs(): Promise<void> {
  await new WorkflowScheduler().clear();
}
