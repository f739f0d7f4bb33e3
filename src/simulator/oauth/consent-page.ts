import { escapeHtml, htmlPage } from "../control/page/html";
import type { App } from "../state/model";
import { shopsOf, type World } from "../state/world";

/** The page on which a seller lets an app in, or does not. */
export function consentPage(world: World, app: App, state: string | undefined): string {
  const sellers = [...world.sellers.values()].map((seller, index) => {
    const shops = shopsOf(world, seller.open_id).map(({ name, region }) => `${escapeHtml(name)} (${region})`);
    return `<label class="choice">
      <input type="radio" name="open_id" value="${seller.open_id}"${index === 0 ? " checked" : ""}>
      <span><strong>${escapeHtml(seller.name)}</strong><br><small>${shops.join(", ") || "no shop yet"}</small></span>
    </label>`;
  });
  const scopes = app.scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`).join("");
  return htmlPage(
    "Authorize an app",
    `<main class="narrow">
      <p class="kicker">TikTok Shop simulator · seller consent</p>
      <h1>Let this app manage your shops?</h1>
      <p>App <code>${escapeHtml(app.key)}</code> asks for access. You return to
        <code>${escapeHtml(app.redirect_url)}</code>.</p>
      <form method="post" action="/open/authorize" class="card">
        <input type="hidden" name="service_id" value="${escapeHtml(app.service_id)}">
        ${state === undefined ? "" : `<input type="hidden" name="state" value="${escapeHtml(state)}">`}
        <fieldset><legend>Sign in as</legend>${sellers.join("") || "<p>There is no seller yet.</p>"}</fieldset>
        <details><summary>What the app may do</summary><ul>${scopes}</ul></details>
        <p class="actions">
          <button name="decision" value="authorize" class="primary">Authorize</button>
          <button name="decision" value="decline">Decline</button>
        </p>
      </form>
    </main>`,
  );
}
