import { EXTRA_VALUES } from "../facts/exceptions";
import type { Facts } from "../facts/facts";
import { isMissing, valuesIn } from "./values";

/** What is wrong with a value: required fields that begin as `parts` says and are missing, values that no list has. */
export function againstFacts(
  call: string,
  facts: Facts,
  value: unknown,
  parts: RegExp,
): { path: string; problem: string }[] {
  const missing = facts.required
    .filter((path) => parts.test(path) && isMissing(value, path))
    .map((path) => ({ path, problem: "is required and missing" }));
  const strange = [...valuesIn(value)].flatMap(([path, found]) => {
    const listed: readonly unknown[] | undefined = facts.enums[path];
    const known = listed === undefined || listed.includes(found);
    if (known || EXTRA_VALUES.some((row) => row.call === call && row.path === path && row.value === found)) return [];
    return [{ path, problem: `is ${JSON.stringify(found)}, none of ${listed.join(", ")}` }];
  });
  return [...missing, ...strange];
}
