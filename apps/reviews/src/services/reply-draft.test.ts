import { expect, it } from 'vitest';

import { at } from './publication.test-support.ts';
import { approveDraft, type ReplyDraft, returnDraft, writeDraft } from './reply-draft.ts';
import { NEXT_DAY, place } from './reply.test-support.ts';

const MINE = { text: 'We are sorry.', by: 'agency' };

const MEND = { explanation: 'Say what we do about it.', by: 'ada' };

const LATER = at('2026-03-10T12:00:00Z');

function drafted(): ReplyDraft {
  return writeDraft(place(), null, MINE, NEXT_DAY).draft;
}

it('keeps a draft from the public until it is approved, and then it is the reply', () => {
  const { draft, reply, event } = approveDraft(
    place(),
    { draft: drafted(), given: null },
    'ada',
    LATER,
  );

  expect(draft).toEqual({
    state: 'APPROVED',
    text: 'We are sorry.',
    draftedBy: 'agency',
    createdAt: NEXT_DAY,
    draftedAt: NEXT_DAY,
    returns: [],
    approval: { by: 'ada', at: LATER },
    changedAt: LATER,
    version: 2,
  });
  expect(event).toEqual({ type: 'review.reply-approved' });
  expect(reply.reply).toMatchObject({
    text: 'We are sorry.',
    at: LATER,
    writtenBy: 'agency',
    approvedBy: 'ada',
  });
});

it('gives a draft back with what is to be mended, and takes it anew', () => {
  const returned = returnDraft(drafted(), MEND, LATER).draft;
  const again = writeDraft(
    place(),
    returned,
    { text: 'We send another one.', by: 'agency' },
    at('2026-03-11T12:00:00Z'),
  ).draft;

  const returns = [{ text: 'We are sorry.', ...MEND, at: LATER }];
  expect(returned).toMatchObject({ state: 'RETURNED', returns, version: 2 });
  expect(again).toEqual({
    state: 'DRAFT',
    text: 'We send another one.',
    draftedBy: 'agency',
    createdAt: NEXT_DAY,
    draftedAt: at('2026-03-11T12:00:00Z'),
    returns,
    approval: null,
    changedAt: at('2026-03-11T12:00:00Z'),
    version: 3,
  });
});

it('makes the approved draft the reply in place of the one that there was', () => {
  const given = approveDraft(place(), { draft: drafted(), given: null }, 'ada', NEXT_DAY).reply
    .reply;
  const other = writeDraft(place(), null, { text: 'Call us.', by: 'bureau' }, LATER).draft;

  const { reply } = approveDraft(place(), { draft: other, given }, 'ada', LATER);

  expect(reply.reply).toMatchObject({
    text: 'Call us.',
    at: NEXT_DAY,
    writtenBy: 'bureau',
    edits: [{ text: 'We are sorry.', at: LATER }],
  });
});

it('judges anew at the approval whether the review can be answered', () => {
  const draft = drafted();
  const withdrawn = place({ status: 'WITHDRAWN' });

  expect(() => approveDraft(withdrawn, { draft, given: null }, 'ada', LATER)).toThrow(
    expect.objectContaining({ code: 'REVIEW_NOT_PUBLISHED' }),
  );
  expect(() =>
    approveDraft(place({ capability: null }), { draft, given: null }, 'ada', LATER),
  ).toThrow(expect.objectContaining({ code: 'SOURCE_TAKES_NO_REPLY' }));
});

it.each(['approved', 'returned'] as const)(
  'decides once on a draft: one that is %s is not open',
  (fate) => {
    const decided =
      fate === 'approved'
        ? approveDraft(place(), { draft: drafted(), given: null }, 'ada', LATER).draft
        : returnDraft(drafted(), MEND, LATER).draft;
    const refusal = expect.objectContaining({
      code: 'DRAFT_NOT_OPEN',
      message: expect.stringMatching(`^This draft is ${fate}: `),
    });

    expect(() => returnDraft(decided, MEND, LATER)).toThrow(refusal);
    expect(() => approveDraft(place(), { draft: decided, given: null }, 'ada', LATER)).toThrow(
      refusal,
    );
  },
);
