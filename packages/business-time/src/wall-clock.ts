import { IANAZone } from 'luxon';

/** A stretch of time, from inclusive, to exclusive, in milliseconds since 1970 UTC. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span in which the clocks on the walls of a zone are always `offset` milliseconds ahead of UTC. */
export interface SteadySpan extends Span {
  readonly offset: number;
}

/** The clocks on the walls of one time zone. */
export interface WallClock {
  /** How many milliseconds the clocks are ahead of UTC at the instant. */
  offsetAt(instant: number): number;
  /** Cuts the span, in order, into pieces in which nobody has to put a clock forward or back. */
  steadySpans(span: Span): Generator<SteadySpan>;
}

const MINUTE_MS = 60_000;

// Shorter than the shortest summer time of all zones since 1950, which in the north-east of Brazil in 2000 lasted
// a week less an hour: when the offset is the same at both ends of a step, it was the same all the time.
const STEP_MS = 5 * 24 * 60 * MINUTE_MS;

/** @throws RangeError when the zone is none of the IANA time zone database */
export function createWallClock(timeZone: string): WallClock {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) {
    throw new RangeError(`"${timeZone}" is no time zone. Give one like "Europe/Paris".`);
  }
  const offsetAt = (instant: number): number => zone.offset(instant) * MINUTE_MS;
  // Asking for an offset formats a date, which is a thousand times slower than remembering it.
  const steps = new Map<number, readonly SteadySpan[]>();

  function steadySpansOfStep(step: number): readonly SteadySpan[] {
    const known = steps.get(step);
    if (known !== undefined) return known;
    const spans = cut({ from: step * STEP_MS, to: (step + 1) * STEP_MS }, offsetAt);
    steps.set(step, spans);
    return spans;
  }

  return {
    offsetAt,
    *steadySpans({ from, to }) {
      for (let step = Math.floor(from / STEP_MS); step * STEP_MS < to; step += 1) {
        for (const steady of steadySpansOfStep(step)) {
          const piece = { from: Math.max(from, steady.from), to: Math.min(to, steady.to) };
          if (piece.from < piece.to) yield { ...piece, offset: steady.offset };
        }
      }
    },
  };
}

function cut(span: Span, offsetAt: (instant: number) => number): readonly SteadySpan[] {
  const spans: SteadySpan[] = [];
  let { from } = span;
  while (from < span.to) {
    const offset = offsetAt(from);
    const to = offsetAt(span.to - 1) === offset ? span.to : endOfOffset(from, span.to, offsetAt);
    spans.push({ from, to, offset });
    from = to;
  }
  return spans;
}

// The offset at `from` is another than just before `to`: the first instant at which it is another.
function endOfOffset(from: number, to: number, offsetAt: (instant: number) => number): number {
  const offset = offsetAt(from);
  let same = from;
  let other = to - 1;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle) === offset) same = middle;
    else other = middle;
  }
  return other;
}
