import { expect, it } from 'vitest';

import { openSurveyGraph, response, survey } from '../survey-graph.test-support.ts';

const QUESTIONS = [
  { key: 'STARS', label: 'How was it?', construct: 'SATISFACTION', scaleMin: 1, scaleMax: 5 },
  { key: 'WHY', label: 'What happened?', construct: 'STORY', scaleMin: null, scaleMax: null },
  {
    key: 'TOWN',
    label: 'Where do you live?',
    construct: 'PROFILE',
    scaleMin: null,
    scaleMax: null,
  },
] as const;

const said = (rawCode: string, value: number | null = null) =>
  ({ rawCode, value, state: 'ANSWERED' }) as const;

it('analyses answers in words, and no names, codes and figures', async () => {
  await using graph = await openSurveyGraph({ isBackground: true });

  await graph.fill(survey({ questions: QUESTIONS }), [
    response({
      answers: {
        STARS: said('1', 1),
        WHY: said('Le personnel était désagréable, je ne reviendrai plus.'),
        TOWN: said('Angers'),
      },
    }),
    response({
      externalId: 's-2',
      submittedAt: new Date('2026-01-02T00:00:00Z'),
      answers: { WHY: { rawCode: null, value: null, state: 'BLANK' } },
    }),
  ]);
  await expect.poll(() => graph.query('SELECT FROM text_analysis')).toHaveLength(1);
  const { data } = await graph.ask(`{ survey(key: "stay") { responses { nodes {
    externalId answers { question { key } analysis { language sentiment intents topics { key } } } } } } }`);

  expect(Object(data)['survey'].responses.nodes).toEqual([
    {
      externalId: 's-2',
      answers: [{ question: { key: 'WHY' }, analysis: null }],
    },
    {
      externalId: 's-1',
      answers: [
        { question: { key: 'STARS' }, analysis: null },
        {
          question: { key: 'WHY' },
          analysis: {
            language: 'fr',
            sentiment: 'NEGATIVE',
            intents: ['CHURN'],
            topics: [{ key: 'STAFF_CONDUCT' }],
          },
        },
        { question: { key: 'TOWN' }, analysis: null },
      ],
    },
  ]);
});

it('analyses an answer again that is another one now, and drops what is no answer any more', async () => {
  await using graph = await openSurveyGraph({ isBackground: true });
  const definition = survey({ questions: QUESTIONS });
  await graph.fill(definition, [response({ answers: { WHY: said('Great staff, thank you!') } })]);
  await expect.poll(() => graph.query('SELECT sentiment FROM text_analysis')).toHaveLength(1);
  const sentiments = (): Promise<unknown> => graph.query('SELECT sentiment FROM text_analysis');

  await graph.fill(definition, [
    response({ answers: { WHY: said('Terrible staff, never again!') } }),
  ]);
  await expect.poll(sentiments).toEqual([{ sentiment: 'VERY_NEGATIVE' }]);
  await graph.fill(definition, [
    response({ answers: { WHY: { rawCode: '-9', value: null, state: 'REFUSED' } } }),
  ]);

  expect(await sentiments()).toEqual([]);
});
