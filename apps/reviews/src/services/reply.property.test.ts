import { UserProblem } from '@cx/mutations';
import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { decide, reachDeadline } from './publication-commands.ts';
import { COMMANDS, SUBMITTED_AT } from './publication.test-support.ts';
import { type Publication, statusOf, submit } from './publication.ts';
import { approveDraft, type ReplyDraft, returnDraft, writeDraft } from './reply-draft.ts';
import { giveReply, type Reply, type ReplyPlace } from './reply.ts';
import { capabilityOf } from './source-capability.ts';

const HOUR = 3_600_000;

const HOLD_HOURS = 12;

/** All that is stored of one review. */
interface World {
  readonly publication: Publication;
  readonly reply: Reply | null;
  /** By author: the draft that is not approved, and those that were. */
  readonly open: Readonly<Record<string, ReplyDraft | null>>;
  readonly approved: readonly ReplyDraft[];
}

interface Move {
  readonly act: 'deadline' | 'publication' | 'reply' | 'draft' | 'approve' | 'return';
  readonly command: keyof typeof COMMANDS;
  readonly author: 'agency' | 'bureau';
  readonly text: string;
  readonly waitMs: number;
  /** `lost`: the process ends before the step is stored. */
  readonly fate: 'stored' | 'lost';
}

interface Moment {
  readonly move: Move;
  readonly before: World;
  readonly after: World;
}

const moves = array<Move>(
  record({
    act: constantFrom(
      'deadline',
      'deadline',
      'publication',
      'reply',
      'draft',
      'draft',
      'draft',
      'approve',
      'approve',
      'return',
      'return',
    ),
    // What leaves the review alive comes more often, so that histories get long.
    command: oneof(
      { weight: 8, arbitrary: constantFrom('openMediation', 'addMessage', 'edit') },
      { weight: 1, arbitrary: constantFrom('withdraw', 'reject') },
    ),
    author: constantFrom('agency', 'bureau'),
    text: constantFrom('We are sorry.', 'Call us.', 'x'.repeat(5001)),
    waitMs: oneof(
      { weight: 5, arbitrary: integer({ min: 0, max: 30 * HOUR }) },
      { weight: 2, arbitrary: integer({ min: -20 * HOUR, max: 0 }) },
      { weight: 1, arbitrary: constantFrom(HOLD_HOURS * HOUR, 1000 * HOUR, -1000 * HOUR) },
    ),
    fate: constantFrom('stored', 'stored', 'stored', 'lost'),
  }),
  { minLength: 5, maxLength: 40, size: 'max' },
);

it('shows no draft to the public before somebody has approved it, and then its words', () => {
  const isRight = ({ move, before, after }: Moment): boolean => {
    const { reply } = after;
    if (reply === before.reply || move.act === 'reply') return true;
    return (
      move.act === 'approve' &&
      reply?.text === before.open[move.author]?.text &&
      reply?.writtenBy === move.author &&
      reply.approvedBy === 'ada'
    );
  };

  check((moment) => expect(moment).toSatisfy(isRight));
});

it('has one reply at most, beside a review that was public when it was given', () => {
  const isRight = ({ before, after: { reply, publication } }: Moment): boolean => {
    if (reply === null) return before.reply === null;
    const { publishedAt } = publication;
    return (
      publishedAt !== null &&
      reply.at >= publishedAt &&
      reply.text.length <= 5000 &&
      (before.reply === null || before.reply.at === reply.at) &&
      (reply === before.reply || statusOf(publication) === 'PUBLISHED')
    );
  };

  check((moment) => expect(moment).toSatisfy(isRight));
});

it('keeps all that a reply has said, and all that was returned', () => {
  const saidIn = (reply: Reply | null): readonly string[] =>
    reply === null ? [] : [...reply.edits.map(({ text }) => text), reply.text];

  check(({ move, before, after }) => {
    const said = saidIn(before.reply);
    expect(saidIn(after.reply).slice(0, said.length)).toEqual(said);
    const returned = before.open[move.author]?.returns ?? [];
    const isApproved = after.approved.length > before.approved.length;
    const draft = isApproved ? after.approved.at(-1) : after.open[move.author];
    expect(draft?.returns.slice(0, returned.length) ?? []).toEqual(returned);
    expect(after.approved.slice(0, before.approved.length)).toEqual(before.approved);
  });
});

it('leads a draft from one state to the next, and no draft by a step of another one', () => {
  const allowed = new Set([
    'none DRAFT',
    'DRAFT DRAFT',
    'DRAFT APPROVED',
    'DRAFT RETURNED',
    'RETURNED DRAFT',
  ]);
  const seen = new Set<string>();
  check(({ move, before, after }) => {
    const other = move.author === 'agency' ? 'bureau' : 'agency';
    expect(after.open[other]).toBe(before.open[other]);
    const was = before.open[move.author] ?? null;
    const isApproved = after.approved.length > before.approved.length;
    const is = isApproved ? (after.approved.at(-1) ?? null) : (after.open[move.author] ?? null);
    if (is === was || is === null) return;
    seen.add(`${was?.state ?? 'none'} ${is.state}`);
    expect(is.version).toBe((was?.version ?? 0) + 1);
    expect(was === null || is.changedAt >= was.changedAt).toBe(true);
  });
  expect([...seen].toSorted()).toEqual([...allowed].toSorted());
});

it('publishes a review as it would be without any reply or draft', () => {
  assert(
    property(moves, (history) => {
      const { last } = play(history);
      const other = play(
        history.map((move) =>
          ['reply', 'draft', 'approve', 'return'].includes(move.act)
            ? { ...move, act: 'deadline' as const, fate: 'lost' as const }
            : move,
        ),
      ).last;

      expect(last.publication).toEqual(other.publication);
    }),
  );
});

function check(verify: (moment: Moment) => void): void {
  assert(
    property(moves, (history) => {
      for (const moment of play(history).moments) verify(moment);
    }),
    { numRuns: 400 },
  );
}

/** Stores a step as one transaction would, or not at all. */
function play(history: readonly Move[]): { last: World; moments: Moment[] } {
  const { publication } = submit(
    { title: null, text: 'Bad.', rating: null },
    HOLD_HOURS * 3600,
    SUBMITTED_AT,
  );
  let stored: World = { publication, reply: null, open: {}, approved: [] };
  let clock = SUBMITTED_AT.valueOf();
  const moments: Moment[] = [];
  for (const move of history) {
    clock += move.waitMs;
    const after = stepOf(stored, move, new Date(clock));
    if (move.fate === 'lost') continue;
    moments.push({ move, before: stored, after });
    stored = after;
  }
  return { last: stored, moments };
}

function stepOf(world: World, move: Move, now: Date): World {
  try {
    return carryOut(world, move, now);
  } catch (error) {
    // A refusal undoes its transaction.
    if (error instanceof UserProblem) return world;
    throw error;
  }
}

function carryOut(world: World, { act, command, author, text }: Move, now: Date): World {
  const { reply: given, open, approved } = world;
  if (act === 'deadline') {
    return { ...world, publication: reachDeadline(world.publication, now).publication };
  }
  if (act === 'publication') {
    return { ...world, publication: decide(world.publication, COMMANDS[command], now).publication };
  }
  const place = placeOf(world.publication);
  const draft = open[author] ?? null;
  if (act === 'reply') {
    const words = { text, writtenBy: 'ada', approvedBy: null };
    return { ...world, reply: giveReply(place, given, words, now).reply };
  }
  if (act === 'draft') {
    const written = writeDraft(place, draft, { text, by: author }, now).draft;
    return { ...world, open: { ...open, [author]: written } };
  }
  if (draft === null) return world;
  if (act === 'return') {
    const returned = returnDraft(draft, { explanation: 'Mend it.', by: 'ada' }, now).draft;
    return { ...world, open: { ...open, [author]: returned } };
  }
  const step = approveDraft(place, { draft, given }, 'ada', now);
  return {
    ...world,
    reply: step.reply.reply,
    open: { ...open, [author]: null },
    approved: [...approved, step.draft],
  };
}

function placeOf(publication: Publication): ReplyPlace {
  return {
    status: statusOf(publication),
    publishedAt: publication.publishedAt,
    source: 'cx-graph',
    capability: capabilityOf('cx-graph', null),
  };
}
