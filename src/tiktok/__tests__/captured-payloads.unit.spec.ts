import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readAnswer } from "../answer";
import { parseJson } from "../json";
import { authorizedShops } from "../schemas/authorization";
import { packageDetail } from "../schemas/fulfillment";
import { inventoryList, inventoryUpdate } from "../schemas/inventory";
import { productPage } from "../schemas/product";
import { parseWebhook } from "../webhook-event";

/** Answers that third parties published; they are not part of this repository. */
const SAMPLES = resolve(__dirname, "../../../../shared/tiktok-shop-api/samples");

const payloadOf = (file: string, key?: string): string => {
  const sample: unknown = JSON.parse(readFileSync(resolve(SAMPLES, `${file}.json`), "utf8"));
  const payload: unknown = Reflect.get(Object(sample), "payload");
  return JSON.stringify(key === undefined ? payload : Reflect.get(Object(payload), key));
};

const endpoint = { entity: "shop", method: "GET", path: "/p", priority: "catalog", effect: "read" } as const;

(existsSync(SAMPLES) ? describe : describe.skip)("a captured answer", () => {
  it.each([
    ["authorized-shops-vn", undefined, authorizedShops, { shops: [{ id: "7495496475790422779", region: "VN" }] }],
    [
      "inventory-search-vn",
      undefined,
      inventoryList,
      {
        inventory: [{ skus: [{ total_available_quantity: 995, warehouse_inventory: [{ available_quantity: 995 }] }] }],
      },
    ],
    ["inventory-update-vn-sandbox", "response", inventoryUpdate, { errors: [] }],
    ["package-detail-vn-sandbox", undefined, packageDetail, { package_status: "TO_FULFILL" }],
    [
      "products-search-202502-vn",
      undefined,
      productPage,
      {
        next_page_token: "WzE3NzUxMjMyMTQzMTAsIjE3MzQ5NTIzOTUxNDQwMDAwMDAiXQ==",
        total_count: 117,
        products: [{ skus: [{ seller_sku: "ABC-C", price: { tax_exclusive_price: "72000" } }] }],
      },
    ],
  ])("%s is read", (file, key, schema, data) => {
    const answer = { status: 200, text: payloadOf(file, key), date: null, retryAfter: null };
    expect(readAnswer<unknown>(endpoint, answer, schema, [])).toMatchObject({ ok: true, data });
  });

  it("webhook-1-order-status-us is read", () => {
    const body = payloadOf("webhook-1-order-status-us");
    expect(parseWebhook(Buffer.from(body))).toMatchObject({
      ok: true,
      event: { type: 1, orderIds: ["577288281317855185"], shopId: "7495864967350366918" },
    });
  });

  it("webhook-vectors and signing-vectors are those of the tests beside", () => {
    const facts = (file: string) => JSON.stringify(parseJson(readFileSync(resolve(SAMPLES, `${file}.json`), "utf8")));
    const tests = (file: string) => readFileSync(resolve(__dirname, `${file}.ts`), "utf8");
    for (const file of ["signing-vectors", "webhook-vectors"]) {
      const digests = facts(file).match(/"[0-9a-f]{64}"/g) ?? [];
      expect(digests.length).toBeGreaterThan(10);
      expect(digests.filter((digest) => !tests(file).includes(digest))).toEqual([]);
    }
  });
});
