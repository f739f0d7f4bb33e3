import { checkCaptures } from "./published/captures";
import { hasSamples } from "./published/samples";
import { checkVectors } from "./published/vectors";

describe("published vectors", () => {
  it("hold for the client's and for the simulator's own implementation", () => {
    const checks = checkVectors();
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    for (const by of ["client", "simulator"] as const) {
      expect(checks.filter((check) => check.by === by).length).toBeGreaterThanOrEqual(33);
    }
  });
});

(hasSamples ? describe : describe.skip)("captured payloads", () => {
  it("are all read, and nothing that a shape reads is lost", () => {
    const checks = checkCaptures();
    expect(checks.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(checks.filter(({ read }) => read === "data")).toHaveLength(6);
    expect(checks.filter(({ read }) => read === "webhook")).toHaveLength(1);
  });
});
