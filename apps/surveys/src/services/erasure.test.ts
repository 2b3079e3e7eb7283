import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { createTestDatabase } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, erasure, migrations, openSurveys } from '../index.ts';

const ADA = '019a0000-0000-7000-8000-00000000000a';
const ERASURE = '019a0000-0000-7000-8000-0000000000e1';
const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 0 };

const QUESTION = { label: 'A question', scaleMin: null, scaleMax: null } as const;

it('takes the words of a response and leaves its points', async () => {
  await using resources = new AsyncDisposableStack();
  const schema = resources.use(await createTestDatabase({ surveys: { entities, migrations } }));
  const { app: databaseUrl } = schema.urls('surveys');
  const { intake, service } = openSurveys({ databaseUrl, secret: 'test' });
  resources.defer(() => service.close());
  const database = openDatabase({ url: databaseUrl, entities, migrations });
  resources.defer(() => database.close());
  await intake.define({
    key: 'nps',
    brandId: 'united',
    title: 'How likely?',
    kind: 'NPS',
    version: 1,
    questions: [
      { ...QUESTION, key: 'RECOMMEND', construct: 'RECOMMEND', scaleMin: 0, scaleMax: 10 },
      { ...QUESTION, key: 'WHY', construct: 'STORY' },
    ],
  });
  await intake.prepare(
    [
      {
        brandId: 'united',
        source: 'test',
        customerId: ADA,
        externalId: 'response-ada',
        surveyKey: 'nps',
        version: 1,
        startedAt: null,
        submittedAt: new Date('2026-01-04T09:00:00Z'),
        finished: true,
        channel: 'SURVEY',
        language: 'en',
        weight: null,
        ageBand: '25-34',
        gender: null,
        country: 'GB',
        answers: {
          RECOMMEND: { rawCode: '9', value: 9, state: 'ANSWERED' },
          WHY: { rawCode: 'I am Ada, ring me', value: null, state: 'ANSWERED' },
        },
      },
    ],
    'last',
  )(RUN);

  await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: ERASURE, customerIds: [ADA] }),
  );

  const read = (text: string, values: readonly unknown[] = []): Promise<object[]> =>
    database.unrestricted.query(text, values);
  expect(
    await read(
      'SELECT external_id LIKE $1 AS renamed, answers_hash, age_band FROM survey_response',
      ['erased:%'],
    ),
  ).toEqual([{ renamed: true, answers_hash: '', age_band: '25-34' }]);
  expect(await read('SELECT raw_code, value, state FROM answer ORDER BY value')).toEqual([
    { raw_code: '9', value: 9, state: 'ANSWERED' },
    { raw_code: null, value: null, state: 'ANSWERED' },
  ]);
});
