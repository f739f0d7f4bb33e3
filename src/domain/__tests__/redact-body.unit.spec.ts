import fc from "fast-check";
import { HIDDEN, redactBody } from "../redact-body";

describe("redactBody", () => {
  it("keeps TikTok's ids, statuses and times", () => {
    const body = {
      type: 1,
      tts_notification_id: "7380066284010030890",
      shop_id: "7495540735365777507",
      timestamp: 1718305585,
      data: {
        is_on_hold_order: true,
        order_id: "576653688135258178",
        order_status: "UNPAID",
        update_time: 1718305585,
      },
    };
    expect(redactBody(body)).toEqual(body);
  });

  it("keeps amounts and lists of ids", () => {
    const data = {
      refund_total: "12.30",
      refund_currency: "GBP",
      package_list: [{ package_id: "115", order_id_list: ["576653688135258178", "576653688135258179"] }],
    };
    expect(redactBody({ data })).toEqual({ data });
  });

  it("hides names, addresses, texts and whatever it does not know", () => {
    const body = {
      data: {
        order_id: "576653688135258178",
        recipient: { name: "Jane Doe", phone_number: "(+1)5550172934", postal_code: 99951 },
        message: "leave it at the door",
        buyer_email: "jane@example.com",
        new_field: "7000",
      },
    };
    expect(redactBody(body)).toEqual({
      data: {
        order_id: "576653688135258178",
        recipient: { name: HIDDEN, phone_number: HIDDEN, postal_code: HIDDEN },
        message: HIDDEN,
        buyer_email: HIDDEN,
        new_field: HIDDEN,
      },
    });
  });

  it("hides a text that stands where an id, a status, a time or an amount belongs", () => {
    expect(
      redactBody({
        order_id: "Jane Doe",
        status: "to Jane, 5 High St",
        update_time: "soon",
        refund_total: "ten",
        currency: "?",
      }),
    ).toEqual({ order_id: HIDDEN, status: HIDDEN, update_time: HIDDEN, refund_total: HIDDEN, currency: HIDDEN });
  });

  it("hides a key that is a value itself", () => {
    expect(redactBody({ "jane@example.com": { order_id: "1" } })).toEqual({ [`${HIDDEN} 1`]: { order_id: "1" } });
  });

  /** A text with a space in it, which no id, status, time or amount has. */
  const secret = fc.string({ minLength: 3 }).map((text) => `«${text} ${text}»`);

  it("shows no text of any body, wherever it stands", () => {
    const key = fc.oneof(
      fc.constantFrom("order_id", "status", "order_status", "timestamp", "refund_total", "currency", "data", "name"),
      fc.string(),
      secret,
    );
    const tree = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, secret, fc.dictionary(key, tie("node")), fc.array(tie("node"))),
    })).node;
    fc.assert(fc.property(tree, (body) => !JSON.stringify(redactBody(body)).includes("«")));
  });

  it("keeps the structure: the same fields, lists as long, and yes, no and null", () => {
    const field = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/);
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.dictionary(field, tie("node")),
        fc.array(tie("node")),
      ),
    })).node;
    fc.assert(fc.property(tree, (body) => expect(shapeOf(redactBody(body))).toEqual(shapeOf(body))));
  });
});

/** A body without its texts and numbers. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shapeOf(entry)]));
  }
  return typeof value === "boolean" || value === null ? value : "value";
}
