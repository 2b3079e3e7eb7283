import {
  aggregateOf,
  type DimensionId,
  type Grain,
  isBytes,
  isMulti,
  type MeasuredFamily,
  type Part,
  rollupOf,
} from '@cx/metrics';

export interface FilterOfDimension {
  readonly dimension: DimensionId;
  readonly values: readonly string[];
}

/** Whole days of cells. */
export interface CellsWanted {
  readonly brands: readonly string[];
  readonly cube: number;
  /** As `2026-03-31`, up to the day before the second one. */
  readonly from: string;
  readonly to: string;
  /** The bucket of a day, counted from 1970. */
  readonly bucketOf: (day: number) => string | null;
  /** The rest of the range, which no whole day has. */
  readonly factsBefore: string | null;
  readonly factsFrom: string | null;
}

/** Which facts of a family are added up, from where, and how they are split. */
export interface GroupsWanted {
  readonly family: MeasuredFamily;
  readonly parts: readonly Part[];
  readonly dimensions: readonly DimensionId[];
  readonly filters: readonly FilterOfDimension[];
  /** Of whom alone; null: of all. There are no cells of one. */
  readonly customerId: string | null;
  readonly grain: Grain | null;
  readonly zone: string;
  readonly from: Date;
  readonly to: Date;
  readonly cells: CellsWanted | null;
  /** Whose facts of the whole range are read: there are no cells of theirs. */
  readonly factBrands: readonly string[];
  /** How many groups at most. */
  readonly limit: number;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * What the facts add that no cell tells: rows of `bucket`, `d0`, `d1`, …, and the parts by name, numbers as texts. A group
 * may have several.
 */
export function factsStatement(wanted: GroupsWanted): Statement | null {
  const values: unknown[] = [];
  const segments = factSegments(wanted, (value) => `$${values.push(value)}`);
  if (segments.length === 0) return null;
  // Each segment may have a row of a group: what is cut off belongs to more groups than the limit.
  const limit = segments.length * wanted.limit + 1;
  return { text: `${segments.join('\n UNION ALL ')} LIMIT ${limit}`, values };
}

type Bind = (value: unknown) => string;

/** How many facts a statement would read, as cells of all channels or sources tell it. */
export function countStatement(
  family: MeasuredFamily,
  brands: readonly string[],
  from: Date,
  to: Date,
): Statement {
  return {
    text: `
      SELECT coalesce(sum(n), 0)::double precision AS n FROM ${rollupOf(family)}
      WHERE brand_id = ANY($1) AND zone = 'UTC'
        AND bucket >= ($2::timestamptz AT TIME ZONE 'UTC')::date AND bucket <= ($3::timestamptz AT TIME ZONE 'UTC')::date`,
    values: [brands, from, to],
  };
}

function factSegments(wanted: GroupsWanted, bind: Bind): string[] {
  const { family, cells, factBrands, zone } = wanted;
  const { time } = family;
  const segments: string[] = [];
  if (factBrands.length > 0) segments.push(facts(wanted, factBrands, [], bind));
  if (cells === null || cells.brands.length === 0) return segments;
  // The days are what counts; an index finds instants. Clocks change by less than three hours.
  const day = (): string => `(${time} AT TIME ZONE ${bind(zone)})::date`;
  const instant = (of: string, hours: string): string =>
    `(${bind(of)}::date::timestamp ${hours} interval '3 hours') AT TIME ZONE ${bind(zone)}`;
  if (cells.factsBefore !== null) {
    const conditions = [
      `${time} < ${instant(cells.factsBefore, '+')}`,
      `${day()} < ${bind(cells.factsBefore)}::date`,
    ];
    segments.push(facts(wanted, cells.brands, conditions, bind));
  }
  if (cells.factsFrom !== null) {
    const conditions = [
      `${time} >= ${instant(cells.factsFrom, '-')}`,
      `${day()} >= ${bind(cells.factsFrom)}::date`,
    ];
    segments.push(facts(wanted, cells.brands, conditions, bind));
  }
  return segments;
}

function facts(
  { family, dimensions, parts, filters, customerId, grain, zone, from, to }: GroupsWanted,
  brands: readonly string[],
  more: readonly string[],
  bind: Bind,
): string {
  const splits = dimensions.some((id) => isMulti(id));
  const columns = [
    `${grain === null ? 'NULL::text' : bucketOf(grain, family.time, bind(zone))} AS bucket`,
    ...dimensions.map((id, at) => `${expressionOf(family, id, true)} AS d${at}`),
    ...parts.map((part) => `${aggregateOf(part)}${isBytes(part) ? '' : '::text'} AS ${part.name}`),
  ];
  const conditions = [
    `brand_id = ANY(${bind(brands)})`,
    `${family.time} >= ${bind(from)}`,
    `${family.time} < ${bind(to)}`,
    ...(family.where === undefined ? [] : [`(${family.where})`]),
    ...(customerId === null ? [] : [`customer_id = ${bind(customerId)}`]),
    ...filters.map(({ dimension, values }) =>
      isMulti(dimension) && !splits
        ? `${expressionOf(family, dimension, false)} && ${bind(values)}::text[]`
        : `${expressionOf(family, dimension, true)} = ANY(${bind(values)})`,
    ),
    ...more,
  ];
  const groups = ['1', ...dimensions.map((_id, at) => `${at + 2}`)];
  return `
    SELECT ${columns.join(', ')} FROM ${family.table}${splits ? splitTopics(family) : ''}
    WHERE ${conditions.join(' AND ')} GROUP BY ${groups.join(', ')}`;
}

/** A row for each topic of a fact, one without for a fact without. */
function splitTopics({ dimensions }: MeasuredFamily): string {
  return ` LEFT JOIN LATERAL unnest(${dimensions.TOPIC}) AS split (one_topic) ON true`;
}

/** @param isSplit whether the rows are those of {@link splitTopics} */
export function expressionOf(
  { dimensions }: MeasuredFamily,
  id: DimensionId,
  isSplit: boolean,
): string {
  if (id === 'BRAND') return 'brand_id';
  if (isSplit && isMulti(id)) return 'one_topic';
  const expression = dimensions[id];
  if (expression === undefined) throw new Error(`There is no dimension ${id} here.`);
  return expression;
}

/** Hours of the zone's clock are instants: of two that have one name each is one. */
function bucketOf(grain: Grain, time: string, zone: string): string {
  const local = `(${time} AT TIME ZONE ${zone})`;
  if (grain === 'HOUR') {
    const hour = `(${time} - (${local} - date_trunc('hour', ${local}))) AT TIME ZONE 'UTC'`;
    return `to_char(${hour}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  }
  return `date_trunc('${grain}', ${local})::date::text`;
}
