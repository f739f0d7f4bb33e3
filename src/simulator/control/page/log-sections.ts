import type { LoggedRequest } from "../../gateway/request-log";
import type { Delivery } from "../../webhooks/delivery";
import { button, form } from "./forms";
import { escapeHtml } from "./html";

const SHOWN = 40;
const timeOf = (ms: number) => new Date(ms).toISOString().slice(11, 19);

function deliveryRow(delivery: Delivery): string {
  const answers = delivery.attempts.map(({ status, error }) => escapeHtml(String(status ?? error))).join(", ");
  const next =
    delivery.next_attempt_at === null ? "" : `<br><small>again at ${timeOf(delivery.next_attempt_at)}</small>`;
  const tone = { delivered: "ok", retrying: "warn", held: "warn" }[delivery.state as string] ?? "";
  return `<tr><td>${timeOf(delivery.created_at)}</td><td>${delivery.type}</td>
    <td><span class="badge ${tone}">${delivery.state}</span>${next}</td>
    <td><code>${escapeHtml(delivery.address ?? "no address")}</code></td><td>${answers}</td>
    <td><details><summary>body</summary><code>${escapeHtml(delivery.body)}</code></details></td>
    <td>${delivery.address ? form(`/deliveries/${delivery.id}/redeliver`, button("Send again")) : ""}</td></tr>`;
}

/** The latest webhooks that have somewhere to go, newest first. */
export function deliveriesSection(deliveries: readonly Delivery[]): string {
  const sent = deliveries.filter(({ state }) => state !== "no_address");
  if (sent.length === 0) return '<p class="card">No webhooks yet. They start once a seller has authorised an app.</p>';
  const rows = sent.slice(-SHOWN).reverse().map(deliveryRow).join("");
  return `<div class="card scroll"><table>
    <thead><tr><th>At</th><th>Topic</th><th>State</th><th>Address</th><th>Answers</th><th>Body</th><th></th></tr></thead>
    <tbody>${rows}</tbody></table></div>`;
}

/** The latest API calls, newest first. */
export function requestsSection(requests: readonly LoggedRequest[]): string {
  if (requests.length === 0) return '<p class="card">No calls yet.</p>';
  const rows = requests
    .slice(-SHOWN)
    .reverse()
    .map(
      (
        request,
      ) => `<tr><td>${timeOf(request.at)}</td><td>${request.method} <code>${escapeHtml(request.path)}</code></td>
      <td class="${request.code === 0 ? "ok" : "bad"}">${request.code}</td><td>${escapeHtml(request.fault ?? "")}</td></tr>`,
    )
    .join("");
  return `<div class="card scroll"><table><thead><tr><th>At</th><th>Call</th><th>Code</th><th>Fault</th></tr></thead>
    <tbody>${rows}</tbody></table></div>`;
}
