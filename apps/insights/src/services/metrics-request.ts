import {
  type DimensionId,
  type Grain,
  type MeasureId,
  measureOf,
  type ModelMeasure,
  possibleDimensions,
} from '@cx/metrics';
import { ErrorCode, fail } from '@cx/subgraph';

import type { FilterOfDimension } from '../repositories/metric-statement.ts';

/** What is asked, as the public schema has it. */
export interface MetricsQuestion {
  readonly measures: readonly MeasureId[];
  readonly dimensions?: readonly DimensionId[] | null | undefined;
  readonly grain?: Grain | null | undefined;
  readonly range: {
    readonly from: Date;
    readonly to: Date;
    readonly timeZone?: string | null | undefined;
  };
  readonly filter?: MetricsFilter | null | undefined;
  readonly orderBy?: readonly MetricsOrder[] | null | undefined;
  readonly limit?: number | null | undefined;
  readonly compareTo?: Comparison | null | undefined;
  readonly fillGaps?: boolean | null | undefined;
  readonly totals?: boolean | null | undefined;
}

export type Comparison = 'PREVIOUS_PERIOD' | 'SAME_PERIOD_LAST_YEAR';

export interface MetricsOrder {
  readonly measure?: MeasureId | null | undefined;
  readonly dimension?: DimensionId | null | undefined;
  readonly bucket?: boolean | null | undefined;
  readonly direction?: 'ASC' | 'DESC' | undefined;
}

const FILTERS = {
  domains: 'DOMAIN',
  channels: 'CHANNEL',
  directions: 'DIRECTION',
  touchpoints: 'TOUCHPOINT',
  teams: 'TEAM',
  topics: 'TOPIC',
  sentiments: 'SENTIMENT',
  countries: 'COUNTRY',
  ageBands: 'AGE_BAND',
  genders: 'GENDER',
  languages: 'LANGUAGE',
  sources: 'SOURCE',
  priorities: 'PRIORITY',
  ticketTypes: 'TICKET_TYPE',
  surveys: 'SURVEY',
  stars: 'STARS',
  subjects: 'SUBJECT',
} as const satisfies Readonly<Record<string, DimensionId>>;

export type MetricsFilter = {
  readonly brands?: readonly string[] | null | undefined;
} & {
  readonly [Key in keyof typeof FILTERS]?: readonly (string | number)[] | null | undefined;
};

/** What is asked, checked: every measure has every dimension. */
export interface MetricsRequest {
  readonly measures: readonly ModelMeasure[];
  readonly dimensions: readonly DimensionId[];
  readonly grain: Grain | null;
  readonly from: Date;
  readonly to: Date;
  /** Null: that of the one brand asked for, else UTC. */
  readonly timeZone: string | null;
  /** Null: all that the caller sees. */
  readonly brands: readonly string[] | null;
  /** Null: all. */
  readonly customerId: string | null;
  readonly filters: readonly FilterOfDimension[];
  readonly orderBy: readonly MetricsOrder[];
  readonly limit: number;
  readonly compareTo: Comparison | null;
  readonly fillGaps: boolean;
  readonly totals: boolean;
}

const MOST_MEASURES = 20;
const MOST_DIMENSIONS = 5;
const MOST_VALUES = 1000;
const MOST_ROWS = 10_000;
const YEARS = { first: 1900, last: 2200 };

export function checkQuestion(question: MetricsQuestion): MetricsRequest {
  const { range, filter, limit, grain, compareTo, fillGaps, totals } = question;
  checkSizes(question);
  checkRange(range);
  const measures = [...new Set(question.measures)].map((id) => measureOf(id));
  const dimensions = [...new Set(question.dimensions ?? [])];
  const filters = filtersOf(filter ?? {});
  checkDimensions(measures, [...dimensions, ...filters.map(({ dimension }) => dimension)]);
  const orderBy = question.orderBy ?? [];
  checkOrder(orderBy, question);
  return {
    measures,
    dimensions,
    grain: grain ?? null,
    from: range.from,
    to: range.to,
    timeZone: range.timeZone ?? null,
    brands: filter?.brands ?? null,
    customerId: null,
    filters,
    orderBy,
    limit: limit ?? 1000,
    compareTo: compareTo ?? null,
    fillGaps: fillGaps ?? false,
    totals: totals ?? false,
  };
}

function checkSizes({ measures, dimensions, filter, orderBy, limit }: MetricsQuestion): void {
  if (measures.length < 1 || measures.length > MOST_MEASURES) {
    fail(ErrorCode.MetricsLimit, `Ask for 1 to ${MOST_MEASURES} measures at a time.`);
  }
  if ((dimensions?.length ?? 0) > MOST_DIMENSIONS || (orderBy?.length ?? 0) > MOST_MEASURES) {
    fail(ErrorCode.MetricsLimit, `Split by ${MOST_DIMENSIONS} dimensions at most.`);
  }
  if (limit !== null && limit !== undefined && (limit < 1 || limit > MOST_ROWS)) {
    fail(ErrorCode.MetricsLimit, `Ask for 1 to ${MOST_ROWS} rows: limit is ${limit}.`);
  }
  const lists = Object.values(filter ?? {});
  if (lists.some((values) => (values?.length ?? 0) > MOST_VALUES)) {
    fail(ErrorCode.MetricsLimit, `Name ${MOST_VALUES} values in each filter at most.`);
  }
}

function checkRange({ from, to, timeZone }: MetricsQuestion['range']): void {
  const isInside = [from, to].every(
    (at) => at.getUTCFullYear() >= YEARS.first && at.getUTCFullYear() < YEARS.last,
  );
  if (from >= to || !isInside) {
    fail(
      ErrorCode.MetricsRangeInvalid,
      `Let range.from lie before range.to, both between ${YEARS.first} and ${YEARS.last}.`,
    );
  }
  if (timeZone !== null && timeZone !== undefined && !isZone(timeZone)) {
    fail(
      ErrorCode.MetricsZoneUnknown,
      'Name range.timeZone as IANA does, such as Europe/Paris: this zone is not known.',
    );
  }
}

/** Offsets are no zones: the database reads them with the other sign. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function filtersOf(filter: MetricsFilter): FilterOfDimension[] {
  const filters: FilterOfDimension[] = [];
  let key: keyof typeof FILTERS;
  for (key in FILTERS) {
    const values = filter[key];
    if (values === null || values === undefined) continue;
    filters.push({ dimension: FILTERS[key], values: values.map(String) });
  }
  return filters;
}

function checkDimensions(measures: readonly ModelMeasure[], wanted: readonly DimensionId[]): void {
  for (const { id, families } of measures) {
    const possible = possibleDimensions(families);
    const missing = wanted.filter((dimension) => !possible.includes(dimension));
    if (missing.length === 0) continue;
    const common = possibleDimensions(measures.flatMap((one) => one.families));
    fail(
      ErrorCode.MetricsDimensionImpossible,
      `${id} cannot be split or filtered by ${missing.join(', ')}. It can be by ${possible.join(', ')}; all measures asked for together by ${common.join(', ')}.`,
    );
  }
}

/** @throws MetricsDimensionImpossible where figures of one customer are asked for that tell of none. */
export function checkCustomers(measures: readonly ModelMeasure[]): void {
  const found = measures.find(({ families }) =>
    families.some(({ isWithoutCustomers }) => isWithoutCustomers),
  );
  if (found === undefined) return;
  fail(
    ErrorCode.MetricsDimensionImpossible,
    `${found.id} tells of no customer: ask for it of brands.`,
  );
}

function checkOrder(
  orderBy: readonly MetricsOrder[],
  { measures, dimensions }: MetricsQuestion,
): void {
  for (const { measure, dimension, bucket } of orderBy) {
    const given = [measure ?? null, dimension ?? null, bucket === true ? true : null];
    const isKnown =
      (measure === null || measure === undefined || measures.includes(measure)) &&
      (dimension === null || dimension === undefined || dimensions?.includes(dimension) === true);
    if (given.filter((one) => one !== null).length !== 1 || !isKnown) {
      fail(
        ErrorCode.BadUserInput,
        'Order by one of the measures or dimensions that are asked for, or by the bucket.',
      );
    }
  }
}
