import { readdir, readFile } from 'node:fs/promises';

import { isEnumType } from 'graphql';
import { expect, it } from 'vitest';

import { reviewsSubgraph } from '../index.ts';
import { DEADLINE, SUBMITTED_AT } from '../services/publication.test-support.ts';
import { openDesk } from '../services/review-desk.test-support.ts';
import { ask } from './ask.test-support.ts';

const UNKNOWN_ID = '019a0000-0000-7000-8000-0000000000ff';

const PAYLOAD = `{ review { id status publication { version } } userErrors { code message field } }`;

const REJECT = `mutation ($input: RejectReviewInput!) { rejectReview(input: $input) ${PAYLOAD} }`;

const OPEN = `mutation ($input: OpenMediationInput!) { openMediation(input: $input) ${PAYLOAD} }`;

const REPLY = `mutation ($input: ReplyToReviewInput!) { replyToReview(input: $input) ${PAYLOAD} }`;

it('rejects a review, and shows what its author is told', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();

  const answer = await ask(
    desk,
    `mutation ($input: RejectReviewInput!) { rejectReview(input: $input) {
      review { id status publication { version rejection { reason notice at } withdrawnAt mediation { openedAt } } }
      userErrors { code } } }`,
    { reviewId, idempotencyKey: 'one', expectedVersion: 1, reason: 'OFF_TOPIC' },
  );

  expect(answer).toEqual({
    data: {
      rejectReview: {
        review: {
          id: reviewId,
          status: 'REJECTED',
          publication: {
            version: 2,
            rejection: {
              reason: 'OFF_TOPIC',
              notice:
                'The review was not published because it does not tell of an experience with the brand: submit one that does.',
              at: SUBMITTED_AT.toISOString(),
            },
            withdrawnAt: null,
            mediation: null,
          },
        },
        userErrors: [],
      },
    },
  });
  expect((await desk.told(reviewId)).map(({ type }) => type)).toEqual([
    'review.submitted',
    'review.rejected',
  ]);
});

it('does what is sent again with its key once, and answers as before', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();
  const input = { reviewId, idempotencyKey: 'one', expectedVersion: 1 };

  const first = await ask(desk, OPEN, input);
  const again = await Promise.all([ask(desk, OPEN, input), ask(desk, OPEN, input)]);

  expect(first).toEqual({
    data: {
      openMediation: {
        review: { id: reviewId, status: 'MEDIATION', publication: { version: 2 } },
        userErrors: [],
      },
    },
  });
  expect(again).toEqual([first, first]);
  expect((await desk.told(reviewId)).map(({ type }) => type)).toEqual([
    'review.submitted',
    'review.mediation-opened',
  ]);
});

it('refuses a key that came with something else', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();
  await ask(desk, OPEN, { reviewId, idempotencyKey: 'one' });

  const answer = await ask(desk, REJECT, { reviewId, idempotencyKey: 'one', reason: 'DUPLICATE' });

  expect(answer.data?.['rejectReview']).toEqual({
    review: null,
    userErrors: [
      {
        code: 'IDEMPOTENCY_KEY_REUSED',
        message:
          'This idempotency key has been used for another request: take a new key for each request.',
        field: ['input', 'idempotencyKey'],
      },
    ],
  });
});

it('refuses who has read an older version, and nobody who names none', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();
  await ask(desk, OPEN, { reviewId, idempotencyKey: 'one' });

  const late = await ask(desk, REJECT, {
    reviewId,
    idempotencyKey: 'two',
    expectedVersion: 1,
    reason: 'DUPLICATE',
  });
  const any = await ask(desk, REJECT, { reviewId, idempotencyKey: 'three', reason: 'DUPLICATE' });

  expect(late.data?.['rejectReview']).toEqual({
    review: null,
    userErrors: [
      {
        code: 'VERSION_CONFLICT',
        message: 'The review has changed: its version is 2, not 1. Read it again and decide anew.',
        field: ['input', 'expectedVersion'],
      },
    ],
  });
  expect(any.data?.['rejectReview']).toEqual({
    review: { id: reviewId, status: 'REJECTED', publication: { version: 3 } },
    userErrors: [],
  });
});

it('says where a review stands when that cannot be done there', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();

  const answer = await ask(desk, REPLY, { reviewId, idempotencyKey: 'one', text: 'Sorry.' });

  expect(answer.data?.['replyToReview']).toEqual({
    review: null,
    userErrors: [
      {
        code: 'REVIEW_NOT_PUBLISHED',
        message: 'A reply stands beside a published review, and this one is pending.',
        field: null,
      },
    ],
  });
  expect((await desk.told(reviewId)).map(({ type }) => type)).toEqual(['review.submitted']);
});

it.each([
  ['that is empty', ''],
  ['that nobody can see', ' \n'],
  ['that is too long', 'x'.repeat(5001)],
])('refuses a text %s', async (_name, text) => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();
  desk.clock.now = DEADLINE;

  const answer = await ask(desk, REPLY, { reviewId, idempotencyKey: 'one', text });

  expect(answer.data?.['replyToReview']).toEqual({
    review: null,
    userErrors: [
      {
        code: 'TEXT_LENGTH_WRONG',
        message: 'This text has 1 to 5,000 characters, and one at least that can be seen.',
        field: ['input', 'text'],
      },
    ],
  });
});

it('answers of a review of another brand as of one that nobody has', async () => {
  await using desk = await openDesk();
  const reviewId = await desk.submit();
  const input = { idempotencyKey: 'one', reason: 'UNLAWFUL' };

  const foreign = await ask(desk, REJECT, { ...input, reviewId }, { brands: ['delta'] });
  const unknown = await ask(
    desk,
    REJECT,
    { ...input, reviewId: UNKNOWN_ID },
    { brands: ['delta'] },
  );

  expect(foreign).toEqual(unknown);
  expect(foreign).toMatchObject({
    data: { rejectReview: { review: null, userErrors: [{ code: 'REVIEW_NOT_HERE' }] } },
  });
  expect((await desk.told(reviewId)).map(({ type }) => type)).toEqual(['review.submitted']);
});

it('shows each of several mutations of one operation what it has come to', async () => {
  await using desk = await openDesk();
  const id = await desk.submit();

  const answer = await ask(
    desk,
    `mutation {
      open: openMediation(input: { reviewId: "${id}", idempotencyKey: "1" }) ${PAYLOAD}
      say: addMediationMessage(input: { reviewId: "${id}", idempotencyKey: "2", text: "Why?" }) ${PAYLOAD}
      close: closeMediation(input: { reviewId: "${id}", idempotencyKey: "3" }) {
        review { publication { version mediation { messages { from text } end { by } } } } }
      withdraw: withdrawReview(input: { reviewId: "${id}", idempotencyKey: "4" }) ${PAYLOAD}
    }`,
  );

  const userErrors: readonly unknown[] = [];
  expect(answer).toEqual({
    data: {
      open: { review: { id, status: 'MEDIATION', publication: { version: 2 } }, userErrors },
      say: { review: { id, status: 'MEDIATION', publication: { version: 3 } }, userErrors },
      close: {
        review: {
          publication: {
            version: 4,
            mediation: { messages: [{ from: 'BRAND', text: 'Why?' }], end: { by: 'BRAND' } },
          },
        },
      },
      withdraw: { review: { id, status: 'WITHDRAWN', publication: { version: 5 } }, userErrors },
    },
  });
});

it('reads the publications of a list by one statement', async () => {
  await using desk = await openDesk();
  for (let count = 0; count < 3; count += 1) await desk.submit();
  desk.statements.length = 0;

  const answer = await ask(desk, '{ reviews { nodes { publication { version } } } }');

  expect(answer.data).toEqual({
    reviews: { nodes: [1, 2, 3].map(() => ({ publication: { version: 1 } })) },
  });
  expect(desk.statements.filter((text) => text.includes('FROM review_publication'))).toHaveLength(
    1,
  );
});

it('has a word in the schema for each problem that its mutations tell of', async () => {
  const types = ['UserErrorCode', 'ReplyDraftErrorCode'].map((name) =>
    reviewsSubgraph.schema.getType(name),
  );
  const services = new URL('../services/', import.meta.url);
  const names = (await readdir(services)).filter((name) => !name.includes('.test'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, services), 'utf8')));

  const codes = [...texts.join('').matchAll(/(?:refuse|UserProblem)\(\s*'([A-Z_]+)'/g)].map(
    ([, code = '']) => code,
  );

  expect(codes.length).toBeGreaterThan(8);
  const words = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []));
  expect(words.map(({ name }) => name)).toEqual(expect.arrayContaining(codes));
});

const SUBMIT = `mutation ($input: SubmitReviewInput!) { submitReview(input: $input) {
  review { id status title rating { normalised } publication { version publishAt } }
  userErrors { code message field } } }`;

const HANDED_IN = {
  idempotencyKey: 'one',
  brand: 'united',
  title: 'Cold breakfast',
  text: 'Twice.',
  rating: { value: 2 },
};

it('takes a review in, holds it for seven days, and takes it once', async () => {
  await using desk = await openDesk();

  const first = await ask(desk, SUBMIT, HANDED_IN);
  const again = await ask(desk, SUBMIT, HANDED_IN);

  expect(first).toMatchObject({
    data: {
      submitReview: {
        review: {
          status: 'PENDING',
          title: 'Cold breakfast',
          rating: { normalised: 0.25 },
          publication: {
            version: 1,
            publishAt: new Date(SUBMITTED_AT.valueOf() + 7 * 86_400_000).toISOString(),
          },
        },
        userErrors: [],
      },
    },
  });
  expect(again).toEqual(first);
});

it.each([
  ['a brand that the caller does not see', { brand: 'delta' }, ['united'], 'BRAND_UNKNOWN'],
  ['a brand that nobody has reviewed', { brand: 'nowhere' }, ['*'], 'BRAND_UNKNOWN'],
  ['the sign for all brands', { brand: '*' }, ['*'], 'BRAND_UNKNOWN'],
  ['a rating off its scale', { rating: { value: 6 } }, ['united'], 'RATING_OFF_SCALE'],
  ['a text of blanks', { text: ' ' }, ['united'], 'TEXT_LENGTH_WRONG'],
])('takes no review with %s', async (_, over, brands, code) => {
  await using desk = await openDesk();

  const answer = await ask(desk, SUBMIT, { ...HANDED_IN, ...over }, { brands });

  expect(answer).toMatchObject({
    data: { submitReview: { review: null, userErrors: [{ code }] } },
  });
});

it('takes a review of a brand that has some from whoever sees all brands', async () => {
  await using desk = await openDesk();
  await desk.submit();

  const answer = await ask(desk, SUBMIT, HANDED_IN, { brands: ['*'] });

  expect(answer).toMatchObject({ data: { submitReview: { userErrors: [] } } });
});
