import { askedAftersales } from "../asked-aftersales";

describe("What events ask to be read beside their orders", () => {
  const asked = (topic: number) => {
    const { cancellations, returns } = askedAftersales([{ topic, tiktok_order_ids: ["1", "2"] }]);
    return [[...cancellations], [...returns]];
  };

  it("is nothing for an order's status, address or parcel", () => {
    for (const topic of [0, 1, 3, 4]) expect(asked(topic)).toEqual([[], []]);
  });

  it("is the cancellations of every order that a cancellation names", () => {
    expect(asked(11)).toEqual([["1", "2"], []]);
  });

  it("is the returns of every order that a return names", () => {
    for (const topic of [12, 64, 65]) expect(asked(topic)).toEqual([[], ["1", "2"]]);
  });

  it("is both for a refund, which does not say what it is for", () => {
    expect(asked(67)).toEqual([
      ["1", "2"],
      ["1", "2"],
    ]);
  });
});
