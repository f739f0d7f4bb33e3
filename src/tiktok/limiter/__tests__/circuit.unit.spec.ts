import { createCircuit, FAILURES_TO_PAUSE, FIRST_PAUSE_MS, LONGEST_PAUSE_MS } from "../circuit";

describe("a circuit", () => {
  let at = 0;
  const setUp = () => {
    at = 0;
    const circuit = createCircuit(() => at);
    const fail = (times: number) => Array.from({ length: times }, () => circuit.report("shop", true));
    return { circuit, fail };
  };

  it("pauses a shop whose last ten calls all failed, and no other", () => {
    const { circuit, fail } = setUp();
    fail(FAILURES_TO_PAUSE - 1);
    expect(circuit.admit("shop")).toEqual({ ok: true });
    fail(1);
    expect(circuit.admit("shop")).toEqual({ ok: false, retryAfterMs: FIRST_PAUSE_MS });
    expect(circuit.admit("another")).toEqual({ ok: true });
    expect([...circuit.paused()]).toEqual([["shop", FIRST_PAUSE_MS]]);
  });

  it("does not pause a shop of which any call succeeded in between", () => {
    const { circuit, fail } = setUp();
    fail(FAILURES_TO_PAUSE - 1);
    circuit.report("shop", false);
    fail(FAILURES_TO_PAUSE - 1);
    expect(circuit.admit("shop")).toEqual({ ok: true });
  });

  it("lets one call probe after the pause, and everything through when that succeeds", () => {
    const { circuit, fail } = setUp();
    fail(FAILURES_TO_PAUSE);
    at += FIRST_PAUSE_MS;
    expect(circuit.check("shop")).toEqual({ ok: true });
    expect(circuit.admit("shop")).toEqual({ ok: true });
    expect(circuit.admit("shop")).toMatchObject({ ok: false });
    circuit.report("shop", false);
    expect(circuit.admit("shop")).toEqual({ ok: true });
    expect(circuit.paused().size).toBe(0);
  });

  it("pauses twice as long when the probe fails, up to a minute, and not for failures of older calls", () => {
    const { circuit, fail } = setUp();
    fail(FAILURES_TO_PAUSE + 5);
    const pauses = Array.from({ length: 6 }, () => {
      at += LONGEST_PAUSE_MS;
      circuit.admit("shop");
      fail(2);
      const admission = circuit.check("shop");
      return admission.ok ? 0 : admission.retryAfterMs;
    });
    expect(pauses).toEqual([2, 4, 8, 12, 12, 12].map((times) => times * FIRST_PAUSE_MS));
  });

  it("gives up on a probe that nobody reported", () => {
    const { circuit, fail } = setUp();
    fail(FAILURES_TO_PAUSE);
    at += FIRST_PAUSE_MS;
    circuit.admit("shop");
    at += 60_001;
    expect(circuit.admit("shop")).toEqual({ ok: true });
  });
});
