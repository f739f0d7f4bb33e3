import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { MedusaError } from "@medusajs/framework/utils";

const VERSION = "v1";
const IV_BYTES = 12;

/** Seals and opens secrets with AES-256-GCM. The envelope is `v1.<key id>.<iv>.<tag>.<ciphertext>`, base64url. */
export interface Vault {
  /** @param context what the secret belongs to; opening asks for the same. */
  seal(secret: string, context: string): string;
  /** @throws MedusaError `invalid_data` when the key is not listed, or the envelope or its context was changed. */
  open(envelope: string, context: string): string;
  /** How every envelope begins that the first key sealed. */
  readonly sealedAs: string;
  /** A key for another purpose, derived from the sealing key. */
  derive(purpose: string): Buffer;
}

/** @param keys 32 bytes each, in base64. The first seals; every one opens. */
export function createVault(keys: string[]): Vault {
  const ring = keys.map((key) => {
    const bytes = Buffer.from(key, "base64");
    return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 8), bytes };
  });
  const [sealing] = ring;
  if (!sealing) {
    throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "The vault needs at least one key.");
  }
  return {
    sealedAs: `${VERSION}.${sealing.id}.`,
    seal(secret, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", sealing.bytes, iv).setAAD(associatedData(sealing.id, context));
      const ciphertext = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      const parts = [iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString("base64url"));
      return [VERSION, sealing.id, ...parts].join(".");
    },
    open(envelope, context) {
      const [version, keyId, iv, tag, ciphertext] = envelope.split(".");
      const key = ring.find((candidate) => candidate.id === keyId);
      if (version !== VERSION || !keyId || !iv || !tag || ciphertext === undefined || !key) {
        throw unreadable(`key ${keyId ?? "?"} is not among the plugin's vault_keys`);
      }
      try {
        const decipher = createDecipheriv("aes-256-gcm", key.bytes, Buffer.from(iv, "base64url"), { authTagLength: 16 })
          .setAAD(associatedData(key.id, context))
          .setAuthTag(Buffer.from(tag, "base64url"));
        return Buffer.concat([decipher.update(Buffer.from(ciphertext, "base64url")), decipher.final()]).toString(
          "utf8",
        );
      } catch {
        throw unreadable("it was changed, or belongs to another row");
      }
    },
    derive(purpose) {
      return Buffer.from(
        hkdfSync("sha256", sealing.bytes, Buffer.alloc(0), `medusa-plugin-tiktok-shop/${purpose}`, 32),
      );
    },
  };
}

const associatedData = (keyId: string, context: string) => Buffer.from(`${VERSION}.${keyId}.${context}`, "utf8");

const unreadable = (why: string) =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `A stored TikTok token cannot be opened: ${why}. Restore the key, or connect the shop again.`,
  );
