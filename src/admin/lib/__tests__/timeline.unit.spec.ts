import { causesOf, factsOf, keyOf, topicOf } from "../timeline";

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
    expect(factsOf({ data }, ["status"])).toBe("amount: 12.30 · line ids: 1, 2");
  });
});
