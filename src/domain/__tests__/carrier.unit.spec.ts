import fc from "fast-check";
import { type CarrierQuestion, resolveCarrier } from "../carrier";
import { normalizeCarrier } from "../carrier-name";
import { trackingHost } from "../tracking-host";

const PROVIDERS = [
  { id: "1", name: "UPS" },
  { id: "2", name: "USPS" },
  { id: "3", name: "DHL Express" },
  { id: "4", name: "DHL eCommerce" },
  { id: "5", name: "Royal Mail" },
  { id: "6", name: "Poste Italiane" },
  { id: "7", name: "FedEx" },
  { id: "8", name: "DPD" },
  { id: "9", name: "DPD Local" },
];

type Settings = CarrierQuestion["settings"];
const resolve = (
  carrierName: string | null,
  trackingUrl: string | null = null,
  settings: Partial<Settings> = {},
  providers = PROVIDERS,
) =>
  resolveCarrier({
    carrierName,
    trackingUrl,
    providers,
    settings: { carriers: {}, default_shipping_provider_id: null, ...settings },
  });

const found = (provider_id: string) => ({ ok: true, provider_id });
const refused = (...words: string[]) => ({ ok: false, sentence: expect.stringMatching(new RegExp(words.join(".*"))) });

describe("resolveCarrier", () => {
  it("never answers with a provider that TikTok does not offer", () => {
    const text = fc.option(fc.constantFrom("UPS", "ups ground", "DHL", "", "Acme", "https://www.ups.com/t", "#"));
    const id = fc.constantFrom("1", "3", "77");
    fc.assert(
      fc.property(
        text,
        text,
        fc.dictionary(fc.constantFrom("UPS", "Acme"), id),
        fc.option(id),
        fc.subarray(PROVIDERS),
        (name, url, carriers, fallback, offered) => {
          const match = resolve(name, url, { carriers, default_shipping_provider_id: fallback }, offered);
          expect(match.ok ? offered.map((provider) => provider.id) : [match]).toContainEqual(
            match.ok ? match.provider_id : match,
          );
        },
      ),
    );
  });

  it("follows the shop's own table before anything else, whatever case, spaces and punctuation", () => {
    const carriers = { "U.P.S. Ground": "2" };
    expect(resolve("ups-ground", "https://www.ups.com/track", { carriers, default_shipping_provider_id: "7" })).toEqual(
      found("2"),
    );
  });

  it("says what to do when the table or the default names a provider that TikTok does not offer", () => {
    expect(resolve("UPS", null, { carriers: { UPS: "99" } })).toEqual(
      refused("99", 'carrier table gives for "UPS"', "settings", "retry"),
    );
    expect(resolve(null, null, { default_shipping_provider_id: "99" })).toEqual(
      refused("99", "shop's default", "settings", "retry"),
    );
  });

  it.each([
    ["UPS", "1"],
    ["u p s", "1"],
    ["UPS Ground", "1"],
    ["ROYAL-MAIL", "5"],
    ["RoyalMail 48", "5"],
    ["Poste", "6"],
    ["DHL Express Worldwide", "3"],
    ["DPD Local Next Day", "9"],
    ["My Royal Mail Label", "5"],
    ["dpd", "8"],
    ["Fédex", "7"],
  ])("knows %s by its name", (name, id) => {
    expect(resolve(name)).toEqual(found(id));
  });

  it.each(["DHL", "Groups", "Upside", "Acme"])("does not guess for %s", (name) => {
    expect(resolve(name)).toEqual(refused(`matches the carrier "${name}"`, "retry"));
  });

  it("does not guess between two providers of one name", () => {
    expect(resolve("UPS", null, {}, [...PROVIDERS, { id: "10", name: "U.P.S." }])).toMatchObject({ ok: false });
    expect(resolve("UPS Ground", null, {}, [...PROVIDERS, { id: "10", name: "U.P.S." }])).toMatchObject({ ok: false });
  });

  it("reads the carrier from the tracking link when the name says nothing", () => {
    expect(resolve(null, "https://www.ups.com/track?num=1Z")).toEqual(found("1"));
    expect(resolve("Standard", "https://tools.usps.com/go/x")).toEqual(found("2"));
    expect(resolve("", "http://www.royalmail.co.uk:8080/track")).toEqual(found("5"));
    expect(resolve("UPS", "https://www.fedex.com/x")).toEqual(found("1"));
  });

  it("falls back to the shop's default", () => {
    expect(resolve("Acme", "#", { default_shipping_provider_id: "7" })).toEqual(found("7"));
  });

  it("says that the shipment names no carrier when it does not", () => {
    expect(resolve(" ", "#")).toEqual(refused("names no carrier", "default provider", "retry"));
  });

  it("does not match providers without a name", () => {
    expect(resolve("--", null, {}, [{ id: "1", name: "…" }])).toMatchObject({ ok: false });
  });
});

describe("trackingHost", () => {
  it.each([
    ["https://www.ups.com/track", "ups"],
    ["HTTPS://UPS.COM", "ups"],
    ["https://track.dpd.co.uk/x?u=https://fedex.com", "dpd"],
    ["https://user@www.evri.com./x", "evri"],
    ["https://co.uk/", "co"],
    ["#", null],
    ["ups.com", null],
    ["https://localhost/x", null],
    ["ftp://ups.com", null],
    [null, null],
  ])("of %s is %s", (url, host) => expect(trackingHost(url)).toBe(host));
});

describe("normalizeCarrier", () => {
  it("leaves out case, spaces, punctuation and accents, and keeps other scripts", () => {
    expect(normalizeCarrier(" Colis-Privé 24/7 ")).toBe("colisprive247");
    expect(normalizeCarrier("ヤマト 運輸")).toBe("ヤマト運輸");
  });
});
