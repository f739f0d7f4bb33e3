import { MedusaError } from "@medusajs/framework/utils";
import { TiktokError } from "../tiktok/error";

/** Lets a route answer with TikTok's refusal: the merchant's sentence, TikTok's code and its request id. */
export async function asMedusaError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof TiktokError)) throw error;
    const quote = [error.code && `TikTok's code ${error.code}`, error.requestId && `request ${error.requestId}`];
    const suffix = quote.filter(Boolean).join(", ");
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, suffix ? `${error.message} (${suffix})` : error.message);
  }
}
