/** TikTok gives a seller an address of its own that passes mail on, never the buyer's (orders, 7). */
export const isRelayEmail = (email: string): boolean => /@([a-z0-9-]+\.)*tiktok\.com$/i.test(email.trim());
