import { expect, it } from 'vitest';

import { decide, type PublicationCommand, reachDeadline } from './publication-commands.ts';
import {
  at,
  BAD,
  COMMANDS,
  DEADLINE,
  GOOD,
  HOLD_SECONDS,
  SUBMITTED_AT,
  submitted,
} from './publication.test-support.ts';
import { type Publication, statusOf, submit } from './publication.ts';
import { REJECTION_REASONS } from './rejection-reasons.ts';

const { reject, openMediation, addMessage, closeMediation, edit, withdraw } = COMMANDS;

it('holds a review from its submission until the published delay has passed', () => {
  const { publication, events } = submit(BAD, HOLD_SECONDS, SUBMITTED_AT);

  expect(publication).toEqual({
    words: BAD,
    edits: [],
    submittedAt: SUBMITTED_AT,
    publishAt: DEADLINE,
    publishedAt: null,
    rejection: null,
    withdrawnAt: null,
    mediation: null,
    changedAt: SUBMITTED_AT,
    version: 1,
  });
  expect(statusOf(publication)).toBe('PENDING');
  expect(events).toEqual([{ type: 'review.submitted' }]);
});

it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('has no hold of %d seconds', (seconds) => {
  expect(() => submit(BAD, seconds, SUBMITTED_AT)).toThrow('A hold is a number of whole seconds');
});

it('publishes a bad review at its deadline in the middle of a mediation, and ends that', () => {
  const review = run(submitted(BAD), [openMediation, addMessage]);

  const early = reachDeadline(review, at('2026-03-08T11:59:59.999Z'));
  const { publication, events } = reachDeadline(review, DEADLINE);

  expect(early).toEqual({ publication: review, events: [] });
  expect(statusOf(publication)).toBe('PUBLISHED');
  expect(publication.publishedAt).toEqual(DEADLINE);
  expect(publication.mediation?.end).toEqual({ by: 'DEADLINE', at: DEADLINE });
  expect(events).toEqual([{ type: 'review.published' }]);
});

it('publishes once', () => {
  const { publication } = reachDeadline(submitted(), DEADLINE);

  expect(reachDeadline(publication, at('2026-03-09T00:00:00Z'))).toEqual({
    publication,
    events: [],
  });
});

it('does not publish a review that was rejected or withdrawn', () => {
  const rejected = run(submitted(), [reject]);
  const withdrawn = run(submitted(), [withdraw]);

  expect(reachDeadline(rejected, DEADLINE)).toEqual({ publication: rejected, events: [] });
  expect(reachDeadline(withdrawn, DEADLINE)).toEqual({ publication: withdrawn, events: [] });
});

it('rejects with a reason, and has a sentence of it for the author', () => {
  const { publication, events } = decide(submitted(), reject, at('2026-03-02T00:00:00Z'));

  expect(statusOf(publication)).toBe('REJECTED');
  expect(publication.rejection).toEqual({
    reason: 'PERSONAL_DATA',
    at: at('2026-03-02T00:00:00Z'),
  });
  expect(events).toEqual([
    {
      type: 'review.rejected',
      reason: 'PERSONAL_DATA',
      notice:
        'The review was not published because it tells personal data of somebody: submit it again without names, addresses and numbers.',
    },
  ]);
});

it('knows these reasons to reject, of which none is what the author thinks of the brand', () => {
  expect(Object.keys(REJECTION_REASONS)).toEqual([
    'NO_EXPERIENCE',
    'CONFLICT_OF_INTEREST',
    'DUPLICATE',
    'OFF_TOPIC',
    'ADVERTISING',
    'INSULT_OR_HATE',
    'PERSONAL_DATA',
    'UNLAWFUL',
    'UNREADABLE',
  ]);
  expect(Object.values(REJECTION_REASONS).join(' ')).not.toMatch(
    /negativ|rating|stars|critic|bad/i,
  );
});

it('lets a rejection that comes after the deadline meet a public review', () => {
  const rejected = (): unknown => decide(submitted(), reject, DEADLINE);

  expect(rejected).toThrow('This can be done while the review is held, and it is published.');
});

it('publishes first when the author withdraws after a deadline that nobody has served', () => {
  const { publication, events } = decide(submitted(), withdraw, at('2026-03-08T12:00:05Z'));

  expect(statusOf(publication)).toBe('WITHDRAWN');
  expect(publication.publishedAt).toEqual(at('2026-03-08T12:00:05Z'));
  expect(events).toEqual([{ type: 'review.published' }, { type: 'review.withdrawn' }]);
});

it('leads a mediation from its opening over messages of both sides to its end', () => {
  const opened = run(submitted(), [openMediation]);
  const answered = run(opened, [addMessage, { ...addMessage, from: 'AUTHOR', text: 'This.' }]);
  const closed = run(answered, [{ ...closeMediation, by: 'AUTHOR' }]);

  expect([opened, answered, closed].map(statusOf)).toEqual(['MEDIATION', 'MEDIATION', 'PENDING']);
  expect(closed.mediation).toEqual({
    openedAt: SUBMITTED_AT,
    messages: [
      { from: 'BRAND', text: 'What happened?', at: SUBMITTED_AT },
      { from: 'AUTHOR', text: 'This.', at: SUBMITTED_AT },
    ],
    end: { by: 'AUTHOR', at: SUBMITTED_AT },
  });
});

it('keeps what the author said before an edit, and the deadline', () => {
  const edited = decide(submitted(BAD), edit, at('2026-03-08T11:59:59Z')).publication;

  expect(edited).toEqual({
    ...submitted(BAD),
    words: GOOD,
    edits: [{ words: BAD, at: at('2026-03-08T11:59:59Z') }],
    changedAt: at('2026-03-08T11:59:59Z'),
    version: 2,
  });
});

it('edits what is told, and leaves the rest as it was', () => {
  const { publication } = decide(
    submitted(BAD),
    { kind: 'editByAuthor', words: { title: null } },
    SUBMITTED_AT,
  );

  expect(publication.words).toEqual({ ...BAD, title: null });
});

it('goes on from its last change when the clock goes back', () => {
  const opened = decide(submitted(), openMediation, at('2026-03-05T00:00:00Z')).publication;

  const { publication } = decide(opened, addMessage, at('2026-03-04T00:00:00Z'));

  expect(publication.changedAt).toEqual(at('2026-03-05T00:00:00Z'));
  expect(publication.mediation?.messages[0]?.at).toEqual(at('2026-03-05T00:00:00Z'));
});

const PUBLISHED = reachDeadline(submitted(), DEADLINE).publication;

it.each<[string, Publication, readonly PublicationCommand[], string]>([
  ['pending', submitted(), [addMessage, closeMediation], 'MEDIATION_NOT_OPEN'],
  ['in mediation', run(submitted(), [openMediation]), [openMediation], 'MEDIATION_HELD'],
  [
    'pending after a mediation',
    run(submitted(), [openMediation, closeMediation]),
    [openMediation],
    'MEDIATION_HELD',
  ],
  ['published', PUBLISHED, [reject, openMediation, edit], 'REVIEW_NOT_HELD'],
  ['published', PUBLISHED, [addMessage, closeMediation], 'MEDIATION_NOT_OPEN'],
  ['rejected', run(submitted(), [reject]), [reject, openMediation, edit], 'REVIEW_NOT_HELD'],
  ['rejected', run(submitted(), [reject]), [withdraw], 'REVIEW_NOT_WITHDRAWABLE'],
  ['withdrawn', run(submitted(), [withdraw]), [reject, openMediation, edit], 'REVIEW_NOT_HELD'],
  ['withdrawn', run(submitted(), [withdraw]), [withdraw], 'REVIEW_NOT_WITHDRAWABLE'],
  [
    'withdrawn in a mediation',
    run(submitted(), [openMediation, withdraw]),
    [addMessage, closeMediation],
    'MEDIATION_NOT_OPEN',
  ],
])('refuses for a review that is %s', (_, review, commands, code) => {
  for (const command of commands) {
    expect(() => decide(review, command, SUBMITTED_AT)).toThrow(expect.objectContaining({ code }));
  }
});

/** Does one after the other at the instant of the submission. */
function run(review: Publication, commands: readonly PublicationCommand[]): Publication {
  return commands.reduce(
    (standing, command) => decide(standing, command, SUBMITTED_AT).publication,
    review,
  );
}
