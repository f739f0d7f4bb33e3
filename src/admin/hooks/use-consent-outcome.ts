import { useEffect, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { consentOutcomeOf, withoutConsentOutcome } from "../lib/consent-outcome";

/** What the consent callback reported when it sent the browser here. The address is cleaned once it has been read. */
export function useConsentOutcome() {
  const [search, setSearch] = useSearchParams();
  const [outcome, setOutcome] = useState(() => consentOutcomeOf(search));
  useEffect(() => {
    const rest = withoutConsentOutcome(search);
    if (rest.toString() === search.toString()) return;
    setOutcome(consentOutcomeOf(search) ?? null);
    setSearch(rest, { replace: true });
  }, [search, setSearch]);
  return { outcome, dismiss: () => setOutcome(null) };
}
