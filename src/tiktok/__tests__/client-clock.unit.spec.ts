import { getAuthorizedShops } from "../api/authorization";
import { markPackageAsShipped, shipPackage } from "../api/fulfillment";
import { searchOrders } from "../api/orders";
import { errorOf, startTinyServer, type TinyServer } from "./tiny-server";

const SHIPMENT = { tracking_number: "1Z999", shipping_provider_id: "7117" };

describe("a client whose clock is wrong", () => {
  let server: TinyServer;

  beforeEach(async () => {
    server = await startTinyServer();
  });
  afterEach(async () => {
    await server.stop();
  });

  const read = async (options = {}) => errorOf(await searchOrders(server.clients(options).shop, { page_size: 1 }));
  const write = async (options = {}) =>
    errorOf(await markPackageAsShipped(server.clients(options).shop, "577", SHIPMENT, {}));

  const tiktokTime = Date.parse("2026-03-01T12:00:00Z");
  const date = new Date(tiktokTime).toUTCString();
  const refuseOtherTimes = () => {
    server.answer((response, { query }) => {
      const right = Math.abs(Number(query.timestamp) * 1000 - tiktokTime) < 30_000;
      const body = right
        ? { code: 0, data: {} }
        : { code: 36009004, message: "Invalid timestamp: the request has expired" };
      response.writeHead(200, { date }).end(JSON.stringify(body));
    });
  };
  const wrong = () => tiktokTime - 3 * 3600_000;

  it("learns TikTok's time from the answer, calls again once, and keeps the time for later calls", async () => {
    refuseOtherTimes();
    const { shop, seller } = server.clients({ now: wrong });
    expect(await shipPackage(shop, "1", { self_shipment: SHIPMENT })).toMatchObject({ ok: true });
    expect(server.received).toHaveLength(2);
    expect(await getAuthorizedShops(seller)).toMatchObject({ ok: true });
    expect(server.received).toHaveLength(3);
    expect(server.received[0]?.body).toEqual(server.received[1]?.body);
  });

  it("calls no third time when TikTok refuses the time again", async () => {
    server.answerJson({ code: 36009004, message: "invalid timestamp" }, 200, { date });
    const error = await write({ now: wrong });
    expect(error).toMatchObject({ kind: "retryable", code: 36009004, mayHaveHappened: false });
    expect(server.received).toHaveLength(2);
  });

  it("calls no second time when the answer tells no other time, or the text is about something else", async () => {
    server.answerJson({ code: 36009004, message: "invalid timestamp" }, 200, { date });
    expect((await read({ now: () => tiktokTime + 900 })).code).toBe(36009004);
    server.answerJson({ code: 36009004, message: "unexpected identifier" }, 200, { date });
    expect(await read({ now: wrong })).toMatchObject({ kind: "permanent" });
    server.answerJson({ code: 36009004, message: "invalid timestamp" }, 200, { date: "yesterday" });
    expect((await read({ now: wrong })).kind).toBe("retryable");
    expect(server.received).toHaveLength(3);
  });
});
