import type { DimensionId, Grain, MeasureId } from '@cx/metrics';

import {
  NAIVE,
  type NaiveLook,
  type NaiveSource,
  type NaiveValue,
} from './naive-measures.test-support.ts';
import type { FactRow } from './random-facts.test-support.ts';

/** Where a dimension of a table is not the column of its own name. */
const COLUMNS: Readonly<Partial<Record<DimensionId, readonly string[]>>> = {
  BRAND: ['brand_id'],
  TICKET_TYPE: ['type'],
  SOURCE: ['source', 'network'],
  SURVEY: ['survey_key'],
};

function valuesOf(row: FactRow, id: DimensionId): readonly (string | null)[] {
  if (id === 'TOPIC') {
    const topics = row['topics'];
    return Array.isArray(topics) && topics.length > 0 ? topics.map(String) : [null];
  }
  if (id === 'SUBJECT') {
    const { subject_type: type, subject_ref: ref } = row;
    return [
      type === null || ref === null || type === 'ORDER' ? null : `${String(type)}:${String(ref)}`,
    ];
  }
  const column = (COLUMNS[id] ?? [id.toLowerCase()]).find((name) => name in row) ?? '';
  const value = row[column] ?? null;
  return [value === null ? null : String(value)];
}

export interface NaiveQuestion {
  readonly measure: MeasureId;
  readonly dimensions: readonly DimensionId[];
  readonly filters: readonly {
    readonly dimension: DimensionId;
    readonly values: readonly string[];
  }[];
  readonly grain: Grain | null;
  readonly zone: string;
  readonly from: Date;
  readonly to: Date;
  /** Up to when all is known. */
  readonly asOf: Date;
}

/**
 * The answer out of rows, without a database: by bucket and dimensions as JSON.
 *
 * @param keys of rows that are there for whatever reason
 */
export function naiveAnswer(
  facts: ReadonlyMap<string, readonly FactRow[]>,
  question: NaiveQuestion,
  keys: Iterable<string>,
): Map<string, NaiveValue> {
  const measure = NAIVE[question.measure];
  if (!('sources' in measure)) {
    const { of, ...source } = measure;
    return new Map([...groupsOf(facts, source, question)].map(([key, rows]) => [key, of(rows)]));
  }
  const { sources, of, looksBack = false } = measure;
  const inGroups = sources.map((source) => groupsOf(facts, source, question));
  const ever = { ...question, from: new Date(0), to: new Date('2100-01-01'), grain: null };
  const atAll = sources.map((source) => groupsOf(facts, source, ever));
  const before = (source: NaiveSource, rows: readonly FactRow[], bucket: string | null) =>
    rows.filter((row) => {
      const at = new Date(source.at(row) ?? 0);
      const { from, grain, zone } = question;
      return at < from || (bucket !== null && bucketAt(at, grain, zone) < bucket);
    });
  const found = new Set([...keys, ...inGroups.flatMap((groups) => [...groups.keys()])]);
  if (looksBack && question.grain === null) {
    for (const [at, groups] of atAll.entries()) {
      for (const [key, rows] of groups) {
        const source = sources[at];
        if (source !== undefined && before(source, rows, null).length > 0) found.add(key);
      }
    }
  }
  return new Map(
    [...found].map((key) => {
      const [bucket = null, ...values]: (string | null)[] = JSON.parse(key);
      const whole = JSON.stringify([null, ...values]);
      const rows = inGroups.map((groups) => groups.get(key) ?? []);
      const earlier = sources.map((source, at) =>
        before(source, atAll[at]?.get(whole) ?? [], bucket),
      );
      const { to, asOf } = question;
      const until = endOf(bucket, { ...question, to: to < asOf ? to : asOf });
      return [key, of(rows, earlier, until, lookAt(facts, question, bucket, values))];
    }),
  );
}

function groupsOf(
  facts: ReadonlyMap<string, readonly FactRow[]>,
  { table, at, rowsOf, isFact = () => true }: NaiveSource,
  { dimensions, filters, grain, zone, from, to }: NaiveQuestion,
): Map<string, FactRow[]> {
  const groups = new Map<string, FactRow[]>();
  const all = rowsOf?.(facts) ?? facts.get(table) ?? [];
  for (const row of all) {
    const instant = at(row);
    if (instant === null || new Date(instant) < from || new Date(instant) >= to) continue;
    if (!isFact(row, all)) continue;
    // What is split by topics is filtered topic by topic; else one of the topics is enough.
    const isOut = filters.some(
      ({ dimension, values }) =>
        !dimensions.includes(dimension) &&
        !valuesOf(row, dimension).some((one) => one !== null && values.includes(one)),
    );
    if (isOut) continue;
    let keys: (string | null)[][] = [
      [grain === null ? null : bucketOf(new Date(instant), grain, zone)],
    ];
    for (const dimension of dimensions) {
      const filter = filters.find((one) => one.dimension === dimension);
      const values = valuesOf(row, dimension).filter(
        (one) => filter === undefined || (one !== null && filter.values.includes(one)),
      );
      keys = keys.flatMap((key) => values.map((value) => [...key, value]));
    }
    for (const key of keys) {
      const text = JSON.stringify(key);
      groups.set(text, [...(groups.get(text) ?? []), row]);
    }
  }
  return groups;
}

function lookAt(
  facts: ReadonlyMap<string, readonly FactRow[]>,
  question: NaiveQuestion,
  bucket: string | null,
  values: readonly (string | null)[],
): NaiveLook {
  const at = question.dimensions.indexOf('BRAND');
  const asked = question.filters.find(({ dimension }) => dimension === 'BRAND')?.values ?? [];
  const only = asked.length === 1 ? (asked[0] ?? null) : null;
  return {
    brand: at === -1 ? only : (values[at] ?? null),
    from: beginOf(bucket, question),
    to: endOf(bucket, question),
    rowsOf(source, brands) {
      const key = JSON.stringify([bucket, ...values.filter((_value, place) => place !== at)]);
      const others = question.filters.filter(({ dimension }) => dimension !== 'BRAND');
      const groups = groupsOf(facts, source, {
        ...question,
        dimensions: question.dimensions.filter((id) => id !== 'BRAND'),
        filters: [...others, { dimension: 'BRAND', values: brands }],
      });
      return groups.get(key) ?? [];
    },
  };
}

/** The first instant behind a bucket, or behind the range. */
function endOf(bucket: string | null, question: NaiveQuestion): Date {
  const { grain, zone, to } = question;
  if (bucket === null) return to;
  return firstInstant(
    new Date(Date.parse(bucket) - 2 * 86_400_000),
    to,
    (at) => bucketAt(at, grain, zone) > bucket,
  );
}

/** The first instant of a bucket, or of the range. */
function beginOf(bucket: string | null, { grain, zone, from, to }: NaiveQuestion): Date {
  if (bucket === null) return from;
  return firstInstant(from, to, (at) => bucketAt(at, grain, zone) >= bucket);
}

function firstInstant(from: Date, to: Date, isReached: (at: Date) => boolean): Date {
  let [before, behind] = [from.valueOf() - 1, to.valueOf()];
  while (behind - before > 1) {
    const middle = Math.floor((before + behind) / 2);
    if (isReached(new Date(middle))) behind = middle;
    else before = middle;
  }
  return new Date(behind);
}

/** The bucket as the clock of the zone tells it: a day, or the instant of an hour. */
function bucketOf(at: Date, grain: Grain, zone: string): string {
  const clock = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', minute = '', weekday = '' } = clock;
  switch (grain) {
    case 'HOUR': {
      const into = Number(minute) * 60_000 + (at.valueOf() % 60_000);
      return new Date(at.valueOf() - into).toISOString();
    }
    case 'DAY':
      return `${year}-${month}-${day}`;
    case 'WEEK': {
      const back = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekday);
      const noon = Date.parse(`${year}-${month}-${day}T12:00:00Z`);
      return new Date(noon - back * 86_400_000).toISOString().slice(0, 10);
    }
    case 'MONTH':
      return `${year}-${month}-01`;
    case 'QUARTER':
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
    case 'YEAR':
      return `${year}-01-01`;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one takes long. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    minute: '2-digit',
    weekday: 'short',
  });
  formats.set(zone, format);
  return format;
}

/** The bucket of an instant as answers tell it, in the words of {@link bucketOf}; of the range as a whole, none. */
export function bucketAt(at: Date | null, grain: Grain | null, zone: string): string {
  return at === null || grain === null ? '' : bucketOf(at, grain, zone);
}
