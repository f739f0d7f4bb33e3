import { createTiktokClient } from "../client";
import { createCallLimiter } from "../limiter";

const app = { key: "k", secret: "s" };

describe("a client", () => {
  it.each([
    "http://open-api.tiktokglobalshop.com",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "ftp://localhost",
    "https://user:canary@example.com",
    "https://example.com/base",
    "https://example.com?x=1",
    "example.com",
    "",
  ])("refuses the host %p", (api) => {
    const limiter = createCallLimiter({ callsPerMinute: 60 });
    const create = () => createTiktokClient({ app, hosts: { api, auth: api }, limiter });
    expect(create).toThrow(TypeError);
    expect(create).not.toThrow(/canary/);
  });

  it("accepts https, and http on this machine", () => {
    const limiter = createCallLimiter({ callsPerMinute: 60 });
    for (const api of [
      "https://open-api.tiktokglobalshop.com",
      "http://localhost:9",
      "http://[::1]:9",
      "http://127.0.0.9",
    ]) {
      expect(() => createTiktokClient({ app, hosts: { api, auth: api }, limiter })).not.toThrow();
    }
  });
});
