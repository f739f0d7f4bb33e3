import type { ConsentDto } from "../../../src/types/dto";
import type { AdminSession } from "./admin-session";

/**
 * Connects a seller of the simulator as a person would: from the admin to TikTok's consent page, agreeing there, and
 * back to the admin.
 *
 * @returns the address in the admin that the browser ends at
 */
export async function connectSeller(
  admin: AdminSession,
  sellerOpenId: string,
  options: { decision?: "authorize" | "decline"; body?: Record<string, string> } = {},
): Promise<string> {
  const { consent_url } = await admin.post<ConsentDto>("/admin/tiktok-shop/connections", options.body);
  return admin.redirectOf(await agree(consent_url, sellerOpenId, options.decision ?? "authorize"));
}

/** What the seller does on TikTok's page. @returns where TikTok sends the browser */
export async function agree(
  consentUrl: string,
  sellerOpenId: string,
  decision: "authorize" | "decline",
): Promise<string> {
  const page = await fetch(consentUrl);
  if (!page.ok) throw new Error(`TikTok's consent page answered ${page.status}.`);
  const query = new URL(consentUrl).searchParams;
  const response = await fetch(consentUrl.split("?")[0] ?? "", {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...Object.fromEntries(query), open_id: sellerOpenId, decision }),
  });
  const location = response.headers.get("location");
  if (!location) throw new Error(`TikTok's consent page answered ${response.status} instead of a redirect.`);
  return location;
}
