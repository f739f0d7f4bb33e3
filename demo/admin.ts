/** Who signs in to the demo's store. It exists on this machine only. */
export const ADMIN = { email: "admin@example.com", password: "tiktok-shop-demo" };
