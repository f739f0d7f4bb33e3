import type { Quota } from "../../gateway/quota";
import { TOO_MANY_FORMS, type TooManyForm } from "../../gateway/too-many";
import type { World } from "../../state/world";
import { button, form } from "./forms";

const NAMES: Readonly<Record<TooManyForm, string>> = {
  both: "HTTP 429 and code 36009002",
  http_429: "HTTP 429 without a code",
  code: "code 36009002 with HTTP 200",
};

/** How the gateway refuses: too many calls, and calls of another time. */
export function limitsSection(world: World, quota: Quota): string {
  const options = TOO_MANY_FORMS.map(
    (each) => `<option value="${each}"${each === quota.form ? " selected" : ""}>${NAMES[each]}</option>`,
  ).join("");
  return `<div class="card"><div class="row">
    ${form("/quota/sandbox", button("1,000 calls an hour, as a sandbox"))}
    ${form("/quota/clear", button("No limit"))}
    ${form("/quota/form", `<label>Refuse too many calls by<select name="form">${options}</select></label>${button("Set")}`, "row")}
    ${form("/clock/skew", `<label>Seconds that the gateway's clock is ahead<input type="number" name="seconds" value="${world.gatewaySkew}" min="-86400" max="86400"></label>${button("Set")}`, "row")}
  </div></div>`;
}
