import fc from "fast-check";
import { signRequest } from "../signature";
import { SIGNING_VECTORS } from "./signing-vectors";

describe("signRequest", () => {
  it.each(SIGNING_VECTORS)("reproduces the vector $name", ({ sign, body, ...request }) => {
    expect(signRequest({ ...request, body })).toBe(sign);
    expect(signRequest({ ...request, body: Buffer.from(body) })).toBe(sign);
  });

  it("signs the same whatever the order of the query", () => {
    const query = fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), fc.string());
    fc.assert(
      fc.property(query, (params) => {
        const turned = Object.fromEntries(Object.entries(params).reverse());
        const request = { secret: "s", path: "/p", contentType: "application/json" };
        expect(signRequest({ ...request, query: turned })).toBe(signRequest({ ...request, query: params }));
      }),
    );
  });

  it("signs a request without a body as one with an empty body", () => {
    const request = { secret: "s", path: "/p", query: { app_key: "k" } };
    expect(signRequest(request)).toBe(signRequest({ ...request, body: "" }));
  });

  it("signs other bytes differently, unless they are multipart", () => {
    const request = { secret: "s", path: "/p", query: { app_key: "k" } };
    const sign = (contentType: string | undefined, body: string) => signRequest({ ...request, contentType, body });
    expect(sign("application/json", "a")).not.toBe(sign("application/json", "b"));
    expect(sign(undefined, "a")).not.toBe(sign(undefined, "b"));
    expect(sign(" Multipart/Form-Data; boundary=x", "a")).toBe(sign("multipart/form-data; boundary=x", "b"));
  });
});
