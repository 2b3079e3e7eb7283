/**
 * A number that is kept for a group of facts: of two groups it is the sum of theirs, or of sketches and sets
 * the concatenation, so that any group can be put together from smaller ones.
 */
export interface Part {
  /** Also the name of its column in rollups. */
  readonly name: string;
  readonly kind: 'COUNT' | 'SUM' | 'SQUARES' | 'SKETCH' | 'SET';
  /**
   * What one fact adds, as SQL over the columns of the family; null where it adds nothing. Of a count whether it is
   * counted, of a sum and of squares a whole number, of a sketch its bin, of a set an id.
   */
  readonly value: string;
}

/** Whether it is put together one behind the other; others are added up. */
export function isBytes({ kind }: Part): boolean {
  return kind === 'SKETCH' || kind === 'SET';
}

/** What a group of facts adds, as an aggregate of SQL. */
export function aggregateOf({ kind, value }: Part): string {
  switch (kind) {
    case 'COUNT':
      return `count(*) FILTER (WHERE ${value})`;
    case 'SUM':
      return `coalesce(sum(${value}), 0)`;
    case 'SQUARES':
      return `coalesce(sum((${value})::numeric * (${value})), 0)`;
    case 'SKETCH':
      return `sketch_of(array_agg(${value}) FILTER (WHERE (${value}) IS NOT NULL))`;
    case 'SET':
      return `string_agg(uuid_send(${value}), '')`;
  }
}

/** Relative error of a percentile at most: half of what separates two bins. */
export const SKETCH_GAMMA = 1.02;

/** The facts that meet a condition. */
export function count(name: string, where = 'true'): Part {
  return { name, kind: 'COUNT', value: where };
}

/** @param value an expression of whole numbers, so that sums are exact in whatever order they are made */
export function sum(name: string, value: string, where?: string): Part {
  return { name, kind: 'SUM', value: valueWhere(`(${value})::bigint`, where) };
}

/** What the margin of a mean needs beside the sum. */
export function squares(name: string, value: string, where?: string): Part {
  return { ...sum(name, value, where), kind: 'SQUARES' };
}

/** How values are spread, in bins of a ratio of {@link SKETCH_GAMMA}. */
export function sketch(name: string, value: string): Part {
  const exponent = `ln((${value})::double precision) / ln(${SKETCH_GAMMA}::double precision)`;
  const bin = `CASE WHEN ${value} <= 0 THEN 0 WHEN ${value} > 0 THEN 1 + ceil(${exponent}) END`;
  return { name, kind: 'SKETCH', value: `(${bin})::smallint` };
}

/**
 * Which customers the facts are of: their ids one behind the other, as often as they come, so that whoever reads them
 * can count each once. To sort them out here would sort all facts.
 */
export function people(name: string, where?: string): Part {
  return { name, kind: 'SET', value: valueWhere('customer_id', where) };
}

/** The parts of a mean: how many, their sum, and the sum of their squares. */
export function mean(name: string, value: string, where?: string): readonly Part[] {
  const given = `${value} IS NOT NULL${where === undefined ? '' : ` AND ${where}`}`;
  return [
    count(`${name}_n`, given),
    sum(`${name}_sum`, value, where),
    squares(`${name}_squares`, value, where),
  ];
}

/** Decimal fractions as whole millionths: sums of them are exact. */
export function millionths(value: string): string {
  return `round((${value})::numeric * 1000000)::bigint`;
}

function valueWhere(value: string, where: string | undefined): string {
  return where === undefined ? value : `CASE WHEN ${where} THEN ${value} END`;
}
