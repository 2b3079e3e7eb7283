const FIRST = new Date('0001-01-01T00:00:00Z');

const LAST = new Date('9999-12-31T23:59:59.999Z');

/** The nearest instant that ISO 8601 writes with four digits of a year, and so the nearest that can be compared here. */
export function clampInstant(at: Date): Date {
  if (at < FIRST) return FIRST;
  return at > LAST ? LAST : at;
}
