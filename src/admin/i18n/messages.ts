import type { en } from "./en";

/** The texts that every language has. */
export type Messages = typeof en;
