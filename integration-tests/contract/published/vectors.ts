import { requestSignature, isSigned } from "../../../src/simulator/gateway/signature";
import { webhookSignature } from "../../../src/simulator/webhooks/signature";
import { SIGNING_VECTORS } from "../../../src/tiktok/__tests__/signing-vectors";
import { VECTOR_APP, WEBHOOK_VECTORS } from "../../../src/tiktok/__tests__/webhook-vectors";
import { signRequest } from "../../../src/tiktok/signature";
import { verifyWebhookSignature } from "../../../src/tiktok/webhook-signature";
import { samples } from "./samples";

/** A vector under one of the two implementations, which share no code. */
export interface VectorCheck {
  name: string;
  by: "client" | "simulator";
  holds: boolean;
}

type SigningVector = (typeof SIGNING_VECTORS)[number];
type WebhookVector = { name: string; app: { key: string; secret: string }; body: string; authorization: string };

const rowsOf = (file: string): Record<string, unknown>[] =>
  samples()
    .filter(({ name }) => name === file)
    .flatMap(({ content }) => content["vectors"] as Record<string, unknown>[]);

const byName = <Vector extends { name: string }>(...lists: Vector[][]): Vector[] => [
  ...new Map(lists.flat().map((vector) => [JSON.stringify(vector), vector])).values(),
];

function signingVectors(): SigningVector[] {
  const published = rowsOf("signing-vectors").map((row) => ({
    name: String(row["name"]),
    secret: String(row["app_secret"]),
    path: String(row["path"]),
    query: row["query"] as Record<string, string>,
    contentType: String(row["content_type"]),
    body: String(row["body"]),
    sign: String(row["sign"]),
  }));
  return byName(SIGNING_VECTORS, published);
}

function webhookVectors(): WebhookVector[] {
  const own = WEBHOOK_VECTORS.map(({ name, body, authorization }) => ({ name, app: VECTOR_APP, body, authorization }));
  const published = rowsOf("webhook-vectors").map((row) => ({
    name: String(row["name"]),
    app: { key: String(row["app_key"]), secret: String(row["app_secret"]) },
    body: String(row["raw_body"]),
    authorization: String(row["authorization"]),
  }));
  return byName(own, published);
}

function signing({ name, sign, ...vector }: SigningVector): VectorCheck[] {
  const { secret, path, contentType } = vector;
  const parts = { path, contentType, query: new Map(Object.entries(vector.query)), body: Buffer.from(vector.body) };
  const simulated = requestSignature(secret, parts) === sign && isSigned(secret, parts, sign);
  return [
    { name, by: "client", holds: signRequest(vector) === sign },
    { name, by: "simulator", holds: simulated },
  ];
}

function webhook({ name, app, body, authorization }: WebhookVector): VectorCheck[] {
  const rawBody = Buffer.from(body);
  return [
    { name, by: "client", holds: verifyWebhookSignature({ app, rawBody, authorization }) },
    { name, by: "simulator", holds: webhookSignature(app, body) === authorization },
  ];
}

/** Every vector under both implementations: those of this repository, and the published ones where they are at hand. */
export const checkVectors = (): VectorCheck[] => [
  ...signingVectors().flatMap(signing),
  ...webhookVectors().flatMap(webhook),
];
