import { expect, it } from 'vitest';

import {
  ADA,
  BOB,
  customerMeasured,
  event,
  openFactBench,
  REVIEW,
  reviewMeasured,
  touchpointMeasured,
  WORDS,
} from './fact-feed.test-support.ts';

it('writes what an event measures, with lists, JSON and what is missing', async () => {
  await using bench = await openFactBench();

  await bench.tell(reviewMeasured());

  expect(
    await bench.query(`SELECT brand_id, customer_id, submitted_at, published_at, stars, topics, intents, aspects,
      sentiment, country, touchpoint, team FROM review_fact`),
  ).toEqual([
    {
      brand_id: 'united',
      customer_id: ADA,
      submitted_at: new Date('2026-01-01T00:00:00Z'),
      published_at: null,
      stars: 2,
      topics: ['BAGGAGE'],
      intents: [],
      aspects: [{ name: 'food', rating: 0.5 }],
      sentiment: 'NEGATIVE',
      country: null,
      touchpoint: null,
      team: null,
    },
  ]);
});

it('takes the last event of a subject, in whatever order they come', async () => {
  await using bench = await openFactBench();
  const first = reviewMeasured({ stars: 1 });
  const second = reviewMeasured({ stars: 2 });
  const third = reviewMeasured({ stars: 3 });

  await bench.tell(second, first);
  await bench.tell(first);
  const before = await bench.query('SELECT stars FROM review_fact');
  await bench.tell(third, second);

  expect(before).toEqual([{ stars: 2 }]);
  expect(await bench.query('SELECT stars FROM review_fact')).toEqual([{ stars: 3 }]);
});

it('writes no row that is told as it is', async () => {
  await using bench = await openFactBench();
  await bench.tell(reviewMeasured({ verbatims: [WORDS] }));
  const places = `SELECT ctid::text FROM review_fact UNION ALL SELECT ctid::text FROM verbatim`;
  const before = await bench.query(places);

  await bench.tell(reviewMeasured({ verbatims: [WORDS] }));

  expect(await bench.query(places)).toEqual(before);
  expect(before).toHaveLength(2);
});

it('knows what kind of person the customer is, whoever is told first', async () => {
  await using bench = await openFactBench();
  await bench.tellOfCustomers(customerMeasured(ADA, { country: 'FR', gender: 'FEMALE' }));
  await bench.tell(reviewMeasured());
  const first = await bench.query('SELECT country, gender FROM review_fact');

  await bench.tellOfCustomers(customerMeasured(ADA, { country: 'DE' }));

  expect(first).toEqual([{ country: 'FR', gender: 'FEMALE' }]);
  expect(await bench.query('SELECT country, gender FROM review_fact')).toEqual([
    { country: 'DE', gender: null },
  ]);
});

it('counts a response by what it says of the person, before what the profile says', async () => {
  await using bench = await openFactBench();
  await bench.tellOfCustomers(customerMeasured(ADA, { country: 'FR', ageBand: '25-34' }));
  const response = {
    submittedAt: '2026-01-01T00:00:00.000Z',
    surveyKey: 'nps',
    version: 1,
    channel: 'SURVEY',
    isFinished: true,
    ownCountry: 'CH',
  };

  await bench.tell(event('survey-response.measured', { payload: response }));
  await bench.tellOfCustomers(customerMeasured(ADA, { country: 'DE', ageBand: '35-44' }));

  expect(await bench.query('SELECT country, age_band FROM response_fact')).toEqual([
    { country: 'CH', age_band: '35-44' },
  ]);
});

it('moves facts with customers that are merged, and takes the kind of person with them', async () => {
  await using bench = await openFactBench();
  await bench.tellOfCustomers(
    customerMeasured(ADA, { country: 'FR' }),
    customerMeasured(BOB, { country: 'DE' }),
  );
  await bench.tell(reviewMeasured({ verbatims: [WORDS] }));
  const link = (canonicalId: string) =>
    event('customer.linked', { subjectId: null, payload: { customerIds: [ADA], canonicalId } });
  const rows = `SELECT customer_id, country FROM review_fact UNION ALL SELECT customer_id, country FROM verbatim`;

  await bench.tellOfCustomers(link(BOB));
  const merged = await bench.query(rows);
  await bench.tell(reviewMeasured({ stars: 1, verbatims: [WORDS] }));
  const told = await bench.query(rows);
  await bench.tellOfCustomers(link(ADA));

  const ofBob = { customer_id: BOB, country: 'DE' };
  const ofAda = { customer_id: ADA, country: 'FR' };
  expect([merged, told]).toEqual([
    [ofBob, ofBob],
    [ofBob, ofBob],
  ]);
  expect(await bench.query(rows)).toEqual([ofAda, ofAda]);
});

it('finds the touchpoint by topic before channel and the first in the journey, whoever is told first', async () => {
  await using bench = await openFactBench();
  const found = () => bench.query('SELECT touchpoint, team FROM review_fact');
  await bench.tellOfCustomers(
    touchpointMeasured({
      key: 'sites',
      position: 0,
      team: 'web',
      topics: [],
      channels: ['REVIEW_SITE'],
    }),
    touchpointMeasured({ key: 'claims', position: 9, team: 'claims' }),
  );
  await bench.tell(reviewMeasured());
  const byTopic = await found();

  await bench.tellOfCustomers(touchpointMeasured({ position: 5 }));
  const first = await found();
  await bench.tellOfCustomers(
    touchpointMeasured({ isRemoved: true }),
    touchpointMeasured({ key: 'claims', topics: [] }),
  );

  expect([byTopic, first, await found()]).toEqual([
    [{ touchpoint: 'claims', team: 'claims' }],
    [{ touchpoint: 'baggage', team: 'ground' }],
    [{ touchpoint: 'sites', team: 'web' }],
  ]);
});

it('lets words go, and keeps what was found in them', async () => {
  await using bench = await openFactBench();
  const title = { ...WORDS, part: 'title', text: 'Never again' };
  await bench.tell(reviewMeasured({ verbatims: [WORDS, title] }));

  await bench.tell(
    reviewMeasured({
      topics: [],
      sentiment: null,
      stars: 1,
      verbatims: [{ ...title, topics: [], sentiment: null }],
    }),
  );

  expect(
    await bench.query('SELECT part, text, topics, sentiment FROM verbatim ORDER BY part'),
  ).toEqual([
    { part: 'text', text: '', topics: ['BAGGAGE'], sentiment: 'NEGATIVE' },
    { part: 'title', text: 'Never again', topics: ['BAGGAGE'], sentiment: 'NEGATIVE' },
  ]);
  expect(await bench.query('SELECT stars, topics, sentiment FROM review_fact')).toEqual([
    { stars: 1, topics: ['BAGGAGE'], sentiment: 'NEGATIVE' },
  ]);
});

it('keeps the answers of a response as its last event told them', async () => {
  await using bench = await openFactBench();
  const answer = { position: 1, construct: 'RECOMMEND', state: 'ANSWERED', higherIsBetter: true };
  const told = (...answers: readonly object[]) =>
    event('survey-response.measured', {
      payload: {
        submittedAt: '2026-01-01T00:00:00.000Z',
        surveyKey: 'nps',
        version: 1,
        channel: 'SURVEY',
        isFinished: true,
        answers: answers.map((one) => ({ ...answer, ...one })),
      },
    });
  const older = told({ questionKey: 'q1', value: 1 });
  await bench.tell(
    told({ questionKey: 'q1', value: 3 }, { questionKey: 'q2', choices: ['a', 'b'] }),
  );
  await bench.tell(told({ questionKey: 'q1', value: 9 }, { questionKey: 'q3', value: 4 }));
  await bench.tell(older);

  expect(
    await bench.query('SELECT question_key AS key, value, choices FROM answer_fact ORDER BY 1'),
  ).toEqual([
    { key: 'q1', value: 9, choices: [] },
    { key: 'q3', value: 4, choices: [] },
  ]);
});

it('takes words and kind of person from whom was erased, and leaves the figures', async () => {
  await using bench = await openFactBench();
  await bench.tellOfCustomers(customerMeasured(ADA, { country: 'FR' }));
  await bench.tell(reviewMeasured({ verbatims: [WORDS] }));

  await bench.tellOfCustomers(
    event('customer.erased', { payload: { erasureId: REVIEW, customerIds: [ADA] } }),
  );
  await bench.tell(reviewMeasured({ topics: [], sentiment: null, verbatims: [] }));

  expect(await bench.query('SELECT stars, country, topics FROM review_fact')).toEqual([
    { stars: 2, country: null, topics: ['BAGGAGE'] },
  ]);
  expect(await bench.query('SELECT text, country, sentiment FROM verbatim')).toEqual([
    { text: '', country: null, sentiment: 'NEGATIVE' },
  ]);
});

it('forgets what a source told, and nothing of the others', async () => {
  await using bench = await openFactBench();
  await bench.tell(
    reviewMeasured({ ticketId: null, verbatims: [WORDS] }),
    event('message.measured', {
      subjectId: BOB,
      payload: { ticketId: REVIEW, verbatims: [WORDS] },
    }),
  );

  await bench.forget('reviews');

  expect(await bench.query('SELECT id FROM review_fact')).toEqual([]);
  expect(await bench.query('SELECT domain, owner_id FROM verbatim')).toEqual([
    { domain: 'TICKETS', owner_id: REVIEW },
  ]);
});
