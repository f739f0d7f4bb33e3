import fc from "fast-check";
import { lineItemId } from "../line-item-id";

const orderId = fc.stringMatching(/^order_[0-9A-HJKMNP-TV-Z]{26}$/);
const lineId = fc.stringMatching(/^[1-9]\d{18}$/);

describe("The id of a native line", () => {
  it("is the same whenever it is asked for, and of the form of Medusa's own", () => {
    fc.assert(
      fc.property(orderId, lineId, (order, line) => {
        const id = lineItemId(order, line);
        expect(id).toMatch(/^ordli_[0-9A-HJKMNP-TV-Z]{26}$/);
        expect(lineItemId(order, line)).toBe(id);
      }),
    );
  });

  it("is another for every line and for every order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(orderId, { minLength: 2, maxLength: 5 }),
        fc.uniqueArray(lineId, { minLength: 2, maxLength: 20 }),
        (orders, lines) => {
          const ids = orders.flatMap((order) => lines.map((line) => lineItemId(order, line)));
          expect(new Set(ids).size).toBe(orders.length * lines.length);
        },
      ),
    );
  });

  it("begins with the time of the order's id and shows nothing else of it, which opens the order to whoever knows it", () => {
    fc.assert(
      fc.property(orderId, lineId, (order, line) => {
        const secret = order.replace("order_", "");
        expect(lineItemId(order, line).slice("ordli_".length)).toMatch(new RegExp(`^${secret.slice(0, 10)}`));
        expect(lineItemId(order, line)).not.toContain(secret.slice(-8));
      }),
    );
  });
});
