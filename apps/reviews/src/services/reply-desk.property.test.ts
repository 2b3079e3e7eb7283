import { UserProblem, type Caller } from '@cx/mutations';
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { expect, it } from 'vitest';

import { decide, reachDeadline } from './publication-commands.ts';
import { COMMANDS, DEADLINE, SUBMITTED_AT, submitted } from './publication.test-support.ts';
import { type Publication, type PublicationEvent, statusOf } from './publication.ts';
import { ADA, AGENCY, BUREAU } from './reply-desk.test-support.ts';
import { approveDraft, type ReplyDraft, returnDraft, writeDraft } from './reply-draft.ts';
import { giveReply, type Reply, type ReplyPlace } from './reply.ts';
import { openDesk, type TestDesk } from './review-desk.test-support.ts';
import { capabilityOf } from './source-capability.ts';

/** Many histories, each of many transactions. */
const SLOW = { timeout: 120_000 };

const HOUR = 3_600_000;

const ACTS = ['deadline', 'edit', 'withdraw', 'reply', 'draft', 'approve', 'return'] as const;

/** The process ends as it writes this event: then its transaction is undone. */
const LOST_AT = [
  'review.published',
  'review.replied',
  'review.reply-edited',
  'review.reply-drafted',
  'review.reply-approved',
] as const;

interface Move {
  readonly act: (typeof ACTS)[number];
  readonly author: Caller;
  readonly text: string;
  readonly waitMs: number;
  readonly lostAt: (typeof LOST_AT)[number] | null;
}

const histories = array<Move>(
  record({
    act: constantFrom(...ACTS, 'reply', 'draft', 'draft', 'approve', 'approve', 'deadline'),
    author: constantFrom(AGENCY, BUREAU),
    text: constantFrom('We are sorry.', 'Call us.'),
    waitMs: constantFrom(0, HOUR, 60 * HOUR, -HOUR, 7 * 24 * HOUR),
    lostAt: constantFrom(null, null, null, ...LOST_AT),
  }),
  { minLength: 6, maxLength: 16, size: 'max' },
);

interface World {
  readonly publication: Publication;
  readonly reply: Reply | null;
  readonly drafts: Readonly<Record<string, ReplyDraft>>;
  readonly approved: number;
}

interface Step {
  readonly world: World;
  readonly events: readonly string[];
}

it(
  'stores of every history what the rules make of it, and nothing of a step that was lost',
  SLOW,
  async () => {
    await using desk = await openDesk();
    let number = 0;

    await assert(
      asyncProperty(histories, async (history) => {
        number += 1;
        // What an earlier history has left is no part of this one.
        desk.clock.now = new Date('2030-01-01T00:00:00Z');
        await desk.app.desk.publishDue();
        desk.clock.now = SUBMITTED_AT;
        const reviewId = await desk.submit({ idempotencyKey: `submit-${number}` });
        let world: World = { publication: submitted(), reply: null, drafts: {}, approved: 0 };
        const told = ['review.submitted'];

        for (const [index, move] of history.entries()) {
          desk.clock.now = new Date(desk.clock.now.valueOf() + move.waitMs);
          const ruled = ruledOf(world, move, desk.clock.now);
          const isLost = ruled !== null && ruled.events.some((type) => type === move.lostAt);

          const asked = await withLoss(desk, move.lostAt, () =>
            outcomeOf(() => carryOut(desk, reviewId, move, `${number}-${index}`)),
          );

          expect(asked).toBe(outcomeName(ruled, isLost));
          if (ruled === null || isLost) continue;
          world = ruled.world;
          told.push(...ruled.events);
        }

        expect(await storedOf(desk, reviewId)).toEqual(expectedOf(world));
        expect((await desk.told(reviewId)).map(({ type }) => type)).toEqual(told);
      }),
      { numRuns: 40 },
    );
  },
);

function outcomeName(ruled: Step | null, isLost: boolean): string {
  if (ruled === null) return 'refused';
  return isLost ? 'lost' : 'done';
}

/** Null for a refusal. */
function ruledOf(world: World, move: Move, now: Date): Step | null {
  try {
    return stepOf(world, move, now);
  } catch (error) {
    if (error instanceof UserProblem) return null;
    throw error;
  }
}

function stepOf(world: World, { act, author, text }: Move, now: Date): Step {
  if (act === 'edit' || act === 'withdraw') {
    const { publication, events } = decide(world.publication, COMMANDS[act], now);
    return { world: { ...world, publication }, events: events.map(typeOf) };
  }
  const due = reachDeadline(world.publication, now);
  const before = { ...world, publication: due.publication };
  const published = due.events.map(typeOf);
  if (act === 'deadline') return { world: before, events: published };
  const place = placeOf(due.publication);
  const draft = world.drafts[author.id] ?? null;
  if (act === 'reply') {
    const words = { text, writtenBy: 'ada', approvedBy: null };
    const { reply, events } = giveReply(place, world.reply, words, now);
    return { world: { ...before, reply }, events: [...published, ...events.map(typeOf)] };
  }
  if (act === 'draft') {
    const step = writeDraft(place, draft, { text, by: author.id }, now);
    const drafts = { ...world.drafts, [author.id]: step.draft };
    return { world: { ...before, drafts }, events: [...published, step.event.type] };
  }
  if (draft === null) throw new UserProblem('DRAFT_UNKNOWN', 'There is none.');
  if (act === 'return') {
    const step = returnDraft(draft, { explanation: 'Mend it.', by: 'ada' }, now);
    const drafts = { ...world.drafts, [author.id]: step.draft };
    return { world: { ...before, drafts }, events: [...published, step.event.type] };
  }
  const step = approveDraft(place, { draft, given: world.reply }, 'ada', now);
  const { [author.id]: _approved, ...drafts } = world.drafts;
  return {
    world: { ...before, reply: step.reply.reply, drafts, approved: world.approved + 1 },
    events: [...published, step.event.type, ...step.reply.events.map(typeOf)],
  };
}

function typeOf({ type }: PublicationEvent | { readonly type: string }): string {
  return type;
}

function placeOf(publication: Publication): ReplyPlace {
  const { publishedAt } = publication;
  const source = 'cx-graph';
  const capability = capabilityOf(source, null);
  return { status: statusOf(publication), publishedAt, source, capability };
}

async function carryOut(
  desk: TestDesk,
  reviewId: string,
  { act, author, text }: Move,
  idempotencyKey: string,
): Promise<unknown> {
  const { app } = desk;
  const request = { idempotencyKey, expectedVersion: null };
  if (act === 'deadline') return app.desk.publishDue();
  if (act === 'edit' || act === 'withdraw') {
    return app.desk.carryOut(ADA, { ...request, reviewId, command: COMMANDS[act] });
  }
  if (act === 'reply') return app.replyDesk.reply(ADA, { ...request, reviewId, text });
  if (act === 'draft') return app.replyDesk.draft(author, { ...request, reviewId, text });
  const [open] = await desk.query(`SELECT id::text FROM review_reply_draft
    WHERE review_id = '${reviewId}' AND drafted_by = '${author.id}' AND state <> 'APPROVED'`);
  const draft = {
    ...request,
    draftId: typeof open?.['id'] === 'string' ? open['id'] : '019a0000-0000-7000-8000-0000000000ff',
  };
  return act === 'approve'
    ? app.replyDesk.approve(ADA, draft)
    : app.replyDesk.giveBack(ADA, { ...draft, explanation: 'Mend it.' });
}

async function withLoss(
  desk: TestDesk,
  lostAt: string | null,
  work: () => Promise<string>,
): Promise<string> {
  if (lostAt === null) return work();
  await desk.query(
    `ALTER TABLE outbox ADD CONSTRAINT outbox_lost_check CHECK (type <> '${lostAt}') NOT VALID`,
  );
  try {
    return await work();
  } finally {
    await desk.query('ALTER TABLE outbox DROP CONSTRAINT outbox_lost_check');
  }
}

async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof UserProblem ? 'refused' : 'lost';
  }
}

async function storedOf(desk: TestDesk, reviewId: string): Promise<object> {
  const [review] = await desk.query(`
    SELECT review.status, review.published_at, publish_at, review_reply.text AS reply, replied_at,
      jsonb_array_length(review_reply.edits) AS edits, review_reply.version
    FROM review JOIN review_publication AS held ON held.review_id = id
      LEFT JOIN review_reply ON review_reply.review_id = id WHERE id = '${reviewId}'`);
  const drafts = await desk.query(`
    SELECT drafted_by, state, text, version, changed_at FROM review_reply_draft
    WHERE review_id = '${reviewId}' AND state <> 'APPROVED' ORDER BY drafted_by`);
  const [approved] = await desk.query(`SELECT count(*)::int AS n FROM review_reply_draft
    WHERE review_id = '${reviewId}' AND state = 'APPROVED'`);
  return { review, drafts, approved };
}

function expectedOf({ publication, reply, drafts, approved }: World): object {
  return {
    review: {
      status: statusOf(publication),
      published_at: publication.publishedAt,
      publish_at: DEADLINE,
      reply: reply?.text ?? null,
      replied_at: reply?.at ?? null,
      edits: reply?.edits.length ?? null,
      version: reply?.version ?? null,
    },
    drafts: Object.values(drafts)
      .toSorted((one, other) => (one.draftedBy < other.draftedBy ? -1 : 1))
      .map((draft) => ({
        drafted_by: draft.draftedBy,
        state: draft.state,
        text: draft.text,
        version: draft.version,
        changed_at: draft.changedAt,
      })),
    approved: { n: approved },
  };
}
