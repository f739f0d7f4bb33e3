import { createHash } from "node:crypto";

/**
 * What names a cancellation in the outbox: the order and what of it, in whatever order it is listed. Lines by their hash: an
 * index holds no key as long as the ids of a hundred lines and more.
 */
export const cancellationKey = (recordId: string, lineIds: readonly string[] | null): string =>
  `${recordId}:${lineIds === null ? "order" : hashOf([...new Set(lineIds)].sort().join(","))}`;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
