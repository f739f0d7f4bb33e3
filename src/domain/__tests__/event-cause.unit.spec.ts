import { eventCause, isWebhook } from "../event-cause";

describe("The cause that a timeline names", () => {
  it.each([
    ["a webhook by its topic", 1, "id:7327112393057371910", "webhook 1"],
    ["a webhook without an id by its topic", 12, "sha256:0a1b", "webhook 12"],
    ["what a sweep found", 0, "sweep:577:UNPAID:1", "sweep"],
    ["who asked for another try", 0, "retry:user_01J:6f1c", "retry by user_01J"],
    ["what another poll found, whatever its topic", 11, "deep_sweep:577", "deep sweep"],
    ["a key without a source as a webhook", 3, "7327", "webhook 3"],
  ])("tells %s", (_what, topic, dedupe_key, cause) => {
    expect(eventCause({ topic, dedupe_key })).toBe(cause);
    expect(isWebhook({ dedupe_key })).toBe(cause.startsWith("webhook "));
  });
});
