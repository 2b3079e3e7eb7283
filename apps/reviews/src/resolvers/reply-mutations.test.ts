import { expect, it } from 'vitest';

import { DEADLINE } from '../services/publication.test-support.ts';
import { openReplyingDesk, type ReplyingDesk } from '../services/reply-desk.test-support.ts';
import { ask, type Asker } from './ask.test-support.ts';

const AGENCY: Asker = { kind: 'partner', id: 'agency' };

const BUREAU: Asker = { kind: 'partner', id: 'bureau' };

const PAYLOAD = `{
  draft { id text state version approvedAt returns { text explanation } review { reply { text } } }
  userErrors { code message field } }`;

const DRAFT = `mutation ($input: DraftReviewReplyInput!) { draftReviewReply(input: $input) ${PAYLOAD} }`;
const APPROVE = `mutation ($input: ApproveReviewReplyInput!) { approveReviewReply(input: $input) ${PAYLOAD} }`;
const RETURN = `mutation ($input: ReturnReviewReplyInput!) { returnReviewReply(input: $input) ${PAYLOAD} }`;

const REPLY = `mutation ($input: ReplyToReviewInput!) { replyToReview(input: $input) {
  review { reply {
    text at editedAt delaySeconds isWithinSevenDays version isForSource writtenBy approvedBy edits { text } } }
  userErrors { code message field } } }`;

const DRAFTS = `{ reviewReplyDrafts { totalCount nodes { text state draftedBy approvedBy } } }`;

async function draftBy(
  desk: ReplyingDesk,
  who: Asker,
  text: string,
  key = `${who.id} ${text}`,
): Promise<string> {
  const input = { reviewId: desk.reviewId, idempotencyKey: key, text };
  const { data } = await ask(desk, DRAFT, input, who);
  return /"id":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? JSON.stringify(data);
}

it('takes a draft of a partner, gives it back, takes it anew and makes it the reply', async () => {
  await using desk = await openReplyingDesk();

  const draftId = await draftBy(desk, AGENCY, 'Sorry.');
  const returned = await ask(desk, RETURN, { draftId, idempotencyKey: '1', explanation: 'More.' });
  await draftBy(desk, AGENCY, 'Sorry. Call us.');
  const approved = await ask(desk, APPROVE, { draftId, idempotencyKey: '2', expectedVersion: 3 });

  const returns = [{ text: 'Sorry.', explanation: 'More.' }];
  expect(returned.data).toEqual({
    returnReviewReply: {
      draft: {
        id: draftId,
        text: 'Sorry.',
        state: 'RETURNED',
        version: 2,
        approvedAt: null,
        returns,
        review: { reply: null },
      },
      userErrors: [],
    },
  });
  expect(approved.data).toEqual({
    approveReviewReply: {
      draft: {
        id: draftId,
        text: 'Sorry. Call us.',
        state: 'APPROVED',
        version: 4,
        approvedAt: DEADLINE.toISOString(),
        returns,
        review: { reply: { text: 'Sorry. Call us.' } },
      },
      userErrors: [],
    },
  });
});

it('shows a partner its own drafts and their fate, and the staff those of all', async () => {
  await using desk = await openReplyingDesk();
  const draftId = await draftBy(desk, AGENCY, 'Ours.');
  await draftBy(desk, BUREAU, 'Theirs.');
  await ask(desk, APPROVE, { draftId, idempotencyKey: '1' });

  const [agency, bureau, staff, stranger] = await Promise.all([
    ask(desk, DRAFTS, {}, AGENCY),
    ask(desk, DRAFTS, {}, BUREAU),
    ask(desk, DRAFTS),
    ask(desk, DRAFTS, {}, { brands: ['delta'] }),
  ]);

  const ours = { text: 'Ours.', state: 'APPROVED', draftedBy: 'agency', approvedBy: 'ada' };
  const theirs = { text: 'Theirs.', state: 'DRAFT', draftedBy: 'bureau', approvedBy: null };
  expect(agency?.data).toEqual({ reviewReplyDrafts: { totalCount: 1, nodes: [ours] } });
  expect(bureau?.data).toEqual({ reviewReplyDrafts: { totalCount: 1, nodes: [theirs] } });
  expect(staff?.data).toMatchObject({ reviewReplyDrafts: { totalCount: 2 } });
  expect(stranger?.data).toEqual({ reviewReplyDrafts: { totalCount: 0, nodes: [] } });
});

it.each<[string, Asker, boolean]>([
  ['its author', AGENCY, true],
  ['another partner', BUREAU, false],
  ['a BI tool', { kind: 'bi', id: 'bi' }, false],
  ['the staff', { kind: 'staff', id: 'bob' }, true],
  ['the staff of another brand', { kind: 'staff', id: 'bob', brands: ['delta'] }, false],
])('shows one draft to %s: %o %s', async (_, who, isSeen) => {
  await using desk = await openReplyingDesk();
  const id = await draftBy(desk, AGENCY, 'Ours.');

  const answer = await ask(desk, `{ reviewReplyDraft(id: "${id}") { text } }`, {}, who);

  expect(answer).toEqual({ data: { reviewReplyDraft: isSeen ? { text: 'Ours.' } : null } });
});

it('lists drafts in some states', async () => {
  await using desk = await openReplyingDesk();
  const draftId = await draftBy(desk, AGENCY, 'Ours.');
  await draftBy(desk, BUREAU, 'Theirs.');
  await ask(desk, APPROVE, { draftId, idempotencyKey: '1' });
  const textsOf = async (filter: string): Promise<unknown> =>
    (await ask(desk, `{ reviewReplyDrafts(filter: { ${filter} }) { nodes { text } } }`)).data?.[
      'reviewReplyDrafts'
    ];

  expect(await textsOf('states: [DRAFT]')).toEqual({ nodes: [{ text: 'Theirs.' }] });
  expect(await textsOf('states: [APPROVED]')).toEqual({
    nodes: [{ text: 'Ours.' }],
  });
  expect(await textsOf('states: [RETURNED]')).toEqual({ nodes: [] });
});

it('shows a reply with how late it is, and edits it', async () => {
  await using desk = await openReplyingDesk();
  desk.clock.now = new Date(DEADLINE.valueOf() + 8 * 86_400_000);
  const input = { reviewId: desk.reviewId, text: 'Sorry.' };

  await ask(desk, REPLY, { ...input, idempotencyKey: '1', expectedVersion: 0 });
  const edited = await ask(desk, REPLY, { ...input, idempotencyKey: '2', text: 'Call us.' });

  expect(edited.data).toEqual({
    replyToReview: {
      review: {
        reply: {
          text: 'Call us.',
          at: '2026-03-16T12:00:00.000Z',
          editedAt: '2026-03-16T12:00:00.000Z',
          delaySeconds: 691_200,
          isWithinSevenDays: false,
          version: 2,
          isForSource: false,
          writtenBy: 'ada',
          approvedBy: null,
          edits: [{ text: 'Sorry.' }],
        },
      },
      userErrors: [],
    },
  });
});

it('tells a partner the limit of the source that its draft breaks', async () => {
  await using desk = await openReplyingDesk();
  const imported = await importFrom(desk, 'google-play');
  const input = { reviewId: imported, idempotencyKey: '1', text: 'x'.repeat(351) };

  const answer = await ask(desk, DRAFT, input, AGENCY);

  expect(answer.data).toEqual({
    draftReviewReply: {
      draft: null,
      userErrors: [
        {
          code: 'REPLY_TOO_LONG',
          message: 'A reply at google-play has at most 350 characters, and this one has 351.',
          field: ['input', 'text'],
        },
      ],
    },
  });
});

it('keeps a reply to an imported review for an adapter to take to its source', async () => {
  await using desk = await openReplyingDesk();
  const reviewId = await importFrom(desk, 'google-play');

  const answer = await ask(desk, REPLY, { reviewId, idempotencyKey: '1', text: 'Thank you.' });

  expect(answer.data).toMatchObject({
    replyToReview: { review: { reply: { text: 'Thank you.', isForSource: true } }, userErrors: [] },
  });
  expect(await desk.told(reviewId)).toEqual([
    {
      type: 'review.replied',
      payload: { source: 'google-play', delaySeconds: expect.any(Number) },
    },
  ]);
});

it('refuses to answer where nothing is known of the source, until the brand has defined it', async () => {
  await using desk = await openReplyingDesk();
  const reviewId = await importFrom(desk, 'own-site');
  const define = `mutation ($input: DefineSourceCapabilityInput!) { defineSourceCapability(input: $input) {
    capability { source brand { key } canReply maxReplyLength replyLengthUnit canWithdraw }
    userErrors { code message field } } }`;
  const source = { brand: 'united', source: 'own-site' };

  const refused = await ask(desk, REPLY, { reviewId, idempotencyKey: '1', text: 'Thanks.' });
  const defined = await ask(desk, define, {
    ...source,
    idempotencyKey: '2',
    canReply: true,
    maxReplyLength: 6,
  });
  const tooLong = await ask(desk, REPLY, { reviewId, idempotencyKey: '3', text: 'Thanks.' });
  const again = await ask(desk, define, { ...source, idempotencyKey: '4', canReply: true });
  desk.clock.now = new Date(desk.clock.now.valueOf() + 1000);
  await ask(desk, define, { ...source, idempotencyKey: '5', canReply: true });
  const taken = await ask(desk, REPLY, { reviewId, idempotencyKey: '6', text: 'Thanks.' });

  expect(refused.data).toMatchObject({
    replyToReview: { userErrors: [{ code: 'SOURCE_TAKES_NO_REPLY' }] },
  });
  expect(defined.data).toEqual({
    defineSourceCapability: {
      capability: {
        source: 'own-site',
        brand: { key: 'united' },
        canReply: true,
        maxReplyLength: 6,
        replyLengthUnit: 'CHARACTERS',
        canWithdraw: false,
      },
      userErrors: [],
    },
  });
  expect(tooLong.data).toMatchObject({
    replyToReview: { userErrors: [{ code: 'REPLY_TOO_LONG' }] },
  });
  expect(again.data).toMatchObject({
    defineSourceCapability: { capability: null, userErrors: [{ code: 'DEFINED_ALREADY' }] },
  });
  expect(taken.data).toMatchObject({ replyToReview: { userErrors: [] } });
});

it('lists what is known of sources, with what the brands that one sees have defined', async () => {
  await using desk = await openReplyingDesk();
  await importFrom(desk, 'google-play');
  const query = `{ reviewSources { source brand { key } maxReplyLength replyLengthUnit }
    reviews(filter: { sources: ["google-play"] }) { nodes { sourceCapability { maxReplyLength } } } }`;
  await desk.app.termsDesk.defineCapability(
    { id: 'ada', brands: ['united'] },
    {
      idempotencyKey: 'one',
      brandId: 'united',
      source: 'google-play',
      canReply: true,
      maxReplyLength: 300,
      replyLengthUnit: 'CHARACTERS',
      canWithdraw: false,
      validFrom: null,
    },
  );

  const seen = await ask(desk, query);
  const stranger = await ask(desk, query, {}, { brands: ['delta'] });

  const known = [
    { source: 'cx-graph', brand: null, maxReplyLength: 5000, replyLengthUnit: 'CHARACTERS' },
    { source: 'google', brand: null, maxReplyLength: 4096, replyLengthUnit: 'BYTES' },
    { source: 'google-play', brand: null, maxReplyLength: 350, replyLengthUnit: 'CHARACTERS' },
  ];
  const own = { source: 'google-play', brand: { key: 'united' }, maxReplyLength: 300 };
  expect(seen.data).toEqual({
    reviewSources: [...known, { ...own, replyLengthUnit: 'CHARACTERS' }],
    reviews: { nodes: [{ sourceCapability: { maxReplyLength: 300 } }] },
  });
  expect(stranger.data).toEqual({ reviewSources: known, reviews: { nodes: [] } });
});

async function importFrom(desk: ReplyingDesk, source: string): Promise<string> {
  const at = new Date('2026-03-01T00:00:00Z');
  const record = {
    brandId: 'united',
    customerId: null,
    source,
    externalId: 'r-1',
    url: 'https://example.com/r-1',
    title: null,
    text: 'Crashes.',
    language: 'en',
    authorName: null,
    rating: null,
    aspects: [],
    status: 'PUBLISHED',
    verified: null,
    experienceAt: null,
    submittedAt: at,
    publishedAt: at,
  } as const;
  await desk.app.intake.prepare(
    [record],
    'first',
  )({
    id: '019a0000-0000-7000-8000-00000000000f',
    records: 1,
  });
  const [row] = await desk.query(`SELECT id FROM review WHERE source = '${source}'`);
  return String(row?.['id']);
}
