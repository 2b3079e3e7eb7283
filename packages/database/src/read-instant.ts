import { types } from 'pg';

type TypeId = Parameters<typeof types.getTypeParser>[0];

const UTC = '+00';
const DASH = 45;
const ZERO = 48;
/** Until the seconds, and with the zone behind them. */
const SECONDS_END = 19;

/**
 * Reads an instant as PostgreSQL writes it in UTC: `2026-11-22 12:34:56.789+00`. A page of a list has hundreds of them,
 * and the regular expression of `pg` takes several times as long. What is written otherwise is left to it.
 */
export function readInstant(text: string): unknown {
  // A year below 1000 is another one to Date.UTC.
  const isUsual =
    text.charCodeAt(0) !== ZERO &&
    text.charCodeAt(4) === DASH &&
    text.endsWith(UTC) &&
    text.length >= SECONDS_END + UTC.length;
  if (!isUsual) return readOther(text);
  const end = text.length - UTC.length;
  return new Date(
    Date.UTC(
      number(text, 0, 4),
      number(text, 5, 7) - 1,
      number(text, 8, 10),
      number(text, 11, 13),
      number(text, 14, 16),
      number(text, 17, SECONDS_END),
      milliseconds(text, SECONDS_END + 1, end),
    ),
  );
}

const readOther = types.getTypeParser(types.builtins.TIMESTAMPTZ);

function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

/** What is finer than a millisecond is cut off. */
function milliseconds(text: string, from: number, end: number): number {
  let value = 0;
  for (let at = from; at < from + 3; at += 1) {
    value = value * 10 + (at < end ? text.charCodeAt(at) - ZERO : 0);
  }
  return value;
}

/** As `pg` reads values, but for instants. */
export const READERS = {
  getTypeParser(type: TypeId, format?: 'text' | 'binary') {
    return type === types.builtins.TIMESTAMPTZ && format !== 'binary'
      ? readInstant
      : types.getTypeParser(type, format);
  },
};
