import { checkCaptures } from "../../integration-tests/contract/published/captures";
import { hasSamples } from "../../integration-tests/contract/published/samples";
import { checkVectors } from "../../integration-tests/contract/published/vectors";
import type { FigureResult } from "../load";

/** F2: whether every captured payload is read, and every published vector holds for the client and for the simulator. */
export function run(): Promise<FigureResult> {
  const captures = checkCaptures();
  const vectors = checkVectors();
  const broken = [
    ...captures.flatMap(({ name, problem }) => (problem === null ? [] : [`${name}: ${problem}`])),
    ...vectors.flatMap(({ name, by, holds }) => (holds ? [] : [`${name} does not hold for the ${by}`])),
  ];
  const shaped = captures.filter(({ read }) => read !== "envelope").length;
  console.log(`${vectors.length} checks of vectors, each by client and simulator;`);
  console.log(`${captures.length} captured payloads, ${shaped} of them of calls that the client makes.`);
  if (!hasSamples) console.log("The captured payloads are not at hand: only the vectors were checked.");
  for (const sentence of broken) console.log(`BROKEN ${sentence}`);
  return Promise.resolve({
    id: "F2",
    value: broken.length,
    vectors: vectors.length,
    payloads: captures.length,
    bar: "0 broken vectors or payloads",
    ok: broken.length === 0 && hasSamples,
  });
}
