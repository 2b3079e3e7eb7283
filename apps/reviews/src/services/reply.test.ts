import { expect, it } from 'vitest';

import type { ReviewStatus } from '../entities/review.ts';
import { at, DEADLINE } from './publication.test-support.ts';
import { NEXT_DAY, place, WORDS } from './reply.test-support.ts';
import { giveReply, isWithinSevenDays } from './reply.ts';

it('answers a published review, and tells how long that took', () => {
  const { reply, events } = giveReply(place(), null, WORDS, NEXT_DAY);

  expect(reply).toEqual({
    text: 'We are sorry.',
    at: NEXT_DAY,
    writtenBy: 'agency',
    approvedBy: null,
    edits: [],
    changedAt: NEXT_DAY,
    version: 1,
  });
  expect(events).toEqual([{ type: 'review.replied', delaySeconds: 86_400 }]);
});

it('edits the one reply, keeps what it said, and leaves when it was given', () => {
  const given = giveReply(place(), null, WORDS, NEXT_DAY).reply;
  const later = at('2026-03-10T12:00:00Z');

  const { reply, events } = giveReply(
    place(),
    given,
    { text: 'Please call us.', writtenBy: 'bob', approvedBy: 'ada' },
    later,
  );

  expect(reply).toEqual({
    text: 'Please call us.',
    at: NEXT_DAY,
    writtenBy: 'bob',
    approvedBy: 'ada',
    edits: [{ text: 'We are sorry.', at: later }],
    changedAt: later,
    version: 2,
  });
  expect(events).toEqual([{ type: 'review.reply-edited' }]);
});

it('changes nothing when the reply says it already', () => {
  const given = giveReply(place(), null, WORDS, NEXT_DAY).reply;

  expect(giveReply(place(), given, WORDS, at('2026-03-11T00:00:00Z'))).toEqual({
    reply: given,
    events: [],
  });
});

it('takes a reply however late it is, and tells the late ones from the others', () => {
  const late = giveReply(place(), null, WORDS, at('2027-03-08T12:00:00Z'));

  expect(late.reply.text).toBe('We are sorry.');
  expect(isWithinSevenDays(at('2026-03-15T12:00:00.000Z'), DEADLINE)).toBe(true);
  expect(isWithinSevenDays(at('2026-03-15T12:00:00.001Z'), DEADLINE)).toBe(false);
});

it('is never given before the review was public, whatever the clock says', () => {
  const { reply, events } = giveReply(place(), null, WORDS, at('2026-01-01T00:00:00Z'));

  expect(reply.at).toEqual(DEADLINE);
  expect(events).toEqual([{ type: 'review.replied', delaySeconds: 0 }]);
});

it.each<[ReviewStatus, string]>([
  ['PENDING', 'pending'],
  ['MEDIATION', 'in mediation'],
  ['REJECTED', 'rejected'],
  ['WITHDRAWN', 'withdrawn'],
])('refuses to answer a review that is %s', (status, standing) => {
  expect(() => giveReply(place({ status }), null, WORDS, NEXT_DAY)).toThrow(
    expect.objectContaining({
      code: 'REVIEW_NOT_PUBLISHED',
      message: `A reply stands beside a published review, and this one is ${standing}.`,
    }),
  );
});

it.each([
  [
    'google-play',
    'x'.repeat(351),
    'A reply at google-play has at most 350 characters, and this one has 351.',
  ],
  [
    'google',
    'é'.repeat(2049),
    'A reply at google has at most 4096 bytes of UTF-8, and this one has 4098.',
  ],
])('holds a reply at %s to its limit', (source, text, message) => {
  const give = (over: string): unknown =>
    giveReply(place({ source }), null, { ...WORDS, text: over }, NEXT_DAY);

  expect(() => give(text.slice(1))).not.toThrow();
  expect(() => give(text)).toThrow(expect.objectContaining({ code: 'REPLY_TOO_LONG', message }));
});

it('refuses a reply where the source takes none, or is not known to', () => {
  const capability = {
    brandId: 'united',
    source: 'site',
    validFrom: DEADLINE,
    canReply: false,
    maxReplyLength: null,
    replyLengthUnit: null,
    canWithdraw: false,
  };
  const give = (over: object) => () => giveReply(place(over), null, WORDS, NEXT_DAY);

  expect(give({ source: 'site', capability })).toThrow(
    'site takes no replies: those that do are listed in reviewSources, with canReply.',
  );
  expect(give({ source: 'elsewhere', capability: null })).toThrow(
    'elsewhere is not known to take replies: those that do are listed in reviewSources, with canReply.',
  );
});
