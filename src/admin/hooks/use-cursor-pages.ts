import { useState } from "react";

/**
 * Turns the pages of a list that are found by where the one before ended.
 *
 * @param key what is listed: another key begins at the first page
 */
export function useCursorPages(key: string) {
  const [turned, setTurned] = useState<{ key: string; cursors: string[] }>({ key, cursors: [] });
  const cursors = turned.key === key ? turned.cursors : [];
  return {
    /** Where the page that is looked at begins; null for the first. */
    cursor: cursors.at(-1) ?? null,
    next: (cursor: string) => setTurned({ key, cursors: [...cursors, cursor] }),
    previous: () => setTurned({ key, cursors: cursors.slice(0, -1) }),
  };
}
