import { addressMark } from "../address-mark";
import { toMedusaAddress } from "../address";
import { taxIdOf } from "../tax-id";
import { map, simple } from "./mapped-order";
import { toAddress } from "./tiktok-order";

const recipient_address = toAddress({ name: "Ana Souza", address_line1: "Rua A 1", region_code: "BR" });
const BUYER = { cpf: "39053344705", cpf_name: "Ana Souza" };

describe("The tax number of a buyer in Brazil", () => {
  it("is noted with the billing address, and with no other", () => {
    const { draft } = map({ ...simple({ total_amount: "10.00" }), recipient_address, ...BUYER }, "BR");
    expect(draft.billing_address?.metadata).toEqual({ tiktok_cpf: "39053344705", tiktok_cpf_name: "Ana Souza" });
    expect(draft.shipping_address).not.toHaveProperty("metadata");
    const without = map({ ...simple({ total_amount: "10.00" }), recipient_address }, "BR").draft;
    expect(without.billing_address).toEqual(without.shipping_address);
  });

  it.each([
    [{ cpf: null, cpf_name: "Ana Souza" }, null],
    [{ cpf: "***.533.447-**", cpf_name: "A*** S***" }, null],
    [{ cpf: "39053344705", cpf_name: "A*** S***" }, { tiktok_cpf: "39053344705" }],
    [{ cpf: "39053344705", cpf_name: null }, { tiktok_cpf: "39053344705" }],
  ])("is what TikTok shows of it: %j", (shown, noted) => expect(taxIdOf(shown)).toEqual(noted));

  it("makes another mark of an address that was known without it", () => {
    const address = toMedusaAddress(recipient_address);
    if (address === null) throw new Error("The address is there.");
    expect(addressMark(address, taxIdOf(BUYER))).not.toBe(addressMark(address, null));
  });
});
