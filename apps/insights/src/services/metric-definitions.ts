import {
  additivityOf,
  type DimensionId,
  type MeasureId,
  MEASURES,
  type ModelMeasure,
  possibleDimensions,
} from '@cx/metrics';

/** What the public schema tells of a measure. */
export interface MetricDefinition {
  readonly measure: MeasureId;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly unit: ModelMeasure['unit'];
  readonly additivity: ReturnType<typeof additivityOf>;
  readonly clock: 'CALENDAR' | 'BUSINESS' | null;
  readonly facts: string;
  readonly dimensions: readonly DimensionId[];
  readonly exclusions: readonly { readonly reason: string; readonly description: string }[];
  readonly isNullWhenEmpty: boolean;
}

export function metricDefinitions(): MetricDefinition[] {
  return MEASURES.map((one) => ({
    measure: one.id,
    version: one.version,
    title: one.title,
    description: one.description,
    unit: one.unit,
    additivity: additivityOf(one),
    clock: one.clock ?? null,
    facts: one.families.map(({ noun }) => noun).join('; '),
    dimensions: possibleDimensions(one.families),
    exclusions: one.exclusions ?? [],
    isNullWhenEmpty: one.formula.kind !== 'COUNT' && one.formula.kind !== 'WEIGHTED',
  }));
}
