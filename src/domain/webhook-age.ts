/** TikTok's clock and this machine's may differ by this much. */
const AHEAD_SECONDS = 300;

/**
 * Whether an event is of now. `old`: sent before the window, so that it is none of TikTok's repetitions and may be one of
 * somebody else's. `ahead`: sent in the future, so one of the two clocks is wrong.
 *
 * @param timestamp when TikTok sent it, epoch seconds; 0 when it does not say, which passes
 * @param now epoch seconds
 */
export function webhookAge(
  timestamp: number,
  { now, maxAgeSeconds }: { now: number; maxAgeSeconds: number },
): "fresh" | "old" | "ahead" {
  if (timestamp === 0) return "fresh";
  if (timestamp < now - maxAgeSeconds) return "old";
  return timestamp > now + AHEAD_SECONDS ? "ahead" : "fresh";
}
