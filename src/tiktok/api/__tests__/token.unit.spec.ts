import { startTinyServer, type TinyServer } from "../../__tests__/tiny-server";
import { getToken, refreshToken } from "../token";

const GRANT = {
  access_token: "ROW_exampleAccess",
  access_token_expire_in: 1767830400,
  refresh_token: "ROW_exampleRefresh",
  refresh_token_expire_in: 4891363200,
  open_id: "7010000000000000001",
  seller_name: "Acme Outdoor",
  seller_base_region: "GB",
  user_type: 0,
  granted_scopes: ["seller.order.info", "seller.logistics"],
};

describe("tokens", () => {
  let server: TinyServer;

  beforeEach(async () => {
    server = await startTinyServer();
  });
  afterEach(async () => {
    await server.stop();
  });

  it("are exchanged for a code, with what TikTok asks for and nothing else", async () => {
    server.answerJson({ code: 0, message: "success", request_id: "r", data: GRANT });
    const result = await getToken({ credentials: server.credentials, code: "c/+ o=d&e" });
    expect(result).toEqual({ ok: true, data: GRANT, requestId: "r" });
    const { app } = server.credentials;
    expect(server.received[0]).toMatchObject({
      method: "GET",
      path: "/api/v2/token/get",
      query: { app_key: app.key, app_secret: app.secret, auth_code: "c/+ o=d&e", grant_type: "authorized_code" },
    });
    expect(Object.keys(server.received[0]?.query ?? {})).toHaveLength(4);
    expect(server.received[0]?.headers).not.toHaveProperty("x-tts-access-token");
  });

  it("are renewed with the refresh token", async () => {
    server.answerJson({ code: 0, data: { ...GRANT, seller_name: null, granted_scopes: null, extra: 1 } });
    const result = await refreshToken({ credentials: server.credentials, refreshToken: "old" });
    expect(result).toEqual({ ok: true, data: { ...GRANT, seller_name: "", granted_scopes: [] }, requestId: null });
    expect(server.received[0]?.path).toBe("/api/v2/token/refresh");
    expect(server.received[0]?.query).toMatchObject({ refresh_token: "old", grant_type: "refresh_token" });
  });

  it.each([
    [36004004, "reauthorize"],
    [36004001, "reauthorize"],
    [36009003, "retryable"],
  ])("report code %d as %s", async (code, kind) => {
    server.answerJson({ code, message: "no", request_id: "r" });
    const result = await getToken({ credentials: server.credentials, code: "c" });
    expect(result).toMatchObject({ ok: false, error: { kind, code, endpoint: "GET /api/v2/token/get" } });
  });

  it("may have been replaced when the answer to a renewal is lost", async () => {
    server.answer((response) => response.socket?.destroy());
    const result = await refreshToken({ credentials: server.credentials, refreshToken: "old" });
    expect(result).toMatchObject({ ok: false, error: { kind: "retryable", mayHaveHappened: true } });
  });

  it("are not taken when one of them, or when it ends, is missing", async () => {
    for (const field of [
      "access_token",
      "refresh_token",
      "access_token_expire_in",
      "refresh_token_expire_in",
      "open_id",
    ]) {
      server.answerJson({ code: 0, data: { ...GRANT, [field]: undefined } });
      const result = await getToken({ credentials: server.credentials, code: "c" });
      expect(result).toMatchObject({ ok: false, error: { kind: "permanent", detail: `Cannot read data.${field}` } });
    }
  });

  it("are never sent over plain http to another machine", async () => {
    const credentials = { ...server.credentials, hosts: { api: server.url, auth: "http://auth.example.com" } };
    await expect(getToken({ credentials, code: "c" })).rejects.toThrow(TypeError);
  });
});
