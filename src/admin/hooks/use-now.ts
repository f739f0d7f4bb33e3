import { useEffect, useState } from "react";

const minuteMs = 60_000;

/** The current time in milliseconds, renewed each minute so that relative times stay true on an open page. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
