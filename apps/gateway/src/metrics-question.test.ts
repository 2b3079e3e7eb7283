import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';

import { HttpProblem } from './http-problem.ts';
import { readMetricsQuestion } from './metrics-question.ts';
import { metricsColumns, metricsRows, readMetricsAnswer } from './metrics-table.ts';

const SCHEMA = buildSchema(`
  type Query { metrics: Int }
  input MetricsFilter { brands: [String!] stars: [Int!] }
`);

it('asks the query of the same name, with the same names of what filters it', () => {
  const question = readMetricsQuestion(
    'csv',
    'measures=VOLUME,NPS&dimensions=CHANNEL&grain=MONTH&from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00+01:00&timeZone=Europe/Paris&brands=united,delta&stars=1&limit=50',
    SCHEMA,
  );

  expect(question).toEqual({
    format: 'csv',
    measures: ['VOLUME', 'NPS'],
    dimensions: ['CHANNEL'],
    neutralise: true,
    variables: {
      query: {
        measures: ['VOLUME', 'NPS'],
        dimensions: ['CHANNEL'],
        grain: 'MONTH',
        range: {
          from: '2026-01-01T00:00:00Z',
          to: '2026-03-01T00:00:00+01:00',
          timeZone: 'Europe/Paris',
        },
        limit: 50,
        filter: { brands: ['united', 'delta'], stars: [1] },
      },
    },
  });
});

it.each([
  ['xlsx', '', SCHEMA, 404],
  ['csv', 'measure=NPS', SCHEMA, 400],
  ['csv', 'measures=NPS&from=2026-01-01T00:00:00Z', SCHEMA, 400],
  ['csv', 'from=2026-01-01&to=2026-02-01&limit=1&limit=2', SCHEMA, 400],
  ['csv', 'from=2026-01-01&to=2026-02-01&fillGaps=maybe', SCHEMA, 400],
  ['csv', 'from=2026-01-01&to=2026-02-01&neutralise=no', SCHEMA, 400],
  ['csv', '', buildSchema('type Query { tickets: Int }'), 404],
])('refuses metrics.%s?%s with a sentence', (extension, query, schema, statusCode) => {
  expect(() => readMetricsQuestion(extension, query, schema)).toThrow(HttpProblem);
  expect(() => readMetricsQuestion(extension, query, schema)).toThrow(
    expect.objectContaining({ statusCode }),
  );
});

it('asks once for what is named twice', () => {
  const query = 'measures=NPS&measures=NPS,VOLUME&dimensions=CHANNEL,CHANNEL&from=a&to=b';

  expect(readMetricsQuestion('csv', query, SCHEMA)).toMatchObject({
    measures: ['NPS', 'VOLUME'],
    dimensions: ['CHANNEL'],
    variables: { query: { measures: ['NPS', 'VOLUME'], dimensions: ['CHANNEL'] } },
  });
});

it('has a column for each dimension, and two for each measure', () => {
  const answer = readMetricsAnswer({
    metrics: {
      asOf: '2026-03-01T10:00:00.000Z',
      truncated: false,
      rows: [
        {
          bucket: '2026-01-01T00:00:00.000Z',
          dimensions: [{ value: 'EMAIL' }],
          values: [
            { value: 12, n: 12 },
            { value: null, n: 0 },
          ],
        },
      ],
    },
  });

  expect(metricsColumns(['VOLUME', 'NPS'], ['CHANNEL']).map(({ name }) => name)).toEqual([
    'bucket',
    'channel',
    'volume',
    'volume_n',
    'nps',
    'nps_n',
  ]);
  expect(answer && metricsRows(answer)).toEqual([
    [new Date('2026-01-01T00:00:00.000Z'), 'EMAIL', 12, 12, null, 0],
  ]);
  expect(readMetricsAnswer({ metrics: null })).toBeNull();
  expect(readMetricsAnswer(null)).toBeNull();
});
