import type { App, Seller } from "../state/model";
import type { World } from "../state/world";

const CODE_LIFE_SECONDS = 30 * 60;

/** Where the browser goes after consent: a code that works once, for 30 minutes. */
export function authorizeRedirect(world: World, app: App, seller: Seller, state: string | undefined): string {
  const code = `${seller.base_region === "US" ? "TTP" : "ROW"}_${world.ids.letters(48)}`;
  world.codes.set(code, {
    app_key: app.key,
    open_id: seller.open_id,
    expires_at: world.clock.seconds() + CODE_LIFE_SECONDS,
    used: false,
  });
  world.changed();
  return redirect(app, { code, state });
}

/** Where the browser goes after a refusal. */
export const declineRedirect = (app: App, state: string | undefined): string =>
  redirect(app, { code: "null", error: "auth_denied", state });

function redirect(app: App, parameters: Record<string, string | undefined>): string {
  const url = new URL(app.redirect_url);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url.toString();
}
