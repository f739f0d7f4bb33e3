import { fromUrl } from "../setup/database/address";
import { dropTemplate } from "../setup/store/seeded-database";
import { KILL_POINTS } from "./kill-points";
import { killAtEveryPoint } from "./killed-lanes";
import { balanced } from "./settled";
import { raiseStorm, type Storm } from "./storm";
import { needTokenEverywhere } from "./token-refresh";

const server = fromUrl(process.env["DATABASE_URL"] ?? "");

/** FAULTS_KILLS=1000 takes hours; every kill is followed by the start of a store, which takes seconds. */
const KILLS = Number(process.env["FAULTS_KILLS"] ?? 10);
const MINUTE = 60_000;
jest.setTimeout(10 * MINUTE + KILLS * 20_000);

let storm: Storm;
let afterKills: Promise<string[][]>;

beforeAll(async () => {
  storm = await raiseStorm(server, KILLS);
  // The storm's survivors now wait for the leases of the dead to end; meanwhile there is time for other kills.
  afterKills = killAtEveryPoint(server);
  afterKills.catch(() => undefined);
});
afterAll(async () => {
  await afterKills?.catch(() => undefined);
  await storm?.store.stop();
  await dropTemplate(server);
});

describe("two processes of a store that are killed at random while webhooks come in", () => {
  it("have every paid order once and complete, and every event and task settled", async () => {
    const { store, tiktokOrderIds } = storm;
    expect(await balanced(store, tiktokOrderIds, store.urls[0] ?? "", 3 * MINUTE)).toEqual([]);
  });

  it("renew a token once when all their callers need it at the same time", async () => {
    expect(await needTokenEverywhere(storm.store, 16)).toEqual({ refreshes: 1, refused: 0 });
  });
});

describe("a store that is killed while it imports three orders", () => {
  it.each(KILL_POINTS.map((point, index) => ({ ...point, index })))(
    "has each once and complete when it died before $before",
    async ({ index }) => expect((await afterKills)[index]).toEqual([]),
  );
});
