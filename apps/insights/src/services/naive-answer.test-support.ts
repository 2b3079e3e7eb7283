import type { DimensionId, Grain, MeasureId } from '@cx/metrics';

import { NAIVE, type NaiveValue } from './naive-measures.test-support.ts';
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
}

/** The answer out of rows, without a database: by bucket and dimensions as JSON. */
export function naiveAnswer(
  facts: ReadonlyMap<string, readonly FactRow[]>,
  question: NaiveQuestion,
): Map<string, NaiveValue> {
  const { measure, dimensions, filters, grain, zone, from, to } = question;
  const { table, at, of } = NAIVE[measure];
  const groups = new Map<string, FactRow[]>();
  for (const row of facts.get(table) ?? []) {
    const instant = at(row);
    if (instant === null || new Date(instant) < from || new Date(instant) >= to) continue;
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
  return new Map([...groups].map(([key, rows]) => [key, of(rows)]));
}

/** The bucket as the clock of the zone tells it: a day, or the instant of an hour. */
export function bucketOf(at: Date, grain: Grain, zone: string): string {
  const clock = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      minute: '2-digit',
      weekday: 'short',
    })
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

/** The first instant of a bucket as answers tell it, in the words of {@link bucketOf}. */
export function bucketAt(start: Date | null, grain: Grain | null, zone: string): string | null {
  return start === null || grain === null ? null : bucketOf(start, grain, zone);
}
