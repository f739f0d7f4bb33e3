import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { newId } from "./new-id";

const TABLE = "tiktok_consent";

/** TikTok's code lives 30 minutes, so a consent has that long too. */
const LIFE_MINUTES = 30;

/** What an admin asked for when starting a consent. */
export interface ConsentRequest {
  actor_id: string;
  app_key: string;
  sales_channel_id: string | null;
  stock_location_id: string | null;
}

export type TakenConsent =
  { ok: true; request: ConsentRequest } | { ok: false; reason: "state_invalid" | "state_expired" | "state_used" };

/** The consents that admins started. The `state` parameter is a nonce and its signature over the nonce and the admin. */
export class ConsentStore {
  constructor(
    private readonly knex: Knex,
    private readonly key: Buffer,
  ) {}

  /** @returns the `state` parameter for the consent link */
  async begin(request: ConsentRequest): Promise<string> {
    const nonce = randomBytes(24).toString("base64url");
    await this.knex(TABLE).insert({
      id: newId("ttcon"),
      nonce,
      ...request,
      expires_at: this.knex.raw("now() + make_interval(mins => ?)", [LIFE_MINUTES]),
    });
    return `${nonce}.${this.sign(nonce, request.actor_id)}`;
  }

  /**
   * Uses up a consent. Of two callers with one state the database lets one through.
   *
   * @param actorId the admin whose session came with the callback, if one did: it must be the one who began
   */
  async take(state: string | undefined, actorId: string | null): Promise<TakenConsent> {
    const [nonce = "", signature = ""] = (state ?? "").split(".");
    const row = await this.knex(TABLE).where({ nonce }).first();
    if (!row || !sameText(signature, this.sign(nonce, row.actor_id)) || (actorId && actorId !== row.actor_id)) {
      return { ok: false, reason: "state_invalid" };
    }
    const taken = await this.knex(TABLE)
      .where({ nonce, used_at: null })
      .where("expires_at", ">", this.knex.fn.now())
      .update({ used_at: this.knex.fn.now() });
    if (taken === 0) {
      const now = await this.knex(TABLE).where({ nonce }).first("used_at");
      return { ok: false, reason: now?.used_at ? "state_used" : "state_expired" };
    }
    const { actor_id, app_key, sales_channel_id, stock_location_id } = row;
    return { ok: true, request: { actor_id, app_key, sales_channel_id, stock_location_id } };
  }

  private sign(nonce: string, actorId: string): string {
    return createHmac("sha256", this.key).update(`${nonce}.${actorId}`).digest("base64url");
  }
}

const sameText = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
