import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import {
  entities,
  migrations,
  openSurveys,
  type SurveyDefinition,
  type SurveyResponseRecord,
  type Surveys,
  SurveyVersionConflict,
} from '../index.ts';

const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };

it('keeps what the source wrote apart from what it means', async () => {
  await using graph = await openTest();
  await graph.app.intake.define(survey());

  await graph.app.intake.prepare(
    [response({ answers: { RECOMMEND: { rawCode: '11', value: null, state: 'BLANK' } } })],
    'first',
  )(RUN);

  expect(await graph.query('SELECT raw_code, value, state FROM answer')).toEqual([
    { raw_code: '11', value: null, state: 'BLANK' },
  ]);
});

it('takes responses to several surveys and versions in one batch', async () => {
  await using graph = await openTest();
  const { intake } = graph.app;
  await intake.define(survey({ key: 'one' }));
  await intake.define(survey({ key: 'two' }));
  await intake.define(survey({ key: 'two', version: 2 }));

  await intake.prepare(
    [
      response({ externalId: 'a', surveyKey: 'one' }),
      response({ externalId: 'b', surveyKey: 'two' }),
      response({ externalId: 'c', surveyKey: 'two', version: 2 }),
    ],
    'first',
  )(RUN);

  expect(
    await graph.query(
      `SELECT response.external_id, question.survey_key, question.version
       FROM answer JOIN survey_response AS response ON response.id = answer.response_id
       JOIN question ON question.id = answer.question_id ORDER BY 1`,
    ),
  ).toEqual([
    { external_id: 'a', survey_key: 'one', version: 1 },
    { external_id: 'b', survey_key: 'two', version: 1 },
    { external_id: 'c', survey_key: 'two', version: 2 },
  ]);
});

it('replaces the answers of a response that comes again with others', async () => {
  await using graph = await openTest();
  await graph.app.intake.define(survey());
  await graph.app.intake.prepare([response()], 'last')(RUN);

  const counts = await graph.app.intake.prepare(
    [
      response({
        finished: true,
        answers: { RECOMMEND: { rawCode: '3', value: 3, state: 'ANSWERED' } },
      }),
    ],
    'last',
  )(RUN);

  expect(counts).toMatchObject({ inserted: 0, updated: 1 });
  expect(await graph.query('SELECT value FROM answer')).toEqual([{ value: 3 }]);
});

it('tells of a response of which nothing but an answer is another one', async () => {
  await using graph = await openTest();
  await graph.app.intake.define(survey());
  await graph.app.intake.prepare([response()], 'first')(RUN);
  const other = response({ answers: { RECOMMEND: { rawCode: '3', value: 3, state: 'ANSWERED' } } });
  const later = { id: '019a0000-0000-7000-8000-0000000000aa', records: 1 };

  const changed = await graph.app.intake.prepare([other], 'first')(later);
  const again = await graph.app.intake.prepare([other], 'first')({ ...later, id: RUN.id });

  expect([changed, again]).toMatchObject([
    { updated: 1, unchanged: 0 },
    { updated: 0, unchanged: 1 },
  ]);
  expect(await graph.query('SELECT value FROM answer')).toEqual([{ value: 3 }]);
  expect(
    await graph.query(`SELECT type FROM outbox WHERE type = 'survey-response.recorded'`),
  ).toHaveLength(2);
});

it('counts a response once that answers another version now', async () => {
  await using graph = await openTest();
  await graph.app.intake.define(survey());
  await graph.app.intake.define(survey({ version: 2 }));
  await graph.app.intake.prepare([response()], 'last')(RUN);

  await graph.app.intake.prepare([response({ version: 2 })], 'last')(RUN);

  expect(
    await graph.query(
      'SELECT version FROM answer JOIN question ON question.id = answer.question_id',
    ),
  ).toEqual([{ version: 2 }]);
});

it('defines a survey twice without a change, and takes better labels over', async () => {
  await using graph = await openTest();
  await graph.app.intake.define(survey());
  const before = await graph.query('SELECT id FROM question');

  await graph.app.intake.define(survey({ title: 'A better title' }));

  expect(await graph.query('SELECT id FROM question')).toEqual(before);
  expect(await graph.query('SELECT title, version FROM survey')).toEqual([
    { title: 'A better title', version: 1 },
  ]);
});

it('refuses another meaning of a version that is known', async () => {
  await using graph = await openTest();
  const { intake } = graph.app;
  await intake.define(survey());

  const otherScale = intake.define(
    survey({ questions: [{ ...QUESTION, scaleMin: 1, scaleMax: 5 }] }),
  );
  const otherBrand = intake.define(survey({ brandId: 'delta' }));

  await expect(otherScale).rejects.toThrow(SurveyVersionConflict);
  await expect(otherScale).rejects.toThrow(
    'Version 1 has another scale or construct for RECOMMEND: raise the version of the survey.',
  );
  await expect(otherBrand).rejects.toThrow(
    'The survey nps belongs to the brand united: give this one another key.',
  );
  expect(await graph.query('SELECT scale_max FROM question')).toEqual([{ scale_max: 10 }]);
});

const QUESTION = {
  key: 'RECOMMEND',
  label: 'Would you recommend us?',
  construct: 'RECOMMEND',
  scaleMin: 0,
  scaleMax: 10,
} as const;

const survey = (over: Partial<SurveyDefinition> = {}): SurveyDefinition => ({
  key: 'nps',
  brandId: 'united',
  title: 'How likely?',
  kind: 'NPS',
  version: 1,
  questions: [QUESTION],
  ...over,
});

const response = (over: Partial<SurveyResponseRecord> = {}): SurveyResponseRecord => ({
  brandId: 'united',
  customerId: null,
  source: 'panel',
  externalId: 's-1',
  surveyKey: 'nps',
  version: 1,
  startedAt: null,
  submittedAt: new Date('2026-01-01T00:00:00Z'),
  finished: null,
  channel: 'SURVEY',
  language: 'fr',
  weight: null,
  ageBand: null,
  gender: null,
  country: null,
  answers: { RECOMMEND: { rawCode: '9', value: 9, state: 'ANSWERED' } },
  ...over,
});

function openTest(): Promise<TestSubgraph<Surveys>> {
  return openTestSubgraph('surveys', { entities, migrations }, (databaseUrl) =>
    openSurveys({ databaseUrl, secret: 'test' }),
  );
}
