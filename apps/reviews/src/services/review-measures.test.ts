import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { openTestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import type { Review } from '../entities/review.ts';
import { entities, migrations, openReviews } from '../index.ts';
import { ask } from '../resolvers/ask.test-support.ts';
import { erasure } from './erasure.ts';
import { COMMANDS, DEADLINE, SUBMITTED_AT, submitted } from './publication.test-support.ts';
import type { PublicationFacts } from './publication.ts';
import { ADA, AGENCY, openReplyingDesk } from './reply-desk.test-support.ts';
import { CALLER, openDesk, submission, type TestDesk } from './review-desk.test-support.ts';
import { type MeasuredReview, measureReview } from './review-measures.ts';

const CUSTOMER = '019a0000-0000-7000-8000-00000000000a';
const SOON = { timeout: 15_000 };

const OPENED = { openedAt: SUBMITTED_AT, messages: [], end: null };

const BACKGROUND = { eventUrls: {}, onError: () => undefined };

const instant = (at: Date): string => at.toISOString();

/** The event that was told last, once there is one that has all of these fields. */
async function lastMeasured(desk: Pick<TestDesk, 'query'>, ...fields: string[]): Promise<unknown> {
  let last: unknown;
  await expect
    .poll(async () => {
      [last] = await desk.query(`
        SELECT brand_id, customer_id, subject_id, payload FROM outbox
        WHERE type = 'review.measured' AND jsonb_strip_nulls(payload) ?& '{${fields.join(',')}}'
        ORDER BY seq DESC LIMIT 1`);
      return last;
    }, SOON)
    .toBeDefined();
  return last;
}

it('tells of a review what the graph answers of it', async () => {
  await using desk = await openDesk({ isBackground: true });
  const reviewId = await desk.submit({ customerId: CUSTOMER });
  const words = {
    title: 'Wonderful food',
    text: 'Thank you!',
    rating: { value: 5, scaleMin: 1, scaleMax: 5 },
  };
  const edit = { kind: 'editByAuthor', words } as const;
  await desk.ask(reviewId, 1, COMMANDS.openMediation, edit);
  desk.clock.now = DEADLINE;
  await desk.app.desk.publishDue();
  await desk.app.replyDesk.reply(ADA, {
    idempotencyKey: 'reply',
    expectedVersion: null,
    reviewId,
    text: 'Thank you.',
  });
  const escalation = `mutation ($input: EscalateReviewInput!) { escalateReview(input: $input) { userErrors { code } } }`;
  await ask(desk, escalation, { idempotencyKey: 'escalation', reviewId });

  const told = await lastMeasured(desk, 'sentiment', 'repliedAt', 'ticketId');

  const [{ ticket_id: ticketId } = {}] = await desk.query('SELECT ticket_id FROM review_ticket');
  const week = 7 * 24 * 3600;
  const meaning = {
    language: 'en',
    topics: ['FOOD'],
    sentiment: 'VERY_POSITIVE',
    intents: [],
  };
  expect(told).toEqual({
    brand_id: 'united',
    customer_id: CUSTOMER,
    subject_id: reviewId,
    payload: {
      ...meaning,
      submittedAt: instant(SUBMITTED_AT),
      publishedAt: instant(DEADLINE),
      experienceAt: null,
      source: 'cx-graph',
      channel: 'REVIEW_SITE',
      status: 'PUBLISHED',
      rating: 5,
      ratingNormalised: 1,
      stars: 5,
      aspects: [],
      isVerified: null,
      subjectType: null,
      subjectRef: null,
      publicationSeconds: week,
      repliedAt: instant(DEADLINE),
      replySeconds: week,
      mediations: 1,
      mediationsSucceeded: 1,
      ticketId,
      verbatims: [
        {
          ...meaning,
          part: '',
          channel: 'REVIEW_SITE',
          occurredAt: instant(SUBMITTED_AT),
          text: 'Wonderful food\nThank you!',
          emotions: ['JOY', 'GRATITUDE'],
          ratingNormalised: 1,
          isPublic: true,
        },
      ],
    },
  });
  const answer = await ask(
    desk,
    `{ review(id: "${reviewId}") {
      brand { key } customer { id } submittedAt publishedAt status language rating { value normalised }
      reply { at } complaintTicket { id } publication { mediation { outcome } }
      analysis { sentiment intents topics { key } } } }`,
  );
  expect(answer.data?.['review']).toEqual({
    brand: { key: 'united' },
    customer: { id: CUSTOMER },
    submittedAt: instant(SUBMITTED_AT),
    publishedAt: instant(DEADLINE),
    status: 'PUBLISHED',
    language: 'en',
    rating: { value: 5, normalised: 1 },
    reply: { at: instant(DEADLINE) },
    complaintTicket: { id: ticketId },
    publication: { mediation: { outcome: 'EDITED_UPWARD' } },
    analysis: { sentiment: 'VERY_POSITIVE', intents: [], topics: [{ key: 'FOOD' }] },
  });
});

it('is due whenever something that it depends on changes, and never for what it does not tell', async () => {
  await using desk = await openReplyingDesk();
  const { reviewId } = desk;
  const held = await desk.submit({ authorName: 'Eve' });
  await desk.query('DELETE FROM fact_due');
  const due: unknown[] = [];
  const step = async (name: string, change: Promise<unknown>): Promise<void> => {
    await change;
    const rows = await desk.query('DELETE FROM fact_due RETURNING kind, subject_ids');
    const ids = rows.flatMap(({ subject_ids: list }) => list);
    due.push([name, [...new Set(ids)].map((id) => (id === held ? 'held' : id))]);
  };

  await step('edit', desk.ask(held, 1, COMMANDS.edit));
  await step('mediation', desk.ask(held, 2, COMMANDS.openMediation));
  await step('withdrawal', desk.ask(held, 3, COMMANDS.withdraw));
  await step('draft', desk.draft(AGENCY, 'Sorry.'));
  await step('reply', desk.reply('Sorry.'));
  await step('other words of the reply', desk.reply('So sorry.'));
  await step(
    'another customer',
    desk.query(`UPDATE review SET customer_id = '${CUSTOMER}' WHERE id = '${held}'`),
  );
  await step(
    'ticket',
    desk.query(
      `INSERT INTO review_ticket VALUES ('${held}', 'united', '${CUSTOMER}', 'ada', now())`,
    ),
  );
  await step(
    'analysis',
    desk.query(`
      INSERT INTO text_analysis (subject_id, part, brand_id, text_hash, version, taxonomy_version, analysed_at)
      VALUES ('${held}', '', 'united', '${CUSTOMER}', '1', '1', now())`),
  );
  await step('another version', desk.query(`UPDATE text_analysis SET version = '2'`));

  expect(due).toEqual([
    ['edit', ['held']],
    ['mediation', ['held']],
    ['withdrawal', ['held']],
    ['draft', []],
    ['reply', [reviewId]],
    ['other words of the reply', []],
    ['another customer', ['held']],
    ['ticket', ['held']],
    ['analysis', ['held']],
    ['another version', []],
  ]);
});

it('can be read again when its author was erased, and tells no words from then on', async () => {
  await using resources = new AsyncDisposableStack();
  let url = '';
  const graph = resources.use(
    await openTestSubgraph('reviews', { entities, migrations }, (databaseUrl) => {
      url = databaseUrl;
      return openReviews({ databaseUrl, secret: 'test', background: BACKGROUND });
    }),
  );
  const database = openDatabase({ url, entities, migrations });
  resources.defer(() => database.close());
  const words = { title: 'Terrible delivery', text: 'I will never come back.', rating: null };
  const subject = { type: 'ORDER', ref: 'order-1' } as const;
  await graph.app.desk.submit(CALLER, submission({ customerId: CUSTOMER, words, subject }));
  await lastMeasured(graph, 'sentiment');
  const closedWords = async (): Promise<unknown[]> => {
    const events = await graph.query(
      `SELECT payload FROM outbox WHERE type = 'review.measured' ORDER BY seq`,
    );
    return events.map(({ payload }) => JSON.parse(JSON.stringify(payload), withoutOpenWords));
  };
  const before = await closedWords();

  await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: CUSTOMER, customerIds: [CUSTOMER] }),
  );

  expect((await closedWords()).slice(0, before.length)).toEqual(before);
  await expect
    .poll(async () => (await closedWords()).slice(before.length), SOON)
    .toContainEqual(expect.objectContaining({ verbatims: [], sentiment: null, topics: [] }));
  expect(JSON.stringify(await graph.query('SELECT payload FROM outbox'))).not.toMatch(
    /Terrible|never|order-1/,
  );
});

function withoutOpenWords(name: string, value: unknown): unknown {
  return name === 'text' || name === 'subjectRef' ? undefined : value;
}

const review: Review = {
  id: '019a0000-0000-7000-8000-000000000001',
  brandId: 'united',
  customerId: null,
  source: 'site',
  externalId: '1',
  importId: null,
  url: null,
  title: null,
  text: null,
  language: null,
  authorName: null,
  rating: null,
  scaleMin: null,
  scaleMax: null,
  ratingNormalised: null,
  aspects: [],
  status: 'PENDING',
  verified: null,
  experienceAt: null,
  submittedAt: SUBMITTED_AT,
  publishedAt: null,
  receivedAt: SUBMITTED_AT,
  subjectType: null,
  subjectRef: null,
};

function payloadOf(over: Partial<Review>, beside: Partial<MeasuredReview> = {}): object {
  const nothing = { publication: null, reply: null, ticketId: null, finding: null };
  return measureReview({ review: { ...review, ...over }, ...nothing, ...beside }).payload;
}

it.each([
  [0, 1],
  [0.12, 1],
  [0.125, 2],
  [0.5, 3],
  [0.87, 4],
  [1, 5],
])('gives a rating of %d, from 0 to 1, %i stars', (ratingNormalised, stars) => {
  expect(payloadOf({ ratingNormalised })).toMatchObject({ stars });
});

it('puts what was rated apart on one scale', () => {
  const aspects = [{ name: 'Food', value: 8, scaleMin: 0, scaleMax: 10 }];

  expect(payloadOf({ aspects })).toMatchObject({ aspects: [{ name: 'Food', rating: 0.8 }] });
});

it.each([
  ['PENDING', false],
  ['PUBLISHED', true],
  ['REJECTED', false],
  ['WITHDRAWN', false],
] as const)('takes the words of a review that is %s for public: %s', (status, isPublic) => {
  expect(payloadOf({ status, title: null, text: 'Late.' })).toMatchObject({
    verbatims: [{ text: 'Late.', isPublic }],
  });
});

it.each([
  ['none', {}, 0, 0],
  ['one that changed nothing', { mediation: OPENED }, 1, 0],
  ['one after which it was withdrawn', { mediation: OPENED, withdrawnAt: DEADLINE }, 1, 1],
] as const)('counts the mediations of a review: %s', (_, over, mediations, mediationsSucceeded) => {
  const publication: PublicationFacts = { ...submitted(), ...over };

  expect(payloadOf({}, { publication })).toMatchObject({ mediations, mediationsSucceeded });
});
