import { UserProblem } from '@cx/mutations';
import { array, assert, boolean, constantFrom, integer, oneof, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { decide, type PublicationCommand, reachDeadline } from './publication-commands.ts';
import { BAD, COMMANDS, GOOD, SUBMITTED_AT } from './publication.test-support.ts';
import { type Publication, type PublicationEvent, statusOf, submit } from './publication.ts';
import { REJECTION_REASONS } from './rejection-reasons.ts';

const HOUR = 3_600_000;

const HOLD_HOURS = 48;

/** A step of a history, and what becomes of it. */
interface Move {
  readonly act: PublicationCommand | 'deadline';
  readonly waitMs: number;
  /** `lost`: the process ends before the step is stored. `twice`: it is stored, and then done again. */
  readonly fate: 'stored' | 'lost' | 'twice';
}

interface Moment {
  readonly act: Move['act'];
  readonly now: Date;
  readonly before: Publication;
  readonly after: Publication;
  readonly events: readonly PublicationEvent[];
}

/** The clock goes on, stands, goes back, or passes the deadline at a leap. */
const waits = oneof(
  { weight: 6, arbitrary: integer({ min: 0, max: 12 * HOUR }) },
  { weight: 2, arbitrary: integer({ min: -6 * HOUR, max: 0 }) },
  { weight: 1, arbitrary: constantFrom(-30 * HOUR, HOLD_HOURS * HOUR, 1000 * HOUR) },
);

const moves = array<Move>(
  record({
    act: oneof(
      { weight: 2, arbitrary: constantFrom('deadline' as const) },
      { weight: 7, arbitrary: constantFrom(...Object.values(COMMANDS)) },
      // What leaves the review alive, so that histories get long.
      { weight: 5, arbitrary: constantFrom(COMMANDS.openMediation, COMMANDS.addMessage) },
    ),
    waitMs: waits,
    fate: constantFrom('stored', 'stored', 'stored', 'lost', 'twice'),
  }),
  { maxLength: 25 },
);

const histories = record({ words: constantFrom(BAD, GOOD), moves });

it('publishes at the deadline what was not rejected before it or withdrawn, whatever came before', () => {
  assert(
    property(histories, ({ words, moves: history }) => {
      const { last, moments } = play(begin(words), history);
      const { publication } = reachDeadline(last, last.publishAt);

      expect(statusOf(publication)).toBe(expectedAtDeadline(publication));
      for (const { act, now, after } of moments) {
        if (act !== 'deadline' || now < after.publishAt) continue;
        expect(statusOf(after)).toBe(expectedAtDeadline(after));
      }
      const { rejection, publishedAt, publishAt } = publication;
      expect(rejection === null || rejection.at < publishAt).toBe(true);
      expect(publishedAt === null || publishedAt >= publishAt).toBe(true);
    }),
  );
});

it('does the same at the same instants with a good review and a bad one', () => {
  assert(
    property(moves, boolean(), (history, editsToGood) => {
      const rewritten = history.map((move) => withWords(move, editsToGood ? GOOD : BAD));

      const bad = play(begin(BAD), rewritten).moments;
      const good = play(
        begin(GOOD),
        rewritten.map((move) => withWords(move, GOOD)),
      ).moments;

      expect(bad.map(courseOf)).toEqual(good.map(courseOf));
    }),
  );
});

it('publishes at the same instant with a mediation and without', () => {
  assert(
    property(moves, (history) => {
      const mediated = history.flatMap(withDeadlineServed);
      const plain = mediated.map((move) =>
        isMediation(move.act) ? { ...move, act: 'deadline' as const } : move,
      );

      const { last } = play(begin(BAD), mediated);
      const { last: other } = play(begin(BAD), plain);

      expect(publishedAtEnd(last)).toEqual(publishedAtEnd(other));
    }),
  );
});

it('never moves the deadline, and tells of each change once, in the order of time', () => {
  assert(
    property(histories, ({ words, moves: history }) => {
      const first = begin(words);
      for (const { before, after, events } of play(first, history).moments) {
        expect(after.submittedAt).toBe(first.submittedAt);
        expect(after.publishAt).toBe(first.publishAt);
        expect(after.version - before.version).toBe(events.length);
        expect(after.changedAt >= before.changedAt).toBe(true);
      }
    }),
  );
});

it('rejects for a reason of the list alone, and tells the author that reason', () => {
  assert(
    property(histories, ({ words, moves: history }) => {
      for (const { before, after, events } of play(begin(words), history).moments) {
        const notices = events.flatMap((event) =>
          event.type === 'review.rejected' ? [event.notice] : [],
        );
        const isNew = after.rejection !== null && before.rejection === null;
        const told = isNew && after.rejection ? [REJECTION_REASONS[after.rejection.reason]] : [];
        expect(notices).toEqual(told);
      }
    }),
  );
});

it('changes the words by an edit of the author alone, and keeps all that was said', () => {
  assert(
    property(histories, ({ words, moves: history }) => {
      const { last, moments } = play(begin(words), history);
      for (const { act, before, after } of moments) {
        const isEdit = act !== 'deadline' && act.kind === 'editByAuthor';
        expect(after.words === before.words || isEdit).toBe(true);
        expect(after.edits.slice(0, before.edits.length)).toEqual(before.edits);
      }
      const edits = moments.filter(({ events }) =>
        events.some(({ type }) => type === 'review.edited'),
      );
      expect(last.edits.map((edit) => edit.words)).toEqual(edits.map(({ before }) => before.words));
    }),
  );
});

it('leaves a rejected or withdrawn review as it is, and takes nothing published back but for its author', () => {
  assert(
    property(histories, ({ words, moves: history }) => {
      for (const { act, before, after } of play(begin(words), history).moments) {
        const from = statusOf(before);
        const ended = from === 'REJECTED' || from === 'WITHDRAWN';
        expect(!ended || after === before).toBe(true);
        const isWithdrawal = act !== 'deadline' && act.kind === 'withdrawByAuthor';
        expect(from !== 'PUBLISHED' || isWithdrawal || statusOf(after) === 'PUBLISHED').toBe(true);
      }
    }),
  );
});

it('reaches each status by some history', () => {
  const seen = new Set<string>();

  assert(
    property(histories, ({ words, moves: history }) => {
      for (const { after } of play(begin(words), history).moments) seen.add(statusOf(after));
    }),
    { numRuns: 500 },
  );

  expect([...seen].toSorted()).toEqual([
    'MEDIATION',
    'PENDING',
    'PUBLISHED',
    'REJECTED',
    'WITHDRAWN',
  ]);
});

function begin(words: typeof BAD): Publication {
  return submit(words, HOLD_HOURS * 3600, SUBMITTED_AT).publication;
}

/** Stores a step as one transaction would, or not at all. */
function play(
  first: Publication,
  history: readonly Move[],
): { last: Publication; moments: Moment[] } {
  const moments: Moment[] = [];
  let stored = first;
  let clock = first.submittedAt.valueOf();
  for (const { act, waitMs, fate } of history) {
    clock += waitMs;
    const now = new Date(clock);
    const times = { stored: 1, lost: 0, twice: 2 }[fate];
    if (times === 0) stepOf(stored, act, now);
    for (let time = 0; time < times; time += 1) {
      const before = stored;
      const { publication: after, events } = stepOf(before, act, now);
      moments.push({ act, now, before, after, events });
      stored = after;
    }
  }
  return { last: stored, moments };
}

function stepOf(
  before: Publication,
  act: Move['act'],
  now: Date,
): ReturnType<typeof reachDeadline> {
  try {
    return act === 'deadline' ? reachDeadline(before, now) : decide(before, act, now);
  } catch (error) {
    // A refusal undoes its transaction.
    if (error instanceof UserProblem) return { publication: before, events: [] };
    throw error;
  }
}

function expectedAtDeadline({ rejection, withdrawnAt }: Publication): string {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  return rejection === null ? 'PUBLISHED' : 'REJECTED';
}

function withWords(move: Move, words: typeof BAD): Move {
  const isEdit = move.act !== 'deadline' && move.act.kind === 'editByAuthor';
  return isEdit ? { ...move, act: { kind: 'editByAuthor', words } } : move;
}

/** Everything of a moment but the words. */
function courseOf({ now, after, events }: Moment): object {
  const { words: _words, edits, ...course } = after;
  return { now, course, editedAt: edits.map((edit) => edit.at), events, status: statusOf(after) };
}

/** The job looks at the review at each instant of the history. */
function withDeadlineServed(move: Move): Move[] {
  const { waitMs } = move;
  return [
    { act: 'deadline', waitMs, fate: 'stored' },
    { ...move, waitMs: 0 },
  ];
}

function isMediation(act: Move['act']): boolean {
  return act !== 'deadline' && /mediation|message/i.test(act.kind);
}

function publishedAtEnd(publication: Publication): Date | null {
  return reachDeadline(publication, new Date(9_999_999_999_999)).publication.publishedAt;
}
