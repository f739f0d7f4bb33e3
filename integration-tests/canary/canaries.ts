/** A value that must not turn up where it does not belong. */
export interface Canary {
  name: string;
  kind: "secret" | "buyer";
  value: string;
}

/** A buyer whose every particular is found nowhere else. */
export const BUYER = {
  first_name: "Zephyrine",
  last_name: "Quillfeather",
  name: "Zephyrine Quillfeather",
  phone_number: "(+1)5550172934",
  address_line1: "4711 Marmalade Lane",
  address_line2: "Flat Periwinkle",
  postal_code: "99951-7713",
};
export const BUYER_MESSAGE = "Please leave it with Bartholomew-Gusset";

/** The canaries that are known, and those that turn up in the traffic with TikTok. */
export class Canaries {
  private readonly known = new Map<string, Canary>();

  constructor() {
    const { first_name, last_name, address_line1, address_line2, postal_code } = BUYER;
    const buyer = { first_name, last_name, phone: "5550172934", address_line1, address_line2, postal_code };
    for (const [name, value] of Object.entries(buyer)) this.add({ kind: "buyer", name, value });
    this.add({ kind: "buyer", name: "message", value: "Bartholomew-Gusset" });
  }

  add(canary: Canary): void {
    // A short value would be found by chance.
    if (canary.value.length >= 7) this.known.set(canary.value, canary);
  }

  /** Notes the secrets of one exchange between the store and TikTok. */
  learn(text: string): void {
    const secrets =
      /"(access_token|refresh_token|cipher)"\s*:\s*"([^"]+)"|[?&](code|auth_code|refresh_token)=([^&"'\s]+)/g;
    for (const [, field, inJson, parameter, inQuery] of text.matchAll(secrets)) {
      const value = inJson ?? decodeURIComponent(inQuery ?? "");
      this.add({ kind: "secret", name: field ?? parameter ?? "", value });
    }
    for (const [, value = ""] of text.matchAll(/"buyer_email"\s*:\s*"([^"]+)"/g)) {
      this.add({ kind: "buyer", name: "email", value });
    }
  }

  all(): Canary[] {
    return [...this.known.values()];
  }

  /** @returns the canaries that a text holds, secrets in any of the usual encodings too */
  in(text: string): Canary[] {
    return this.all().filter((canary) => spellings(canary).some((spelling) => text.includes(spelling)));
  }
}

/** How a value may be written. */
export function spellings({ kind, value }: Canary): string[] {
  if (kind === "buyer") return [value, encodeURIComponent(value)];
  const bytes = Buffer.from(value);
  const base64 = bytes.toString("base64").replace(/=+$/, "");
  return [value, encodeURIComponent(value), bytes.toString("hex"), base64, bytes.toString("base64url")];
}
