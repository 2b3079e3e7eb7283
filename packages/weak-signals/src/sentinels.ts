const HOUR_MS = 3_600_000;

/** Later than this before a signal, a report has not announced it: it is part of it. */
const LEAST_LEAD_MS = HOUR_MS;

/** Earlier than this, it has not announced it either, or every report would announce some signal. */
const LONGEST_LEAD_MS = 72 * HOUR_MS;

const LEAST_HITS = 3;

const LEAST_PRECISION = 0.5;

/** An item of a series, and who wrote it. */
export interface Report {
  readonly author: string;
  readonly series: string;
  readonly at: Date;
}

/** When a series came to SIGNAL. */
export interface SignalRaised {
  readonly series: string;
  readonly at: Date;
}

/** An author to listen to: half of what they report at least comes before a signal. */
export interface Sentinel {
  readonly author: string;
  /** Reports whose outcome is known: a signal came in time, or can no longer come. */
  readonly reports: number;
  /** Those that a signal of the same series followed in time. */
  readonly hits: number;
  readonly precision: number;
}

/** Authors whose reports have preceded signals, as it was known at an instant; the most precise first. */
export function sentinelsOf(
  reports: Iterable<Report>,
  signals: Iterable<SignalRaised>,
  now: Date,
): Sentinel[] {
  const instants = instantsBySeries(signals, now);
  const records = new Map<string, { reports: number; hits: number }>();
  for (const { author, series, at } of reports) {
    const isHit = isFollowed(at.valueOf(), instants.get(series) ?? []);
    if (!isHit && at.valueOf() + LONGEST_LEAD_MS >= now.valueOf()) continue;
    const record = records.get(author) ?? { reports: 0, hits: 0 };
    records.set(author, { reports: record.reports + 1, hits: record.hits + (isHit ? 1 : 0) });
  }
  return [...records]
    .map(([author, record]) => ({ author, ...record, precision: record.hits / record.reports }))
    .filter(({ hits, precision }) => hits >= LEAST_HITS && precision >= LEAST_PRECISION)
    .toSorted((a, b) => b.precision - a.precision || b.hits - a.hits || order(a.author, b.author));
}

/** In the order of time. */
function instantsBySeries(signals: Iterable<SignalRaised>, now: Date): Map<string, number[]> {
  const past = [...signals].filter(({ at }) => at <= now);
  const instants = new Map<string, number[]>();
  for (const { series, at } of past.toSorted((a, b) => a.at.valueOf() - b.at.valueOf())) {
    const known = instants.get(series);
    if (known) known.push(at.valueOf());
    else instants.set(series, [at.valueOf()]);
  }
  return instants;
}

function isFollowed(reportedAt: number, instants: readonly number[]): boolean {
  const next = instants[firstFrom(instants, reportedAt + LEAST_LEAD_MS)];
  return next !== undefined && next <= reportedAt + LONGEST_LEAD_MS;
}

/** By halving: a series with years of signals has many reports. */
function firstFrom(instants: readonly number[], from: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
