import { createFloodGate } from "../flood-gate";

const failures = async (gate: ReturnType<typeof createFloodGate>, ip: string, count: number) => {
  const answers = [];
  for (let index = 0; index < count; index++) answers.push(await gate.fail(ip));
  return answers;
};

describe("A flood of wrong signatures", () => {
  it("is one once an address has used up its failures, and says when it may try again", async () => {
    const answers = await failures(createFloodGate({ failures: 3, per_seconds: 60 }), "203.0.113.7", 5);
    expect(answers.slice(0, 3)).toEqual([null, null, null]);
    expect(answers.slice(3)).toEqual([
      { retryAfterSeconds: 60, isFirst: true },
      { retryAfterSeconds: 60, isFirst: false },
    ]);
  });

  it("of one address is none of another's", async () => {
    const gate = createFloodGate({ failures: 1, per_seconds: 60 });
    await failures(gate, "203.0.113.7", 5);
    expect(await gate.fail("203.0.113.8")).toBeNull();
  });

  it("is over when its time has passed", async () => {
    const gate = createFloodGate({ failures: 1, per_seconds: 1 });
    expect((await failures(gate, "203.0.113.7", 2)).at(-1)).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await gate.fail("203.0.113.7")).toBeNull();
  });

  it("from ever new addresses is limited as a whole", async () => {
    const gate = createFloodGate({ failures: 1, per_seconds: 60 });
    const answers = [];
    for (let index = 0; index < 102; index++) answers.push(await gate.fail(`203.0.${index >> 8}.${index & 255}`));
    expect(answers.filter((answer) => answer === null)).toHaveLength(100);
  });

  it("with addresses that are none counts as one", async () => {
    const gate = createFloodGate({ failures: 1, per_seconds: 60 });
    expect(await gate.fail("made-up-1")).toBeNull();
    expect(await gate.fail("made-up-2")).not.toBeNull();
  });
});
