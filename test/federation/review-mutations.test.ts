import type { Principal } from '@cx/principals';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { enterBrand, fill, review } from '../support/fill.ts';
import { shared } from '../support/shared.ts';
import { splitGraph, startTestGraph, type TestGraph } from '../support/test-graph.ts';

const UNKNOWN_ID = '019a0000-0000-7000-8000-0000000000ff';

const AGENT: Principal = {
  kind: 'staff',
  id: 'ada',
  scopes: ['reviews:read', 'reviews:write'],
  brands: ['united'],
};

const OPEN = `mutation ($input: OpenMediationInput!) { openMediation(input: $input) {
  review { id status brand { key name } publication { version mediation { end { by } } } }
  userErrors { code message field }
} }`;

const REPLY = `mutation ($input: ReplyToReviewInput!) { replyToReview(input: $input) {
  userErrors { code message }
} }`;

/** A review that is held; answers its id. */
async function submitTo({ domains }: TestGraph): Promise<string> {
  await enterBrand(domains, 'united');
  const { reviewId } = await domains.reviews.desk.submit(
    { id: 'site', brands: ['united'] },
    {
      idempotencyKey: 'submitted',
      brandId: 'united',
      customerId: null,
      authorName: 'Bob',
      language: 'en',
      experienceAt: null,
      words: { title: 'Late', text: 'Nobody called back.', rating: null },
    },
  );
  return reviewId;
}

async function eventsOf({ adminUrl }: TestGraph, reviewId: string): Promise<string[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ type: string }>(
      // What is found in its words, and what is measured of it, is told beside, at any moment.
      `SELECT type FROM reviews.outbox
       WHERE subject_id = $1 AND type NOT IN ('text.analysed', 'review.measured') ORDER BY seq`,
      [reviewId],
    );
    return rows.map(({ type }) => type);
  } finally {
    await client.end();
  }
}

const SUBMITTED = ['review.submitted', 'review.recorded'];

it('leads a review through the gateway, in both forms, once for each key', async () => {
  await using graph = await startTestGraph();
  const reviewId = await submitTo(graph);
  await using merged = await graph.serveTo(AGENT);
  await using split = await splitGraph(graph, AGENT);
  const variables = { input: { reviewId, idempotencyKey: 'one', expectedVersion: 1 } };

  const first = await merged.ask(OPEN, variables);
  const again = await split.ask(OPEN, variables);

  expect(first).toEqual({
    data: {
      openMediation: {
        review: {
          id: reviewId,
          status: 'MEDIATION',
          brand: { key: 'united', name: 'united' },
          publication: { version: 2, mediation: { end: null } },
        },
        userErrors: [],
      },
    },
  });
  expect(again).toEqual(first);
  expect(await eventsOf(graph, reviewId)).toEqual([...SUBMITTED, 'review.mediation-opened']);
});

it('says in userErrors what the caller can mend, and does nothing', async () => {
  await using graph = await startTestGraph();
  const reviewId = await submitTo(graph);
  await using served = await graph.serveTo(AGENT);

  const early = await served.ask(REPLY, {
    input: { reviewId, idempotencyKey: 'one', text: 'We are sorry.' },
  });
  const stale = await served.ask(OPEN, {
    input: { reviewId, idempotencyKey: 'two', expectedVersion: 7 },
  });

  expect(early).toEqual({
    data: {
      replyToReview: {
        userErrors: [
          {
            code: 'REVIEW_NOT_PUBLISHED',
            message: 'A reply stands beside a published review, and this one is pending.',
          },
        ],
      },
    },
  });
  expect(stale).toEqual({
    data: {
      openMediation: {
        review: null,
        userErrors: [
          {
            code: 'VERSION_CONFLICT',
            message:
              'The review has changed: its version is 1, not 7. Read it again and decide anew.',
            field: ['input', 'expectedVersion'],
          },
        ],
      },
    },
  });
  expect(await eventsOf(graph, reviewId)).toEqual(SUBMITTED);
});

/** A graph with a review that nobody gets to change. */
const openSubmitted = shared(async () => {
  const graph = await startTestGraph();
  const reviewId = await submitTo(graph);
  return { graph, reviewId, [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose]() };
});

it('knows no review of a brand that its caller does not see', async () => {
  const { graph, reviewId } = await openSubmitted();
  await using stranger = await graph.serveTo({ ...AGENT, brands: ['delta'] });

  const foreign = await stranger.ask(OPEN, { input: { reviewId, idempotencyKey: 'one' } });
  const unknown = await stranger.ask(OPEN, {
    input: { reviewId: UNKNOWN_ID, idempotencyKey: 'one' },
  });

  expect(foreign).toEqual(unknown);
  expect(foreign).toMatchObject({
    data: { openMediation: { review: null, userErrors: [{ code: 'REVIEW_NOT_HERE' }] } },
  });
  expect(await eventsOf(graph, reviewId)).toEqual(SUBMITTED);
});

it.each([
  ['no scope', []],
  ['the right to read', ['reviews:read']],
  ['the right to reply', ['reviews:read', 'reviews:reply']],
])('opens no mediation for a caller with %s', async (_name, scopes) => {
  const { graph, reviewId } = await openSubmitted();
  await using reader = await graph.serveTo({ ...AGENT, scopes });

  const answer = await reader.ask(OPEN, { input: { reviewId, idempotencyKey: 'one' } });

  expect(answer).toMatchObject({
    data: { openMediation: null },
    errors: [{ path: ['openMediation'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
  });
  expect(await eventsOf(graph, reviewId)).toEqual(SUBMITTED);
});

const PARTNER: Principal = {
  kind: 'partner',
  id: 'agency',
  scopes: ['reviews:reply'],
  brands: ['united'],
  contract: 'partner',
};

const DRAFT = `mutation ($input: DraftReviewReplyInput!) { draftReviewReply(input: $input) {
  draft { id text state } userErrors { code message } } }`;

const APPROVE = `mutation ($input: ApproveReviewReplyInput!) { approveReviewReply(input: $input) {
  draft { state } userErrors { code } } }`;

const REPLY_OF = `query ($reviewId: ID!) { review(id: $reviewId) { reply { isWithinSevenDays } } }`;

/** Without pii:read also who drafted it sees its text so. */
const MASKED = '••• (text, up to 20 characters)';

interface Drafted {
  readonly draftReviewReply: { readonly draft: { readonly id: string } | null };
}

/** A review of a brand that holds none; it is public by the time it is answered. */
async function submitUnheld(graph: TestGraph): Promise<string> {
  await graph.domains.reviews.termsDesk.definePolicy(
    { id: 'ada', brands: ['united'] },
    {
      idempotencyKey: 'unheld',
      brandId: 'united',
      holdSeconds: 0,
      longestHoldSeconds: 0,
      validFrom: null,
    },
  );
  return submitTo(graph);
}

it('lets a partner draft the reply that the staff approves, in both forms, with no scope but that', async () => {
  await using graph = await startTestGraph();
  await using staff = await graph.serveTo(AGENT);
  await using merged = await graph.serveTo(PARTNER);
  await using split = await splitGraph(graph, PARTNER);
  const reviewId = await submitUnheld(graph);
  const input = { reviewId, idempotencyKey: 'one', text: 'We are sorry.' };

  const first = await merged.ask<Drafted>(DRAFT, { input });
  const again = await split.ask(DRAFT, { input });
  const draftId = first.data?.draftReviewReply.draft?.id ?? '';
  const before = await staff.ask(REPLY_OF, { reviewId });
  const approved = await staff.ask(APPROVE, { input: { draftId, idempotencyKey: 'two' } });
  const after = await staff.ask(REPLY_OF, { reviewId });
  const fate = await merged.ask('{ reviewReplyDrafts { nodes { id state } } }');

  expect(first).toEqual({
    data: {
      draftReviewReply: {
        draft: { id: expect.any(String), text: MASKED, state: 'DRAFT' },
        userErrors: [],
      },
    },
    extensions: expect.anything(),
  });
  expect(again.data).toEqual(first.data);
  expect(before).toEqual({ data: { review: { reply: null } } });
  expect(approved).toEqual({
    data: { approveReviewReply: { draft: { state: 'APPROVED' }, userErrors: [] } },
  });
  expect(after).toEqual({ data: { review: { reply: { isWithinSevenDays: true } } } });
  expect(fate.data).toEqual({ reviewReplyDrafts: { nodes: [{ id: draftId, state: 'APPROVED' }] } });
});

it('gives who may only reply neither the reviews nor the reply itself', async () => {
  const { graph, reviewId } = await openSubmitted();
  await using partner = await graph.serveTo({ ...PARTNER, kind: 'staff', contract: 'internal' });

  const reply = await partner.ask(REPLY, {
    input: { reviewId, idempotencyKey: 'one', text: 'We are sorry.' },
  });
  const read = await partner.ask(REPLY_OF, { reviewId });

  for (const answer of [reply, read]) {
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
  }
  expect(await eventsOf(graph, reviewId)).toEqual(SUBMITTED);
});

it.each([
  ['approveReviewReply', 'ApproveReviewReplyInput'],
  ['returnReviewReply', 'ReturnReviewReplyInput'],
  ['replyToReview', 'ReplyToReviewInput'],
  ['definePublicationPolicy', 'DefinePublicationPolicyInput'],
])('hides %s from partners, whatever their scopes', async (mutation, type) => {
  const { graph } = await openSubmitted();
  await using partner = await graph.serveTo({ ...PARTNER, scopes: ['*'] });

  const answer = await partner.ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`,
    { input: {} },
  );

  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
});

it('hides the mutations from partners, whatever their scopes', async () => {
  const { graph, reviewId } = await openSubmitted();
  await using partner = await graph.serveTo({ ...AGENT, kind: 'partner', contract: 'partner' });

  const answer = await partner.ask(OPEN, { input: { reviewId, idempotencyKey: 'one' } });

  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  expect(await eventsOf(graph, reviewId)).toEqual(SUBMITTED);
});

it('leads no review that was imported', async () => {
  await using graph = await startTestGraph();
  await fill(graph.domains, { reviews: [review({ brandId: 'united' })] });
  await using served = await graph.serveTo(AGENT);
  interface Reviews {
    readonly reviews: { readonly nodes: readonly { readonly id: string }[] };
  }
  const { data } = await served.ask<Reviews>(
    '{ reviews { nodes { id publication { version } } } }',
  );
  const [imported] = data?.reviews.nodes ?? [];

  const answer = await served.ask(OPEN, {
    input: { reviewId: imported?.id, idempotencyKey: 'one' },
  });

  expect(imported).toEqual({ id: expect.any(String), publication: null });
  expect(answer).toMatchObject({
    data: { openMediation: { review: null, userErrors: [{ code: 'REVIEW_NOT_HERE' }] } },
  });
});
