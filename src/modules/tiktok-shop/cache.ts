import type { CacheWire } from "./cache-wire";

/**
 * How long each kind of entry is kept, in seconds: `heard` while changes in other processes are heard, `deaf` while they
 * are not. Whatever changes an entry drops it in every process; `heard` bounds only what nobody announces, and that is
 * what TikTok changes of its own lists.
 */
export const LIVES = {
  /** The rows of all shops, with their settings. Postgres announces every change; a paused shop must stop at once. */
  shops: { heard: 600, deaf: 0 },
  /** A shop's warehouses on TikTok. */
  warehouses: { heard: 3_600, deaf: 3 },
  /** The delivery options of a shop's warehouse. */
  delivery_options: { heard: 86_400, deaf: 3 },
  /** The carriers of a shop's delivery option. */
  shipping_providers: { heard: 86_400, deaf: 3 },
} as const satisfies Record<string, { heard: number; deaf: number }>;

export type CacheKind = keyof typeof LIVES;

interface Entry {
  value: unknown;
  kind: CacheKind;
  shopId: string;
  readAt: number;
}

/** For entries that are about every shop. */
const ALL = "*";

/**
 * What was read once and is asked for all the time. An entry belongs to a kind, a shop and a key; a read that a change
 * overtakes is handed to its caller and not kept.
 */
export class Cache {
  private readonly entries = new Map<string, Entry>();
  private readonly reading = new Map<string, Promise<unknown>>();
  /** Grows with every drop. */
  private age = 0;

  /** @param now milliseconds */
  constructor(
    private readonly wire: CacheWire,
    private readonly now: () => number = Date.now,
  ) {
    wire.onChange((shopId) => this.forget(shopId));
  }

  /**
   * The entry, or what `read` gives, kept from then on. What is kept is frozen: every caller gets the same object. Several
   * who ask at once share one read; one that fails is not kept.
   */
  async get<T>(kind: CacheKind, shopId: string | null, key: string, read: () => Promise<T>): Promise<T> {
    this.wire.listen();
    const name = JSON.stringify([kind, shopId ?? ALL, key]);
    const entry = this.entries.get(name);
    if (entry && this.lives(entry)) return entry.value as T;
    // A read that began before a change is not shared with those who ask after it.
    const readName = `${this.age}:${name}`;
    const shared = this.reading.get(readName);
    if (shared) return shared as Promise<T>;
    const reading = this.read(name, { kind, shopId: shopId ?? ALL }, read).finally(() => this.reading.delete(readName));
    this.reading.set(readName, reading);
    return reading;
  }

  /** Drops what is kept of a shop, here at once and in every other process. */
  async drop(shopId: string): Promise<void> {
    this.forget(shopId);
    await this.wire.announce(shopId);
  }

  /** Drops what is kept of a shop and of all shops together, in this process; everything when no shop is named. */
  forget(shopId: string | null): void {
    this.age += 1;
    for (const [name, entry] of this.entries) {
      if (shopId === null || entry.shopId === shopId || entry.shopId === ALL) this.entries.delete(name);
    }
  }

  private async read<T>(name: string, about: { kind: CacheKind; shopId: string }, read: () => Promise<T>): Promise<T> {
    const [age, readAt] = [this.age, this.now()];
    const value = deepFreeze(await read());
    if (age === this.age) this.entries.set(name, { ...about, value, readAt });
    return value;
  }

  private lives({ kind, readAt }: Entry): boolean {
    const { heard, deaf } = LIVES[kind];
    return this.now() - readAt < (this.wire.hears() ? heard : deaf) * 1000;
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || value instanceof Date || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
