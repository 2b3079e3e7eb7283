import {
  columnOf,
  type DimensionId,
  dimensionsOf,
  isMulti,
  type MeasuredFamily,
  rollupOf,
} from '@cx/metrics';

import { expressionOf, splitTopics, together } from './metric-statement.ts';

/**
 * What makes the cells of days of one brand and zone anew, whole: each statement takes the brand, the zone, the first
 * day and the last one. Longer periods are made of their days.
 */
export function rollupStatements(family: MeasuredFamily): string[] {
  const split = family.cubes.flatMap((cube, at) => (cube.some((id) => isMulti(id)) ? [at] : []));
  const whole = family.cubes.flatMap((_cube, at) => (split.includes(at) ? [] : [at]));
  return [
    forget(family),
    ...(whole.length > 0 ? [daysOf(family, whole, false)] : []),
    ...(split.length > 0 ? [daysOf(family, split, true)] : []),
    periodsOf(family),
  ];
}

/** The first day of the period in which a day lies, as SQL. */
function startOf(period: string, day: string): string {
  return `date_trunc(${period}, (${day})::timestamp)::date`;
}

function cellsOf({ cubes }: MeasuredFamily): string {
  const all = cubes.map((_cube, at) => at).join(', ');
  return `brand_id = $1 AND zone = $2 AND cube IN (${all})`;
}

function forget(family: MeasuredFamily): string {
  const periods = ['DAY', 'WEEK', 'MONTH'].map(
    (period) => `DELETE FROM ${rollupOf(family)} WHERE ${cellsOf(family)} AND period = '${period}'
      AND bucket >= ${startOf(`'${period}'`, '$3::date')} AND bucket <= ${startOf(`'${period}'`, '$4::date')}`,
  );
  return `WITH days AS (${periods[0]}), weeks AS (${periods[1]}) ${periods[2]}`;
}

function daysOf(family: MeasuredFamily, cubes: readonly number[], isSplit: boolean): string {
  const { table, time, where, parts } = family;
  const sets = cubes.map((at) => family.cubes[at] ?? []);
  const all = dimensionsOf(family);
  const dimensions = all.filter((id) => sets.some((set) => set.includes(id)));
  // A day of another zone begins and ends some hours from that of UTC, and clocks change by less than three.
  return `
    INSERT INTO ${rollupOf(family)} (brand_id, zone, cube, period, bucket, ${columns(family)})
    SELECT $1, $2, ${cubeNumber(dimensions, cubes, sets)}, 'DAY', of_day,
      ${all.map((id) => (dimensions.includes(id) ? `by_${columnOf(id)}` : 'NULL')).join(', ')},
      ${parts.map(({ sql }) => sql).join(', ')}
    FROM (
      SELECT ${table}.*, (${time} AT TIME ZONE $2)::date AS of_day,
        ${dimensions.map((id) => `${expressionOf(family, id, isSplit)} AS by_${columnOf(id)}`).join(', ')}
      FROM ${table}${isSplit ? splitTopics(family) : ''}
      WHERE brand_id = $1 AND ${time} >= ($3::date::timestamp - interval '3 hours') AT TIME ZONE $2
        AND ${time} < ($4::date::timestamp + interval '27 hours') AT TIME ZONE $2
        AND (${time} AT TIME ZONE $2)::date BETWEEN $3::date AND $4::date
        AND ${where ?? 'true'}
    ) AS facts
    GROUP BY GROUPING SETS (${sets.map(groupOf).join(', ')})`;
}

function groupOf(cube: readonly DimensionId[]): string {
  return `(${['of_day', ...cube.map((id) => `by_${columnOf(id)}`)].join(', ')})`;
}

/** Postgres tells a grouping set by bits, the first dimension's the highest: 1 where it is not grouped by. */
function cubeNumber(
  dimensions: readonly DimensionId[],
  cubes: readonly number[],
  sets: readonly (readonly DimensionId[])[],
): string {
  const bits = (set: readonly DimensionId[]): number =>
    dimensions.reduce((sum, id) => sum * 2 + (set.includes(id) ? 0 : 1), 0);
  const cases = sets.map((set, at) => `WHEN ${bits(set)} THEN ${cubes[at]}`);
  const grouping = dimensions.map((id) => `by_${columnOf(id)}`).join(', ');
  return `CASE GROUPING(${grouping}) ${cases.join(' ')} END`;
}

function periodsOf(family: MeasuredFamily): string {
  const dimensions = dimensionsOf(family).map((id) => columnOf(id));
  return `
    INSERT INTO ${rollupOf(family)} (brand_id, zone, cube, period, bucket, ${columns(family)})
    SELECT $1, $2, cube, of_period, ${startOf('of_period', 'bucket')}, ${dimensions.join(', ')}, ${family.parts.map(together).join(', ')}
    FROM ${rollupOf(family)}, (VALUES ('WEEK'), ('MONTH')) AS made (of_period)
    WHERE ${cellsOf(family)} AND period = 'DAY'
      AND bucket >= least(${startOf(`'WEEK'`, '$3::date')}, ${startOf(`'MONTH'`, '$3::date')})
      AND bucket < ($4::date + interval '1 month')::date
      AND bucket >= ${startOf('of_period', '$3::date')}
      AND bucket < (${startOf('of_period', '$4::date')} + ('1 ' || of_period)::interval)::date
    GROUP BY cube, of_period, 5, ${dimensions.join(', ')}`;
}

function columns(family: MeasuredFamily): string {
  const dimensions = dimensionsOf(family).map((id) => columnOf(id));
  return [...dimensions, ...family.parts.map(({ name }) => name)].join(', ');
}
