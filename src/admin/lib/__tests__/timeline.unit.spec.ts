import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import translations from "../../i18n";
import { causesOf, factsOf, keyOf, topicOf } from "../timeline";

const { kind: kinds } = translations.en.translation.tiktokShop.timeline;
const words = { label: (key: string) => key.toUpperCase(), time: (iso: string) => `at ${iso}` };

const workflows = path.resolve(__dirname, "../../../workflows");
const sources = readdirSync(workflows, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.includes("__tests__"))
  .map((file) => readFileSync(path.join(workflows, file), "utf8"))
  .join("\n");

/** The keys of lines as the source writes them, and those that it puts together. */
const noted = new Set([
  ...[...sources.matchAll(/\bnote\(\s*(?:"\w+",\s*)?"([a-z_.]+)"/g)]
    .map(([, key]) => key ?? "")
    .filter((key) => !(key in kinds)),
  ...["order.import", "order.wait", "order.skip", "order.held", "order.failed", "order.flagged", "order.found"],
  ...["return.requested", "return.received", "return.cancelled", "cancel.asked"],
]);

describe("the timeline of an order", () => {
  it("names each cause of a line: a webhook, a person, the plugin", () => {
    expect(causesOf("webhook 11, retry by user_01, sweep")).toEqual([
      { by: "webhook", topic: "11" },
      { by: "person", action: "retry", id: "user_01" },
      { by: "plugin", name: "sweep" },
    ]);
    expect(causesOf("deep sweep")).toEqual([{ by: "plugin", name: "deep_sweep" }]);
    expect(causesOf("")).toEqual([]);
  });

  it("finds a line's words by a key without dots", () => {
    expect(keyOf("order.imported")).toBe("order_imported");
  });

  it("knows the topic of a webhook that was heard", () => {
    expect(topicOf("topic.12")).toBe("12");
    expect(topicOf("order.found")).toBeNull();
  });

  it("shows what the sentence does not say", () => {
    const data = { status: "DELIVERED", amount: "12.30", line_ids: ["1", "2"], note: null };
    expect(factsOf({ data }, ["status"], words)).toBe("AMOUNT: 12.30 · LINE_IDS: 1, 2");
  });

  it("shows a time among the facts as the reader's clock has it", () => {
    const data = { respond_by: "2026-11-27T13:18:10.000Z", cancel_id: "2026" };
    expect(factsOf({ data }, [], words)).toBe("RESPOND_BY: at 2026-11-27T13:18:10.000Z · CANCEL_ID: 2026");
  });

  it("has words for everything that the plugin notes", () => {
    const { what } = translations.en.translation.tiktokShop.timeline;
    expect(noted.size).toBeGreaterThan(25);
    expect([...noted].filter((key) => !(keyOf(key) in what))).toEqual([]);
  });
});
