import { escapeHtml } from "./html";

/** A form that posts to the control API and comes back to the page. */
export const form = (path: string, inner: string, className = "inline"): string =>
  `<form method="post" action="/_control${escapeHtml(path)}" class="${className}">${inner}</form>`;

export const button = (label: string, className = ""): string =>
  `<button${className ? ` class="${className}"` : ""}>${escapeHtml(label)}</button>`;

/** Yes or no; unlike a check box it sends its no as well. */
export const flag = (name: string, label: string): string =>
  `<label>${escapeHtml(label)}<select name="${name}"><option value="true">yes</option><option value="false">no</option></select></label>`;
