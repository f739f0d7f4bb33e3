/** The admin of a seeded store. */
export const TEST_ADMIN = { email: "admin@example.com", password: "not-a-secret" };
