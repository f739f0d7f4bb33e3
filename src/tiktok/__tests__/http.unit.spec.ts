import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sendHttp } from "../http";

describe("sendHttp behind a proxy of the environment", () => {
  const seen: string[] = [];
  const proxy = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.end("{}");
  });
  const before = { ...process.env };

  beforeAll(async () => {
    proxy.on("connect", (request, socket) => {
      seen.push(`${request.method} ${request.url}`);
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const all = { HTTP_PROXY: url, http_proxy: url, HTTPS_PROXY: url, https_proxy: url, NO_PROXY: "", no_proxy: "" };
    Object.assign(process.env, all);
  });
  afterAll(async () => {
    process.env = before;
    await new Promise((resolve) => proxy.close(resolve));
  });
  beforeEach(() => {
    seen.length = 0;
  });

  it("shows the proxy a tunnel to the host and nothing of the request", async () => {
    const outcome = await sendHttp({
      method: "GET",
      url: "https://auth.example.com/api/v2/token/get?app_secret=canary",
      headers: { "x-tts-access-token": "canary" },
      timeoutMs: 2000,
    });
    expect(outcome.ok && outcome.answer.status < 400).toBe(false);
    expect(seen).toEqual(["CONNECT auth.example.com:443"]);
  });

  it("keeps plain http to this machine away from the proxy", async () => {
    const outcome = await sendHttp({ method: "GET", url: "http://localhost:1/?app_secret=canary", headers: {} });
    expect(outcome).toEqual({ ok: false, reason: "network", cause: "ECONNREFUSED", sent: false });
    expect(seen).toEqual([]);
  });
});
