import { inspect } from "node:util";
import fc from "fast-check";
import { getToken, refreshToken } from "../api/token";
import { searchOrders } from "../api/orders";
import type { TiktokResult } from "../error";
import { redact } from "../redact";
import { SECRETS, startTinyServer, type TinyServer } from "./tiny-server";

const CODE = "canary-auth-code-19";
const REFRESH = "ROW_canaryRefreshToken-88bb";
const CANARIES = [SECRETS.secret, SECRETS.token, SECRETS.cipher, CODE, REFRESH];

/** Everything that a log or a response could show of a result. */
const everything = (result: TiktokResult<unknown>): string => {
  if (result.ok) {
    return "";
  }
  const { error } = result;
  const own = Object.getOwnPropertyNames(error).map((name) => String(Reflect.get(error, name)));
  const shown = inspect(error, { depth: 20, showHidden: true });
  return [
    JSON.stringify(error),
    error.message,
    error.stack,
    String(Reflect.get(error, "cause")),
    String(error),
    shown,
    ...own,
  ].join("\n");
};

describe("a failed call", () => {
  let server: TinyServer;

  beforeEach(async () => {
    server = await startTinyServer();
  });
  afterEach(async () => {
    await server.stop();
  });

  const calls = () => [
    searchOrders(server.clients({ timeoutMs: 50 }).shop, { page_size: 1, page_token: "canary-page-token" }),
    getToken({ credentials: server.credentials, code: CODE }),
    refreshToken({ credentials: server.credentials, refreshToken: REFRESH }),
  ];

  const expectClean = async () => {
    for (const result of await Promise.all(calls())) {
      expect(result.ok).toBe(false);
      const text = everything(result);
      for (const canary of [...CANARIES, "canary", encodeURIComponent(REFRESH), server.url]) {
        expect(text).not.toContain(canary);
      }
      const signs = server.received.flatMap(({ query }) => query.sign ?? []);
      expect(signs.filter((sign) => text.includes(sign))).toEqual([]);
    }
  };

  it("never shows a token, a secret, a cipher or a signature, although TikTok repeats the whole request", async () => {
    server.answer((response, { target, headers }) => {
      const message = `Bad ${target} with ${JSON.stringify(headers)} and ${decodeURIComponent(target)}`;
      response.end(JSON.stringify({ code: 36009004, message, request_id: target, data: { message } }));
    });
    await expectClean();
  });

  it("never shows them when the answer is cut, no JSON, or of another shape", async () => {
    server.answer((response, { target }) => response.end(`<html>${target}</html>`));
    await expectClean();
    server.answer((response, { target }) =>
      response.end(
        JSON.stringify({ code: 0, message: target, data: { orders: target, access_token: { [target]: 1 } } }),
      ),
    );
    await expectClean();
    server.answer((response) => response.socket?.destroy());
    await expectClean();
  });

  it("never shows them when it is redirected", async () => {
    server.answer((response, { target }) =>
      response.writeHead(302, { location: `${server.url}${target}` }).end(target),
    );
    await expectClean();
  });
});

describe("redact", () => {
  it.each([
    ["access_token=abc123&x=1", "access_token=[redacted]&x=1"],
    ['{"refresh_token":"abc","a":1}', '{"refresh_token":"[redacted]","a":1}'],
    ["x-tts-access-token: abc", "x-tts-access-token: [redacted]"],
    ["app_secret = abc", "app_secret = [redacted]"],
    ["the token TTP_AbC-123/+= is bad", "the token [redacted] is bad"],
    ["cipher GCP_XF90igAAAABh00qs", "cipher [redacted]"],
    [`sign ${"ab".repeat(32)} differs`, "sign [redacted] differs"],
    ["write to v4b.EXAMPLE+1@scs2.tiktok.com now", "write to [redacted] now"],
    ["see https://example.com/path?key=1 there", "see https://example.com/path?[redacted] there"],
    ["two\r\nlines\u0000", "two lines"],
    ["The page_size is out of range [1,100]", "The page_size is out of range [1,100]"],
  ])("turns %p into %p", (text, clean) => {
    expect(redact(text, [])).toBe(clean);
  });

  it("removes known secrets wherever they stand, also percent-encoded, the longest first", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9+/=_]{8,40}$/), fc.string(), fc.string(), (secret, before, after) => {
        const text = redact(`${before}${secret}${after} ${encodeURIComponent(secret)}`, [
          "",
          secret.slice(0, 4),
          secret,
        ]);
        expect(text).not.toContain(secret);
        expect(text).not.toContain(encodeURIComponent(secret));
      }),
    );
  });

  it("keeps 300 characters at most", () => {
    expect(redact("word ".repeat(1000), [])).toHaveLength(300);
  });
});
