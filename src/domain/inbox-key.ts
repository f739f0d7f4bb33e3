/**
 * What makes a webhook the same as an earlier one of the same app: TikTok's notification id, or the SHA-256 of the raw
 * body where TikTok left the id out. The prefix keeps the two kinds apart.
 */
export const inboxKey = (event: { notificationId: string | null; rawBodySha256: string }): string =>
  event.notificationId ? `id:${event.notificationId}` : `sha256:${event.rawBodySha256.toLowerCase()}`;
