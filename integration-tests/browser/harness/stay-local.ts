import type { Page } from "playwright-core";

/**
 * Lets the page talk to this machine alone. The simulated listings' pictures are addresses on TikTok's image host, as real
 * ones are, where they do not exist: a plain tile stands in for them.
 */
export async function stayLocal(page: Page): Promise<void> {
  await page.route(
    (url) => url.protocol.startsWith("http") && url.hostname !== "localhost",
    async (route) => {
      const request = route.request();
      if (request.resourceType() === "image") {
        await route.fulfill({ contentType: "image/svg+xml", body: tile(request.url()) });
      } else await route.abort();
    },
  );
}

/** A tile whose colour is the picture's own. */
function tile(url: string): string {
  const hue = [...url].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 32"><rect width="24" height="32" fill="hsl(${hue} 45% 72%)"/></svg>`;
}
