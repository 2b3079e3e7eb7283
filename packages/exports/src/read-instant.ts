const INSTANT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

/** An instant with its offset, or the beginning of a day in UTC; null for anything else, a 30 February too. */
export function readInstant(text: string): Date | null {
  const [, day] = INSTANT.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return null;
  const date = new Date(text);
  return Number.isNaN(date.valueOf()) ? null : date;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}
