/** Two days as a form has them (`2026-11-26`), the last one included. */
export interface DayPeriod {
  from: string;
  to: string;
}

const DAY_MS = 24 * 3600 * 1000;

/** A day as a form has it, in the reader's time zone. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The last so many days and today. */
export const lastDays = (days: number, now: number): DayPeriod => ({
  from: dayOf(now - days * DAY_MS),
  to: dayOf(now),
});

/** The first moment of a day in the reader's time zone, and that of a later one; null for what is no day. */
function startOf(day: string, later = 0): Date | null {
  const [year, month, date] = day.split("-").map(Number);
  if (!year || !month || !date) return null;
  return new Date(year, month - 1, date + later);
}

/** The period as the API takes it, its end exclusive; null where it is none, or begins in the future. */
export function periodOf({ from, to }: DayPeriod, now: number): { from: string; to: string } | null {
  const [begin, end] = [startOf(from), startOf(to, 1)];
  if (!begin || !end || begin >= end || begin.getTime() > now) return null;
  return { from: begin.toISOString(), to: end.toISOString() };
}
