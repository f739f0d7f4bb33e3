const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The origin of one of TikTok's hosts: https, or http on this machine for the simulator. Tokens and secrets travel there.
 *
 * @throws TypeError for anything else, also for a path: signatures cover the exact path
 */
export function originOf(host: string): string {
  let url: URL;
  try {
    url = new URL(host);
  } catch {
    throw new TypeError("A host of TikTok must be an address such as https://open-api.tiktokglobalshop.com.");
  }
  const secure = url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname));
  if (!secure) {
    throw new TypeError(`TikTok's host ${url.hostname} must be reached over https; http is for this machine only.`);
  }
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") {
    throw new TypeError(`TikTok's host ${url.hostname} must be given without a path, a query or a login.`);
  }
  return url.origin;
}
