import type { z } from "@medusajs/framework/zod";
import { readAnswer } from "../../../src/tiktok/answer";
import { authorizedShops } from "../../../src/tiktok/schemas/authorization";
import { rejectReasons } from "../../../src/tiktok/schemas/cancellations";
import { packageDetail } from "../../../src/tiktok/schemas/fulfillment";
import { inventoryList, inventoryUpdate } from "../../../src/tiktok/schemas/inventory";
import { nothing } from "../../../src/tiktok/schemas/page";
import { productPage } from "../../../src/tiktok/schemas/product";
import { parseWebhook } from "../../../src/tiktok/webhook-event";
import { valuesIn } from "../check/values";
import { readFields } from "../read-fields";
import { samples, type Sample } from "./samples";

/** The client's shape for a capture's data. A capture that is not named here is of a call that the client does not make. */
const SHAPES: Readonly<Record<string, z.ZodType>> = {
  "authorized-shops-vn": authorizedShops,
  "inventory-search-vn": inventoryList,
  "inventory-update-vn-sandbox": inventoryUpdate,
  "package-detail-vn-sandbox": packageDetail,
  "products-search-202502-vn": productPage,
  "reject-reasons-vn-sandbox": rejectReasons,
};

export interface CaptureCheck {
  name: string;
  /** `data`: by the client's shape. `envelope`: the client has no shape for this call. */
  read: "data" | "envelope" | "webhook";
  /** Null when it was read. */
  problem: string | null;
}

const ENDPOINT = { entity: "shop", method: "GET", path: "/capture", priority: "catalog", effect: "read" } as const;

/** Fields that the shape reads, that the capture has, and that did not come through as they were. */
function lost(shape: z.ZodType, data: unknown, output: unknown): string[] {
  const known = new Set(readFields(shape));
  const kept = new Set([...valuesIn(output)].map(([path, value]) => `${path} ${String(value)}`));
  return [...valuesIn(data)]
    .filter(
      ([path, value]) => known.has(path) && ["string", "number", "boolean"].includes(typeof value) && value !== "",
    )
    .filter(([path, value]) => !kept.has(`${path} ${String(value)}`))
    .map(([path]) => path);
}

function checkAnswer(name: string, answer: Record<string, unknown>): CaptureCheck {
  const shape = SHAPES[name];
  const text = JSON.stringify(answer);
  const result = readAnswer<unknown>(
    ENDPOINT,
    { status: 200, text, date: null, retryAfter: null },
    shape ?? nothing,
    [],
  );
  const read = shape ? "data" : "envelope";
  if (!result.ok) return { name, read, problem: result.error.detail };
  const missing = shape ? lost(shape, answer["data"], result.data) : [];
  return { name, read, problem: missing.length > 0 ? `lost ${missing.join(", ")}` : null };
}

function checkWebhook(name: string, body: string): CaptureCheck {
  const parsed = parseWebhook(Buffer.from(body));
  const digits = (text: string) => text.match(/(?<="order_id":")\d+/g) ?? [];
  const problem = !parsed.ok
    ? parsed.reason
    : digits(body).every((id) => parsed.event.orderIds.includes(id))
      ? null
      : "an order of the notification was not found";
  return { name, read: "webhook", problem };
}

const isVectors = ({ content }: Sample): boolean => Array.isArray(content["vectors"]);

/** Reads every captured payload as the client would. */
export function checkCaptures(): CaptureCheck[] {
  return samples()
    .filter((sample) => !isVectors(sample))
    .map(({ name, content }) => {
      const payload = content["payload"] as Record<string, unknown>;
      if (name.startsWith("webhook-")) return checkWebhook(name, JSON.stringify(payload));
      return checkAnswer(name, (payload["response"] ?? payload) as Record<string, unknown>);
    });
}
