import {
  columnOf,
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

export interface CellPeriod {
  readonly period: string;
  readonly from: string;
  readonly to: string;
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
  readonly cells: {
    readonly brands: readonly string[];
    readonly cube: number;
    readonly periods: readonly CellPeriod[];
    /** The rest of the range, which no whole day has. */
    readonly factsBefore: string | null;
    readonly factsFrom: string | null;
  } | null;
  /** Whose facts of the whole range are read: there are no cells of theirs. */
  readonly factBrands: readonly string[];
  /** How many groups at most. */
  readonly limit: number;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One row for each group: `bucket`, `d0`, `d1`, …, and the parts by name, numbers as texts. */
export function groupsStatement(wanted: GroupsWanted): Statement | null {
  const { dimensions, parts, grain, limit } = wanted;
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const segments = [...cellSegments(wanted, bind), ...factSegments(wanted, bind)];
  if (segments.length === 0) return null;
  const keys = dimensions.map((_dimension, at) => `d${at}`);
  const text = `
    SELECT ${[bucketText(grain), ...keys, ...parts.map(added)].join(', ')}
    FROM (${segments.join('\n UNION ALL ')}) AS segments
    GROUP BY ${['bucket', ...keys].join(', ')} LIMIT ${limit + 1}`;
  return { text, values };
}

type Bind = (value: unknown) => string;

/** How many facts a statement would read, as cells of all channels or sources tell it. */
export function factsStatement(
  family: MeasuredFamily,
  brands: readonly string[],
  from: Date,
  to: Date,
): Statement {
  return {
    text: `
      SELECT coalesce(sum(n), 0)::double precision AS n FROM ${rollupOf(family)}
      WHERE brand_id = ANY($1) AND zone = 'UTC' AND cube = 0 AND period = 'DAY'
        AND bucket >= ($2::timestamptz AT TIME ZONE 'UTC')::date AND bucket <= ($3::timestamptz AT TIME ZONE 'UTC')::date`,
    values: [brands, from, to],
  };
}

/** SQL of a part of several cells together. */
export function together(part: Part): string {
  return isBytes(part) ? `string_agg(${part.name}, '')` : `sum(${part.name})`;
}

function added(part: Part): string {
  return `${together(part)}${isBytes(part) ? '' : '::text'} AS ${part.name}`;
}

function bucketText(grain: Grain | null): string {
  return grain === 'HOUR'
    ? `to_char(bucket AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS bucket`
    : 'bucket::text AS bucket';
}

function cellSegments(wanted: GroupsWanted, bind: Bind): string[] {
  const { family, cells, dimensions, parts, filters, grain, zone } = wanted;
  if (cells === null || cells.brands.length === 0) return [];
  const columns = [
    `${truncated(grain, 'bucket')} AS bucket`,
    ...dimensions.map((id, at) => `${columnOf(id)} AS d${at}`),
    ...parts.map(({ name }) => name),
  ];
  const conditions = [
    `brand_id = ANY(${bind(cells.brands)})`,
    `zone = ${bind(zone)}`,
    `cube = ${cells.cube}`,
    ...filters.map(({ dimension, values }) => `${columnOf(dimension)} = ANY(${bind(values)})`),
  ];
  return cells.periods.map(
    ({ period, from, to }) => `
      SELECT ${columns.join(', ')} FROM ${rollupOf(family)}
      WHERE ${conditions.join(' AND ')} AND period = '${period}'
        AND bucket >= ${bind(from)}::date AND bucket < ${bind(to)}::date`,
  );
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
    `${grain === null ? 'NULL::date' : bucketOf(grain, family.time, bind(zone))} AS bucket`,
    ...dimensions.map((id, at) => `${expressionOf(family, id, true)} AS d${at}`),
    ...parts.map(({ name, sql }) => `${sql} AS ${name}`),
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
export function splitTopics({ dimensions }: MeasuredFamily): string {
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
  return grain === 'HOUR'
    ? `${time} - (${local} - date_trunc('hour', ${local}))`
    : truncated(grain, `${local}::date`);
}

function truncated(grain: Grain | null, day: string): string {
  if (grain === null) return 'NULL::date';
  return grain === 'DAY' ? day : `date_trunc('${grain}', (${day})::timestamp)::date`;
}
