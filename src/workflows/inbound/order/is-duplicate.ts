import { MedusaError } from "@medusajs/framework/utils";

/** Medusa's sentence for a primary key that is taken. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof MedusaError && error.type === MedusaError.Types.INVALID_DATA && /already exists/.test(error.message);
