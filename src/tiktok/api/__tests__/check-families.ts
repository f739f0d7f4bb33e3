import { startTinyServer, type TinyServer } from "../../__tests__/tiny-server";
import type { SellerClient, ShopClient } from "../../client";

export interface Case {
  name: string;
  call: (shop: ShopClient, seller: SellerClient) => Promise<unknown>;
  /** Method and path, the query beside what every call carries, and the body. */
  sent: [string, Record<string, string>?, unknown?];
  answer: unknown;
  read: unknown;
}

/** Runs every case against a server that answers what it names. */
export function checkFamilies(cases: readonly Case[]): void {
  let server: TinyServer;

  beforeAll(async () => {
    server = await startTinyServer();
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(() => {
    server.received.length = 0;
  });

  it.each(cases)("$name sends what TikTok documents and reads what it answers", async (one) => {
    server.answerData(one.answer);
    const { shop, seller } = server.clients();
    const result = await one.call(shop, seller);

    const [request] = server.received;
    const { app_key, timestamp, sign, shop_cipher, ...query } = request?.query ?? {};
    const body = request?.body.length ? JSON.parse(request.body.toString()) : undefined;
    expect([`${request?.method} ${request?.path}`, query, body]).toEqual([one.sent[0], one.sent[1] ?? {}, one.sent[2]]);
    expect([app_key, timestamp, sign].every(Boolean)).toBe(true);
    expect(shop_cipher === undefined).toBe(one.name === "getAuthorizedShops");
    if (one.read === null) {
      expect(result).toEqual({ ok: true, data: null, requestId: "req1" });
    } else {
      expect(result).toMatchObject({ ok: true, data: one.read, requestId: "req1" });
    }
  });
}
