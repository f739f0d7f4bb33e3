/** A choice of a select: what is sent and what is read. */
export interface Option {
  value: string;
  label: string;
}

/** The options with the chosen one first if the list lacks it, so that a stored choice never looks like none. */
export function withChosen(options: readonly Option[], chosen: Option): Option[] {
  const known = chosen.value === "" || options.some((option) => option.value === chosen.value);
  return known ? [...options] : [chosen, ...options];
}
