import type { MedusaOrder } from "./compare";
import type { Say } from "./say";
import type { Demo } from "./start";
import type { Bought } from "./story";

/** The native orders beside TikTok's, total by total. */
export function printOrders(demo: Demo, bought: Bought[], medusaOrders: Map<string, MedusaOrder>, say: Say): void {
  const row = (cells: string[]) => `  ${cells.map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0)).join("  ")}`;
  say("TikTok's orders and Medusa's:");
  say(row(["TikTok order", "on TikTok", "in Medusa", "", "payment", "Medusa order"]));
  for (const { id } of bought) {
    const tiktokOrder = demo.simulator.control.order(id);
    const medusaOrder = medusaOrders.get(id);
    const same = Number(tiktokOrder.total_amount) === medusaOrder?.total;
    const cells = [id, tiktokOrder.total_amount, String(medusaOrder?.total), tiktokOrder.currency];
    say(row([...cells, medusaOrder?.payment_status ?? "", `${medusaOrder?.id ?? ""} ${same ? "✓" : "✗ differs"}`]));
  }
}

const WIDTHS = [20, 10, 10, 3, 9, 30];
