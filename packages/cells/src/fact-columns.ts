import { type DimensionId, dimensionsOf, type MeasuredFamily, type Part } from '@cx/metrics';

/** What one part takes from a fact. */
export type ValueKind = 'NUMBER' | 'BIN' | 'ID';

/** As what facts are read, behind a day for each zone: SQL over the columns of their table. */
export interface FactColumns {
  readonly dimensions: readonly DimensionId[];
  /** Several parts may be made of one. */
  readonly values: readonly { readonly sql: string; readonly kind: ValueKind }[];
}

export function factColumns(family: MeasuredFamily): FactColumns {
  const values = new Map(family.parts.map(({ value, kind }) => [value, VALUE_KINDS[kind]]));
  return {
    dimensions: dimensionsOf(family),
    values: [...values].map(([sql, kind]) => ({ sql, kind })),
  };
}

const VALUE_KINDS: Readonly<Record<Part['kind'], ValueKind>> = {
  COUNT: 'NUMBER',
  SUM: 'NUMBER',
  SQUARES: 'NUMBER',
  SKETCH: 'BIN',
  SET: 'ID',
};
