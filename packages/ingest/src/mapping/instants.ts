import { DateTime, IANAZone } from 'luxon';

/** Reads instants of one format. Answers null for a text that is none. */
export type InstantReader = (text: string) => Date | null;

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * @param format in tokens of Luxon, ISO 8601 when absent
 * @param zone of instants that carry no offset; without one they are refused
 */
export function instantReader(format: string | undefined, zone: string | undefined): InstantReader {
  const clock = zone === undefined ? null : createClock(zone);
  const hasOffset =
    format === undefined
      ? (text: string) => ISO_OFFSET.test(text)
      : constant(/Z|z/.test(format.replaceAll(LITERAL, '')));
  const parser = format === undefined ? null : DateTime.buildFormatParser(format);
  const utc = { zone: 'utc' };

  return (text) => {
    const isInstant = hasOffset(text);
    if (clock === null && !isInstant) return null;
    if (format === undefined && isPlain(text)) return valid(new Date(text));
    const parsed =
      parser === null ? DateTime.fromISO(text, utc) : DateTime.fromFormatParser(text, parser, utc);
    if (!parsed.isValid) return null;
    const shown = parsed.toMillis();
    return valid(new Date(isInstant || clock === null ? shown : clock(shown)));
  };
}

// Beyond the 28th `new Date` rolls over into the next month, if there is no such day.
function isPlain(text: string): boolean {
  return WITH_OFFSET.test(text) && text.slice(8, 10) <= '28';
}

/** What stands between quotes in a format means itself. */
const LITERAL = /'[^']*'/g;

const ISO_OFFSET = /T.*(Z|[+-]\d{2}(:?\d{2})?|\])$/i;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const MOST_DAYS = 10_000;

/**
 * Tells when the clocks of a zone show a time. Of an hour that comes twice it is the first, of one that is
 * left out the one after: Luxon's own answer hangs on the season in which it is asked.
 */
function createClock(name: string): (shown: number) => number {
  const zone = IANAZone.create(name);
  const offsetAt = (instant: number): number => zone.offset(instant) * MINUTE_MS;
  // Looking up an offset is what reading a time costs most.
  const offsets = new Map<number, number>();

  function offsetOn(day: number): number {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    if (offsets.size === MOST_DAYS) offsets.clear();
    const offset = offsetAt(day * DAY_MS);
    offsets.set(day, offset);
    return offset;
  }

  return (shown) => {
    const day = Math.floor(shown / DAY_MS);
    const before = offsetOn(day - 1);
    const after = offsetOn(day + 2);
    const early = shown - before;
    if (before === after || offsetAt(early) === before) return early;
    const late = shown - after;
    return offsetAt(late) === after ? late : early;
  };
}

/** The day that calendars of a zone show at an instant, `2026-01-31`. */
export function dayIn(zone: string, instant: Date): string {
  return DateTime.fromJSDate(instant, { zone }).toISODate() ?? '';
}

export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

function constant<Value>(value: Value): () => Value {
  return () => value;
}

function valid(date: Date): Date | null {
  return Number.isNaN(date.valueOf()) ? null : date;
}
