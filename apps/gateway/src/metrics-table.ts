import type { Column, Row } from '@cx/tabular';
import { z } from 'zod';

/** The answer of the query `metrics`, as {@link METRICS_OPERATION} asks for it. */
const Answer = z.object({
  asOf: z.string(),
  truncated: z.boolean(),
  rows: z.array(
    z.object({
      bucket: z.string().nullable(),
      dimensions: z.array(z.object({ value: z.string().nullable() })),
      values: z.array(z.object({ value: z.number().nullable(), n: z.number() })),
    }),
  ),
});

export type MetricsAnswer = z.output<typeof Answer>;

export const METRICS_OPERATION = `query MetricsTable($query: MetricsQuery!) {
  metrics(query: $query) {
    asOf
    truncated
    rows { bucket dimensions { value } values { value n } }
  }
}`;

/** Null where there is none, beside errors that tell why. */
export function readMetricsAnswer(data: unknown): MetricsAnswer | null {
  return z.object({ metrics: Answer }).nullish().catch(null).parse(data)?.metrics ?? null;
}

/** `bucket`, the dimensions, and for each measure its value and of how many facts it tells. */
export function metricsColumns(
  measures: readonly string[],
  dimensions: readonly string[],
): readonly Column[] {
  return [
    { name: 'bucket', type: 'instant' },
    ...dimensions.map((name) => ({ name: name.toLowerCase(), type: 'text' }) as const),
    ...measures.flatMap((name) => [
      { name: name.toLowerCase(), type: 'float' } as const,
      { name: `${name.toLowerCase()}_n`, type: 'integer' } as const,
    ]),
  ];
}

export function metricsRows({ rows }: MetricsAnswer): readonly Row[] {
  return rows.map(({ bucket, dimensions, values }) => [
    bucket === null ? null : new Date(bucket),
    ...dimensions.map(({ value }) => value),
    ...values.flatMap(({ value, n }) => [value, n]),
  ]);
}
