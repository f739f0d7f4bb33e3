import fc from "fast-check";
import { clientNetwork } from "../client-network";

describe("The network that a limit counts by", () => {
  it("is the address itself in IPv4, however it is written", () => {
    expect([clientNetwork("203.0.113.7"), clientNetwork("::ffff:203.0.113.7")]).toEqual(["203.0.113.7", "203.0.113.7"]);
  });

  it("is the /64 in IPv6, since whoever has one address of it has them all", () => {
    expect(clientNetwork("2001:db8:1:2:aaaa::1")).toBe("2001:db8:1:2::/64");
    expect(clientNetwork("2001:DB8:0001:2::ffff")).toBe("2001:db8:1:2::/64");
    expect([clientNetwork("::1"), clientNetwork("2001:db8::")]).toEqual(["0:0:0:0::/64", "2001:db8:0:0::/64"]);
  });

  it.each([undefined, "", "unknown", "not an address", "a".repeat(10_000), "1.2.3.4, 5.6.7.8", `${"1:".repeat(500)}1`])(
    "is none for text that is no address: %.20s",
    (text) => expect(clientNetwork(text)).toBeNull(),
  );

  it("is the same for every address of one /64, and short whatever is given", () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const network = clientNetwork(address);
        expect(network === null || network.length <= 24).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => (clientNetwork(text)?.length ?? 0) <= 48));
  });
});
