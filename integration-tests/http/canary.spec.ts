import { runCanaries } from "../canary/run";
import { fromUrl } from "../setup/database/address";
import { dropTemplate } from "../setup/store/seeded-database";

const server = fromUrl(process.env["DATABASE_URL"] ?? "");

jest.setTimeout(600_000);
afterAll(() => dropTemplate(server));

it("No secret and no buyer turns up in logs, errors, answers, events or columns where it does not belong", async () => {
  const report = await runCanaries(server, () => undefined);
  expect(report.hits).toEqual([]);
  // App secret, vault key, cipher, and at least two pairs of tokens and two codes.
  expect(report.secrets).toBeGreaterThanOrEqual(9);
  expect(report.buyer).toBeGreaterThanOrEqual(7);
  // What is not there cannot leak: the flows did happen, and the search does find.
  expect(report.rightly).toContain("database: buyer first_name in order_address.first_name");
  for (const said of [report.answers, report.lines, report.events]) expect(said).toBeGreaterThan(30);
});
