/**
 * A number that is kept for a group of facts: of two groups it is the sum of theirs, or of sketches and sets
 * the concatenation, so that any group can be put together from smaller ones.
 */
export interface Part {
  /** Also the name of its column in rollups. */
  readonly name: string;
  readonly kind: 'COUNT' | 'SUM' | 'SQUARES' | 'SKETCH' | 'SET';
  /** An aggregate over the facts of the family, as its columns are called. */
  readonly sql: string;
}

/** Whether it is put together one behind the other; others are added up. */
export function isBytes({ kind }: Part): boolean {
  return kind === 'SKETCH' || kind === 'SET';
}

/** Relative error of a percentile at most: half of what separates two bins. */
export const SKETCH_GAMMA = 1.02;

/** The facts that meet a condition. */
export function count(name: string, where?: string): Part {
  return { name, kind: 'COUNT', sql: `count(*)${filterOf(where)}` };
}

/** @param value an expression of whole numbers, so that sums are exact in whatever order they are made */
export function sum(name: string, value: string, where?: string): Part {
  return { name, kind: 'SUM', sql: `coalesce(sum(${value})${filterOf(where)}, 0)::bigint` };
}

/** What the margin of a mean needs beside the sum. */
export function squares(name: string, value: string, where?: string): Part {
  const square = `(${value})::numeric * (${value})`;
  return { name, kind: 'SQUARES', sql: `coalesce(sum(${square})${filterOf(where)}, 0)` };
}

/** How values are spread, in bins of a ratio of {@link SKETCH_GAMMA}. */
export function sketch(name: string, value: string): Part {
  const exponent = `ln((${value})::double precision) / ln(${SKETCH_GAMMA}::double precision)`;
  const bin = `CASE WHEN ${value} <= 0 THEN 0 ELSE 1 + ceil(${exponent}) END`;
  return {
    name,
    kind: 'SKETCH',
    sql: `sketch_of(array_agg((${bin})::smallint) FILTER (WHERE ${value} IS NOT NULL))`,
  };
}

/**
 * Which customers the facts are of: their ids one behind the other, as often as they come, so that whoever reads them
 * can count each once. To sort them out here would sort all facts.
 */
export function people(name: string, where?: string): Part {
  const ids = `string_agg(uuid_send(customer_id), '')`;
  return { name, kind: 'SET', sql: `${ids}${filterOf(where)}` };
}

/** The parts of a mean: how many, their sum, and the sum of their squares. */
export function mean(name: string, value: string, where?: string): readonly Part[] {
  const given = `${value} IS NOT NULL${where === undefined ? '' : ` AND ${where}`}`;
  return [
    count(`${name}_n`, given),
    sum(`${name}_sum`, value, given),
    squares(`${name}_squares`, value, given),
  ];
}

/** Decimal fractions as whole millionths: sums of them are exact. */
export function millionths(value: string): string {
  return `round((${value})::numeric * 1000000)::bigint`;
}

function filterOf(where: string | undefined): string {
  return where === undefined ? '' : ` FILTER (WHERE ${where})`;
}
