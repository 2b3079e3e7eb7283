import { expect, it } from 'vitest';

import { COMMANDS, DEADLINE, SUBMITTED_AT } from '../services/publication.test-support.ts';
import { openDesk, type TestDesk } from '../services/review-desk.test-support.ts';
import { ask } from './ask.test-support.ts';

const EDIT = `mutation ($input: EditReviewInput!) { editReview(input: $input) {
  review { title text rating { value } edits { title text rating { value } at }
    publication { version mediation { outcome } } }
  userErrors { code message field } } }`;

const ESCALATE = `mutation ($input: EscalateReviewInput!) { escalateReview(input: $input) {
  ticket { id } review { complaintTicket { id } } userErrors { code message field } } }`;

const SUBMIT = `mutation ($input: SubmitReviewInput!) { submitReview(input: $input) {
  review { id subject { type ref } permalink } userErrors { code field } } }`;

it('edits what is told for the author, keeps the former words and leaves the rest', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();
  await desk.ask(reviewId, 1, COMMANDS.openMediation);

  const answer = await ask(desk, EDIT, {
    reviewId,
    idempotencyKey: '1',
    expectedVersion: 2,
    title: null,
    rating: { value: 4 },
  });

  expect(answer.data).toEqual({
    editReview: {
      review: {
        title: null,
        text: 'Nobody called back.',
        rating: { value: 4 },
        edits: [
          {
            title: 'Never again',
            text: 'Nobody called back.',
            rating: { value: 1 },
            at: SUBMITTED_AT.toISOString(),
          },
        ],
        publication: { version: 3, mediation: { outcome: 'EDITED_UPWARD' } },
      },
      userErrors: [],
    },
  });
});

it.each<[string, object, string, readonly string[]]>([
  ['a rating off its scale', { rating: { value: 6 } }, 'RATING_OFF_SCALE', ['input', 'rating']],
  ['a title of blanks', { title: ' ' }, 'TEXT_LENGTH_WRONG', ['input', 'title']],
  ['too long a text', { text: 'x'.repeat(5001) }, 'TEXT_LENGTH_WRONG', ['input', 'text']],
])('edits no review to %s', async (_, over, code, field) => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();

  const { data } = await ask(desk, EDIT, { reviewId, idempotencyKey: '1', ...over });

  expect(data).toMatchObject({ editReview: { review: null, userErrors: [{ code, field }] } });
});

it('edits no review that is public', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();
  desk.clock.now = DEADLINE;

  const { data } = await ask(desk, EDIT, { reviewId, idempotencyKey: '1', text: 'Late.' });

  expect(data).toMatchObject({
    editReview: {
      userErrors: [
        {
          code: 'REVIEW_NOT_HELD',
          message: 'This can be done while the review is held, and it is published.',
        },
      ],
    },
  });
});

it('asks for one ticket of a review, however often and by whomever it is escalated', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();

  const answers = await Promise.all([
    ask(desk, ESCALATE, { reviewId, idempotencyKey: '1' }),
    ask(desk, ESCALATE, { reviewId, idempotencyKey: '1' }),
    ask(desk, ESCALATE, { reviewId, idempotencyKey: '2' }),
    ask(desk, ESCALATE, { reviewId, idempotencyKey: '1' }, { id: 'bob' }),
  ]);

  const [row] = await desk.query('SELECT ticket_id FROM review_ticket');
  const id = row?.['ticket_id'];
  expect(answers).toEqual(
    answers.map(() => ({
      data: {
        escalateReview: {
          ticket: { id },
          review: { complaintTicket: { id } },
          userErrors: [],
        },
      },
    })),
  );
  expect(
    await desk.query(`SELECT brand_id, customer_id, subject_id, payload FROM outbox
      WHERE type = 'ticket.requested'`),
  ).toEqual([
    {
      brand_id: 'united',
      customer_id: null,
      subject_id: reviewId,
      payload: {
        ticketId: id,
        origin: 'REVIEW',
        type: 'COMPLAINT',
        priority: null,
        channel: 'REVIEW_SITE',
        subject: 'Never again',
        text: 'Nobody called back.',
        language: 'en',
        authorName: 'Ada',
        requestedBy: expect.stringMatching(/^(ada|bob)$/),
      },
    },
  ]);
});

it('escalates no review of another brand', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();

  const { data } = await ask(
    desk,
    ESCALATE,
    { reviewId, idempotencyKey: '1' },
    { brands: ['delta'] },
  );

  expect(data).toMatchObject({
    escalateReview: { ticket: null, review: null, userErrors: [{ code: 'REVIEW_UNKNOWN' }] },
  });
  expect(await desk.query('SELECT FROM review_ticket')).toEqual([]);
});

it.each([
  [undefined, { type: 'BRAND', ref: 'united' }],
  [
    { type: 'BRAND', ref: 'united' },
    { type: 'BRAND', ref: 'united' },
  ],
  [
    { type: 'PRODUCT', ref: 'sku-1' },
    { type: 'PRODUCT', ref: 'sku-1' },
  ],
])('takes a review about %o', async (subject, shown) => {
  await using desk = await openDesk();

  const { data } = await ask(desk, SUBMIT, { ...SUBMISSION, subject });

  expect(data).toMatchObject({
    submitReview: { review: { subject: shown, permalink: null }, userErrors: [] },
  });
});

it.each([
  { type: 'PRODUCT', ref: ' ' },
  { type: 'BRAND', ref: 'delta' },
])('takes no review about %o', async (subject) => {
  await using desk = await openDesk();

  const { data } = await ask(desk, SUBMIT, { ...SUBMISSION, subject });

  expect(data).toEqual({
    submitReview: {
      review: null,
      userErrors: [{ code: 'SUBJECT_WRONG', field: ['input', 'subject', 'ref'] }],
    },
  });
});

const SUBMISSION = { idempotencyKey: '1', brand: 'united', text: 'Fine.' };

it('finds the reviews of a product, and those of the brand as a whole, with their links', async () => {
  await using desk = await openDesk();
  await importAbout(desk);
  const find = async (type: string, ref: string): Promise<unknown> => {
    const { data } = await ask(
      desk,
      `{ reviews(filter: { subject: { type: ${type}, ref: "${ref}" } }) { nodes { permalink } } }`,
    );
    return data?.['reviews'];
  };

  expect(await find('PRODUCT', 'sku-1')).toEqual({
    nodes: [{ permalink: 'https://example.com/1' }],
  });
  expect(await find('LOCATION', 'sku-1')).toEqual({ nodes: [] });
  expect(await find('BRAND', 'united')).toEqual({ nodes: [{ permalink: null }] });
});

async function importAbout({ app }: TestDesk): Promise<void> {
  const record = {
    brandId: 'united',
    customerId: null,
    source: 'site',
    externalId: '1',
    url: 'https://example.com/1',
    title: null,
    text: 'Fine.',
    language: null,
    authorName: null,
    rating: null,
    aspects: [],
    status: 'PUBLISHED',
    verified: null,
    experienceAt: null,
    submittedAt: SUBMITTED_AT,
    publishedAt: SUBMITTED_AT,
    subject: { type: 'PRODUCT', ref: 'sku-1' },
  } as const;
  const hidden = { url: 'https://example.com/2', status: 'PENDING', publishedAt: null } as const;
  await app.intake.prepare(
    [record, { ...record, ...hidden, externalId: '2', subject: null }],
    'first',
  )({ id: '019a0000-0000-7000-8000-00000000000f', records: 2 });
}
