import { z } from "@medusajs/framework/zod";
import { auditQuery } from "../admin/tiktok-shop/audit/validators";
import { eraseBody } from "../admin/tiktok-shop/erase/validators";
import { readInput } from "../read-input";

describe("Reading the input of a request", () => {
  it("names the field that is wrong and never repeats what was sent", () => {
    const read = () => readInput(z.object({ email: z.string().max(5) }), { email: ["jane@example.com"] });
    expect(read).toThrow(/email/);
    expect(read).not.toThrow(/jane/);
    expect(() => readInput(eraseBody, { email: "" })).toThrow(/email/);
    expect(() => readInput(eraseBody, { email: { at: "jane@example.com" } })).not.toThrow(/jane/);
  });

  it.each([{}, { email: "a@b.c", shop_id: "ttshop_1" }, { tiktok_order_id: 5 }, { customer: "x" }, "text", undefined])(
    "refuses to erase %p",
    (body) => {
      expect(() => readInput(eraseBody, body)).toThrow(/one of tiktok_order_id, email and shop_id/);
    },
  );

  it("reads a search of the audit log, with its page", () => {
    expect(readInput(auditQuery, { code: "105002", from: "2026-11-01T00:00:00Z" })).toEqual({
      code: 105002,
      from: new Date("2026-11-01T00:00:00Z"),
      limit: 25,
    });
  });

  it.each([
    { limit: "201" },
    { limit: "0" },
    { offset: "0" },
    { cursor: "second" },
    { from: "yesterday" },
    { kind: "body" },
    { shop: "x" },
  ])("refuses a search by %p", (query) => {
    expect(() => readInput(auditQuery, query)).toThrow(/Invalid request/);
  });
});
