import { isSigned, requestSignature } from "../signature";

/* Published vectors: TikTok's signing guide, the unit test of a public C# client, and a third party's OpenSSL run. */

const parts = (path: string, query: Record<string, string>, body = "", contentType = "application/json") => ({
  path,
  query: new Map(Object.entries(query)),
  contentType,
  body: Buffer.from(body),
});
const WEBHOOKS = {
  app_key: "68xu9ks5p4i8",
  shop_cipher: "ROW_xkMbgAAAeVAQra0eZWebFQq5aIK",
  timestamp: "1696909648",
};

it("signs as TikTok's guide does", () => {
  const signed = parts("/authorization/202309/shops", { app_key: "29a39d", timestamp: "1623812664" });
  expect(requestSignature("e59af819cc", signed)).toBe(
    "b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8",
  );
});

it("signs a shop call as an independent client does", () => {
  expect(requestSignature("e59af819cc", parts("/event/202309/webhooks", WEBHOOKS))).toBe(
    "ed58e1b5e59865c22a7b828c1cab65007441f43cc91a6cb2f2cdc638e0995a37",
  );
});

it("covers the body to the byte", () => {
  const body = '{"address":"https://partner.tiktokshop.com","event_type":"PACKAGE_UPDATE"}';
  expect(requestSignature("bi-mat-ung-dung-gia", parts("/event/202309/webhooks", WEBHOOKS, body))).toBe(
    "e3fd8a3c0a1772c757f89a3a3120ed6f891197935001e0a5ad9c99963fb8c88d",
  );
});

it("signs decoded values, equal signs of a page token included", () => {
  const query = {
    app_key: "38abcd",
    currency: "LOCAL",
    shop_cipher: "GCP_XF90igAAAABh00qsWgtvOiGFNqyubMt3",
    timestamp: "1789105000",
    page_token: "cGFnZV9udW1iZXI9Mg==",
  };
  const path = "/analytics/202510/shop_lives/7512345678901234567/performance_per_minutes";
  expect(requestSignature("bi-mat-ung-dung-gia", parts(path, query))).toBe(
    "518889f58be75b5330976bd8284e1e6305ef69a53ffac6c493ab47173e461896",
  );
});

it("leaves sign and access_token out", () => {
  const query = { app_key: "a", timestamp: "1", sign: "x", access_token: "y" };
  expect(requestSignature("s", parts("/p", query))).toBe(
    requestSignature("s", parts("/p", { app_key: "a", timestamp: "1" })),
  );
});

it("leaves a multipart body out", () => {
  const multipart = "multipart/form-data; boundary=x";
  expect(requestSignature("s", parts("/p", {}, "binary", multipart))).toBe(requestSignature("s", parts("/p", {})));
});

it("takes an empty JSON body both signed and left out", () => {
  const request = parts("/p", { app_key: "a" }, "{}");
  expect(isSigned("s", request, requestSignature("s", request))).toBe(true);
  expect(isSigned("s", request, requestSignature("s", { ...request, body: Buffer.alloc(0) }))).toBe(true);
});

it("takes no signature that covers another body, and none of another length", () => {
  const request = parts("/p", { app_key: "a" }, '{"b":1}');
  expect(isSigned("s", request, requestSignature("s", { ...request, body: Buffer.from('{"b":2}') }))).toBe(false);
  expect(isSigned("s", request, "")).toBe(false);
});
