import type { Quota } from "../../gateway/quota";
import type { World } from "../../state/world";
import { REGIONS } from "../../markets/markets";
import { DELIVERY_MODES } from "../../webhooks/delivery";
import type { WebhookSender } from "../../webhooks/sender";
import type { Control } from "../control";
import { orderState } from "../views";
import { button, form } from "./forms";
import { escapeHtml, htmlPage } from "./html";
import { limitsSection } from "./limits-section";
import { deliveriesSection, requestsSection } from "./log-sections";
import { ordersSection } from "./orders-section";
import { shopsSection } from "./shops-section";

const SHOWN_ORDERS = 50;
const ADVANCES = [
  [120, "2 min"],
  [3600, "1 hour"],
  [86_400, "1 day"],
  [7 * 86_400, "1 week"],
] as const;

function clockSection(world: World): string {
  const time = new Date(world.clock.now()).toISOString().replace("T", " ").slice(0, 19);
  const buttons = ADVANCES.map(([seconds, label]) =>
    form("/clock/advance", `<input type="hidden" name="seconds" value="${seconds}">${button(`+ ${label}`)}`),
  );
  return `<div><code id="clock">${time} UTC</code> ${buttons.join("")}</div>`;
}

function modeForm(sender: WebhookSender): string {
  const options = DELIVERY_MODES.map(
    (mode) => `<option${mode === sender.mode() ? " selected" : ""}>${mode}</option>`,
  ).join("");
  return `<div class="row">
    ${form("/deliveries/mode", `<label>From now on, send webhooks<select name="mode">${options}</select></label>${button("Set")}`, "row")}
    ${form("/deliveries/mode", `<input type="hidden" name="count" value="1"><label>Only the next one<select name="mode">${options}</select></label>${button("Set")}`, "row")}
    ${form("/deliveries/release", button("Send what is held"))}
  </div>`;
}

/** Random orders of one market or of all, and what becomes of them. */
function generateForm(): string {
  const regions = REGIONS.map((region) => `<option value="${region}">${region}</option>`).join("");
  return `<div class="card">${form(
    "/generate",
    `<label>Random orders<input type="number" name="count" value="10" min="1" max="1000"></label>
    <label>Market<select name="region"><option value="">all</option>${regions}</select></label>
    <label>Steps of their lives<input type="number" name="live_steps" value="0" min="0" max="10000"></label>
    ${button("Generate", "primary")}`,
    "row",
  )}</div>`;
}

/** The page at `/`: everything the simulator holds, and buttons for what people do in TikTok Shop. */
export function controlPage(
  {
    world,
    sender,
    control,
    quota,
  }: {
    world: World;
    sender: WebhookSender;
    control: Control;
    quota: Quota;
  },
  problem: string | null,
): string {
  const latest = [...world.orders.values()].slice(-SHOWN_ORDERS).map((order) => orderState(world, order));
  const notice = problem ? `<p class="card notice bad" role="alert">${escapeHtml(problem)}</p>` : "";
  const apps = [...world.apps.values()].map(
    (
      app,
    ) => `<li>App <code>${escapeHtml(app.key)}</code> returns sellers to <code>${escapeHtml(app.redirect_url)}</code>,
      webhooks go to <code>${escapeHtml(app.webhook_url ?? "the addresses that shops registered")}</code></li>`,
  );
  return htmlPage(
    "Control",
    `<main>
      <header>
        <div><p class="kicker">Not the real TikTok Shop</p><h1>TikTok Shop simulator</h1></div>
        ${clockSection(world)}
      </header>
      ${notice}
      <ul class="soft">${apps.join("")}</ul>
      <h2>Shops</h2>${shopsSection(control.sellers())}
      <h2>Orders</h2>${generateForm()}${ordersSection(latest)}
      <h2>Webhooks</h2><div class="card">${modeForm(sender)}</div>${deliveriesSection(sender.deliveries())}
      <h2>Limits</h2>${limitsSection(world, quota)}
      <h2>Calls received</h2>${requestsSection(control.requests())}
    </main>`,
  );
}
