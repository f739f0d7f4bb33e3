import { createServer } from "node:http";
import type { ExecArgs } from "@medusajs/framework/types";
import { TIKTOK_SHOP_MODULE } from "../../src/modules/tiktok-shop";
import { convergeOrders } from "../../src/workflows/inbound/converge-orders";
import { drainInbox } from "../../src/workflows/inbound/drain-inbox";
import { sweepOrders } from "../../src/workflows/inbound/sweep-orders";

/**
 * `medusa exec`: does one of the store's works each time it is asked over HTTP, on the port BENCH_PORT, and answers how many
 * milliseconds it took. `POST /end` ends it.
 */
export default async function serveCosts({ container }: ExecArgs): Promise<void> {
  const [shop] = await container.resolve(TIKTOK_SHOP_MODULE).shops.active();
  if (!shop) throw new Error("No shop is connected.");
  const works: Record<string, (ids: string[]) => Promise<unknown>> = {
    import: (ids) => convergeOrders(container, shop, ids),
    drain: () => drainInbox(container),
    sweep: () => sweepOrders(container, shop),
  };
  await new Promise<void>((end) => {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const name = (request.url ?? "").slice(1);
        const ids = JSON.parse(Buffer.concat(parts).toString("utf8") || "[]") as string[];
        const begun = performance.now();
        const work = name === "end" ? Promise.resolve() : (works[name]?.(ids) ?? Promise.reject(new Error(name)));
        work.then(
          () => response.end(String(performance.now() - begun)),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
        if (name === "end") server.close(() => end());
      });
    });
    server.listen(Number(process.env["BENCH_PORT"]), "127.0.0.1");
  });
}
