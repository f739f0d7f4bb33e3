import { useState } from "react";

/**
 * Which rows of a page are chosen. Those that are no longer on the page are not.
 *
 * @param ids of the rows that can be chosen
 */
export function useSelection(ids: readonly string[]) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const selected = ids.filter((id) => chosen.includes(id));
  const all = ids.length > 0 && selected.length === ids.length;
  return {
    selected,
    /** Of the box that chooses all. */
    all: all ? true : selected.length > 0 ? ("indeterminate" as const) : false,
    toggle: (id: string) =>
      setChosen(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]),
    toggleAll: () => setChosen(all ? [] : ids),
    clear: () => setChosen([]),
  };
}

export type Selection = ReturnType<typeof useSelection>;
