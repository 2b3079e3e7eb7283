import { expect, it } from 'vitest';

import { openSurveyGraph } from '../survey-graph.test-support.ts';

it('holds what companies think of themselves against what their customers do', async () => {
  await using graph = await openSurveyGraph();

  expect(
    await graph.ask(`{ benchmarks(metric: "PERCEPTION_GAP") {
      key statement value unit channel industry country period n source document
    } }`),
  ).toEqual({
    data: {
      benchmarks: [
        {
          key: 'superior-by-customers',
          statement: 'Customers who rate the service that they get superior',
          value: 8,
          ...NOT_TOLD,
          source: 'Shankman',
          document: 'D1:9',
        },
        {
          key: 'superior-by-own-rating',
          statement: 'Companies that rate the service that they give superior',
          value: 80,
          ...NOT_TOLD,
          source: 'Shankman',
          document: 'D1:9',
        },
      ],
    },
  });
});

const NOT_TOLD = {
  unit: 'PERCENT',
  channel: null,
  industry: null,
  country: null,
  period: null,
  n: null,
};

it('ships every figure of the documents, each with its source', async () => {
  await using graph = await openSurveyGraph();

  const { data } = await graph.ask('{ benchmarks { value source } }');

  const told = data?.['benchmarks'];
  expect(told).toHaveLength(28);
  expect(told).toEqual(
    expect.arrayContaining(
      FIGURES.flatMap(([source, ...values]) => values.map((value) => ({ value, source }))),
    ),
  );
});

const FIGURES: readonly (readonly [source: string | null, ...values: number[]])[] = [
  ['Shankman', 80, 8, 24, 46],
  ['The Connection', 40],
  ['B2C.com', 70],
  ['eDigitalResearch', 80],
  ['Simply Measured', 59, 5.1, 10],
  ['Forester (sic)', 45],
  ['eConsultancy', 61, 60, 57, 51, 34],
  ['RightNow', 73],
  ['Accenture 2012, 32 countries, 10 sectors', 20, 85, 67],
  ['Coffee', 16, 9],
  ['«on estime»', 6, 7],
  [null, 25],
  ['PwC Digital IQ', 65, 40],
  ['SNCR', 68],
];

it('tells when and of how many, where the document does', async () => {
  await using graph = await openSurveyGraph();

  const { data } = await graph.ask(
    '{ churn: benchmarks(metric: "CHURN_RATE") { period n } box: benchmarks(metric: "TOP_BOX") { period n } }',
  );

  expect(data).toEqual({
    churn: [{ period: '2012', n: 12_000 }],
    box: [{ period: null, n: 927 }],
  });
});

it('reads them once, however many metrics are asked for', async () => {
  await using graph = await openSurveyGraph();

  const { data } = await graph.ask(
    `{ all: benchmarks { key } none: benchmarks(metric: "NO_SUCH") { key }
      by: benchmarks(metric: "CHANNEL_PREFERENCE") { channel value } }`,
  );

  expect(data).toMatchObject({
    none: [],
    by: [
      { channel: 'SOCIAL_PUBLIC', value: 40 },
      { channel: 'CLICK_TO_CALL', value: 34 },
      { channel: 'EMAIL', value: 60 },
      { channel: 'KNOWLEDGE_BASE', value: 51 },
      { channel: 'LIVE_CHAT', value: 57 },
      { channel: 'PHONE', value: 61 },
    ],
  });
  expect(graph.statements).toHaveLength(1);
});

it('shows them to those who see no brand: they belong to none', async () => {
  await using graph = await openSurveyGraph();

  const { data } = await graph.ask('{ benchmarks(metric: "FRT") { value unit channel } }', []);

  expect(data).toEqual({
    benchmarks: [{ value: 5.1, unit: 'HOURS', channel: 'SOCIAL_PUBLIC' }],
  });
});
