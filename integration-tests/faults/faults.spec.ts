import { fromUrl } from "../setup/database/address";
import { dropTemplate } from "../setup/store/seeded-database";
import { KILL_POINTS, KilledStore } from "./kill-points";

const server = fromUrl(process.env["DATABASE_URL"] ?? "");

/** Starting a store takes seconds, and every kill is followed by a start. */
jest.setTimeout(300_000);

afterAll(() => dropTemplate(server));

describe("a store that is killed while it imports an order", () => {
  /** As many stores as there are cores to start them: each takes the next point when it is through with one. */
  const LANES = 2;
  const outcomes = KILL_POINTS.map(() => {
    let settle: (outcome: Promise<string[]>) => void = () => undefined;
    return {
      promise: new Promise<string[]>((resolve) => (settle = resolve)),
      settle: (o: Promise<string[]>) => settle(o),
    };
  });
  let lanes: KilledStore[];
  let through: Promise<unknown>;

  beforeAll(async () => {
    lanes = await Promise.all(Array.from({ length: LANES }, () => KilledStore.start(server)));
    const todo = [...KILL_POINTS.keys()];
    const work = async (lane: KilledStore) => {
      for (let index = todo.shift(); index !== undefined; index = todo.shift()) {
        const point = KILL_POINTS[index];
        if (!point) continue;
        const outcome = lane.killBefore(point);
        outcomes[index]?.settle(outcome);
        await outcome.catch(() => undefined);
      }
    };
    through = Promise.all(lanes.map(work));
  });
  afterAll(async () => {
    await through;
    await Promise.all(lanes.map((lane) => lane.stop()));
  });

  it.each(KILL_POINTS.map((point, index) => ({ ...point, index })))(
    "has the order once and complete when it died before $before",
    async ({ index }) => expect(await outcomes[index]?.promise).toEqual([]),
  );
});
