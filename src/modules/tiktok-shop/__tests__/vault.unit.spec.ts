import fc from "fast-check";
import { createHash } from "node:crypto";
import { createVault } from "../vault";

const key = (seed: string) => createHash("sha256").update(seed).digest("base64");
const OLD = key("old");
const NEW = key("new");

describe("The vault", () => {
  const vault = createVault([OLD]);

  it("opens what it sealed, whatever the secret and its context", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (secret, context) => {
        expect(vault.open(vault.seal(secret, context), context)).toBe(secret);
      }),
    );
  });

  it("never seals a secret the same way twice, nor shows anything of it", () => {
    const [one, other] = [vault.seal("TTP_secret", "row:access"), vault.seal("TTP_secret", "row:access")];
    expect(one).not.toBe(other);
    for (const part of one.split(".")) {
      expect(Buffer.from(part, "base64url").toString("latin1")).not.toContain("TTP_secret");
    }
  });

  it("does not open a secret in another context, so that a token cannot be moved to another row or column", () => {
    const envelope = vault.seal("TTP_secret", "ttsel_1:access");
    for (const context of ["ttsel_2:access", "ttsel_1:refresh", ""]) {
      expect(() => vault.open(envelope, context)).toThrow(/belongs to another row/);
    }
  });

  it("does not open an envelope in which any one character was changed", () => {
    const envelope = vault.seal("TTP_secret", "ttsel_1:access");
    for (let index = 0; index < envelope.length; index++) {
      const other = envelope[index] === "A" ? "B" : "A";
      const changed = envelope.slice(0, index) + other + envelope.slice(index + 1);
      const same = (text: string) =>
        text
          .split(".")
          .map((part, position) => (position < 2 ? part : Buffer.from(part, "base64url").toString("hex")))
          .join(".");
      // The last character of a part carries bits that base64 ignores: then the bytes are the same, and so is the secret.
      if (same(changed) === same(envelope)) continue;
      expect(() => vault.open(changed, "ttsel_1:access")).toThrow(/cannot be opened/);
    }
  });

  it.each(["", "v1", "v1.", "plain text", "v1.00000000.a.b.c", "v2.", "....", "v1....."])(
    "does not open what is no envelope: %j",
    (text) => {
      expect(() => vault.open(text, "ttsel_1:access")).toThrow(/cannot be opened/);
    },
  );

  it("does not take a shortened authentication tag", () => {
    const [version, id, iv, tag = "", ciphertext] = vault.seal("TTP_secret", "c").split(".");
    const short = Buffer.from(tag, "base64url").subarray(0, 4).toString("base64url");
    expect(() => vault.open([version, id, iv, short, ciphertext].join("."), "c")).toThrow(/cannot be opened/);
  });

  it("says that the key is missing when the envelope was sealed with a key that is not listed", () => {
    const envelope = createVault([NEW]).seal("TTP_secret", "c");
    expect(() => vault.open(envelope, "c")).toThrow(/not among the plugin's vault_keys.*Restore the key/);
  });

  it("tells nothing of the secret when it cannot open it", () => {
    const envelope = vault.seal("TTP_secret", "c");
    expect(() => vault.open(envelope, "d")).toThrow(/^(?!.*TTP_secret)/s);
  });
});

describe("Changing the vault's key", () => {
  it("opens what the old key sealed, as long as it is listed", () => {
    const envelope = createVault([OLD]).seal("TTP_secret", "c");
    expect(createVault([NEW, OLD]).open(envelope, "c")).toBe("TTP_secret");
  });

  it("seals with the first key only, so that the old one can go once everything was sealed anew", () => {
    const rotated = createVault([NEW, OLD]);
    const envelope = rotated.seal(rotated.open(createVault([OLD]).seal("TTP_secret", "c"), "c"), "c");
    expect(createVault([NEW]).open(envelope, "c")).toBe("TTP_secret");
    expect(() => createVault([OLD]).open(envelope, "c")).toThrow(/not among the plugin's vault_keys/);
  });

  it("is not possible without any key", () => {
    expect(() => createVault([])).toThrow(/at least one key/);
  });

  it("changes derived keys with it, which differ by their purpose and from the key itself", () => {
    const [one, other] = [createVault([OLD]), createVault([NEW])];
    expect(one.derive("consent-state")).toEqual(createVault([OLD]).derive("consent-state"));
    expect(one.derive("consent-state")).not.toEqual(one.derive("another purpose"));
    expect(one.derive("consent-state")).not.toEqual(other.derive("consent-state"));
    expect(one.derive("consent-state").toString("base64")).not.toBe(OLD);
  });
});
