/** How a link within text looks. */
export const linkClass = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover transition-fg w-fit break-words";
