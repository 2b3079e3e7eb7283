import { ALL_BRANDS, openDatabase } from '@cx/database';
import { timeOrderedId } from '@cx/intake';
import { UserProblem } from '@cx/mutations';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { array, assert, asyncProperty, constantFrom, integer, oneof, record } from 'fast-check';
import { expect, it } from 'vitest';

import { ACTOR_KINDS, type ActorKind } from '../entities/ticket-event.ts';
import { TICKET_STATUSES, type TicketStatus } from '../entities/ticket.ts';
import { entities, migrations } from '../index.ts';
import { createCallRepository } from '../repositories/calls.ts';
import { createMessageRepository } from '../repositories/messages.ts';
import { createTicketEventRepository } from '../repositories/ticket-events.ts';
import { createTicketFigureRepository } from '../repositories/ticket-figures.ts';
import { createTicketRepository } from '../repositories/tickets.ts';
import { decide, type DeskTicket, type TicketCommand } from './ticket-commands.ts';
import {
  ADA_ID,
  BOB_ID,
  CALLER,
  ISSUE_ID,
  message,
  newTicket,
  OPENED_AT,
} from './ticket-desk.test-support.ts';
import { createTicketDesk, type TicketDesk } from './ticket-desk.ts';
import { createTicketLog } from './ticket-log.ts';
import { nextStatuses } from './ticket-states.ts';
import { ticketTimes } from './ticket-times.ts';

const HOUR = 3_600_000;

const CALL = {
  kind: 'recordCall',
  channel: 'PHONE',
  queuedAt: new Date('2026-03-01T00:00:00Z'),
  answeredAt: null,
  abandonedAt: new Date('2026-03-01T00:01:00Z'),
  endedAt: null,
  agent: null,
} as const;

const commands = oneof(
  { weight: 4, arbitrary: constantFrom(...TICKET_STATUSES).map(statusCommand) },
  {
    weight: 3,
    arbitrary: constantFrom<TicketCommand>(
      message(),
      message({ automated: true }),
      message({ visibility: 'INTERNAL' }),
    ),
  },
  {
    weight: 2,
    arbitrary: constantFrom<TicketCommand>(
      { kind: 'changeTicket', priority: 'URGENT', type: 'PRAISE' },
      { kind: 'changeTicket', customerId: BOB_ID },
      { kind: 'assignTicket', team: 'north' },
      { kind: 'assignTicket', team: null, assignee: 'Kim' },
      { kind: 'setTicketIssue', issueId: ISSUE_ID },
      CALL,
      { ...CALL, abandonedAt: null },
    ),
  },
);

const histories = array(
  record({
    command: commands,
    by: constantFrom(...ACTOR_KINDS),
    waitMs: constantFrom(0, 1, HOUR, 24 * HOUR, -HOUR),
    /** Whether its transaction is undone when all is written. */
    isUndone: integer({ min: 0, max: 4 }).map((n) => n === 0),
  }),
  { minLength: 3, maxLength: 14 },
);

const FRESH: DeskTicket = {
  status: 'NEW',
  type: 'COMPLAINT',
  priority: null,
  subject: 'Lost bag',
  customerId: ADA_ID,
  team: null,
  assignee: null,
  issueId: null,
};

it('stores of every history what the rules make of it, and nothing of what was undone', async () => {
  await using world = await openWorld();
  let number = 0;

  await assert(
    asyncProperty(histories, async (history) => {
      number += 1;
      world.clock.now = OPENED_AT;
      const { ticketId } = await world.app.desk.open(
        CALLER,
        newTicket({ idempotencyKey: `open-${number}` }),
      );
      let expected = FRESH;
      // Four events of the opening beside its status, and its message.
      let version = 6;

      for (const [index, { command, by, waitMs, isUndone }] of history.entries()) {
        world.clock.now = new Date(world.clock.now.valueOf() + waitMs);
        const actor = { kind: by, name: null };
        const request = { idempotencyKey: `${number}-${index}`, expectedVersion: version };
        const carryOut = (): Promise<unknown> =>
          world.app.desk.carryOut(CALLER, { ...request, ticketId, actor, command });

        const ruled = outcomeOf(expected, command, by, world.clock.now);
        world.crash.isNear = isUndone && ruled.code === 'done';
        const first = await codeOf(carryOut);
        expect(first).toBe(world.crash.isNear ? 'The server has gone.' : ruled.code);
        world.crash.isNear = false;
        // Sent again, it is done now or answered as before.
        expect(await codeOf(carryOut)).toBe(ruled.code);
        expected = ruled.ticket;
        version += ruled.entries;
      }

      const [stored] = await world.query(`
        SELECT status, type, priority, subject, customer_id, team, assignee, issue_id, version
        FROM ticket WHERE id = '${ticketId}'`);
      const { customerId, issueId, ...rest } = expected;
      expect(stored).toEqual({ ...rest, customer_id: customerId, issue_id: issueId, version });
      expect(await world.forbiddenMoves(ticketId)).toEqual([]);
      expect(await world.untold(ticketId)).toEqual([]);
      await expectTimesToAddUp(world, ticketId);
    }),
    { numRuns: 60 },
  );
});

async function expectTimesToAddUp(world: World, ticketId: string): Promise<void> {
  const [stays] = await world.app.figures.findStays([ticketId], world.clock.now);
  if (stays === undefined) throw new Error('The ticket is there.');
  const { secondsInStatus, fullResolutionSeconds, until } = ticketTimes(stays);
  const all = secondsInStatus.reduce((sum, { seconds }) => sum + Math.round(seconds * 1000), 0);
  expect(all).toBe(until.getTime() - stays.openedAt.getTime());
  expect(all).toBe(fullResolutionSeconds === null ? all : Math.round(fullResolutionSeconds * 1000));
}

function statusCommand(status: TicketStatus): TicketCommand {
  return { kind: 'changeTicketStatus', status };
}

interface Outcome {
  readonly code: string;
  readonly ticket: DeskTicket;
  readonly entries: number;
}

function outcomeOf(ticket: DeskTicket, command: TicketCommand, by: ActorKind, now: Date): Outcome {
  try {
    const step = decide(ticket, command, { kind: by, name: null }, now);
    const said = step.message === null && step.call === null ? 0 : 1;
    return {
      code: 'done',
      ticket: { ...ticket, ...Object.fromEntries(step.changes.map(propertyOf)) },
      entries: step.changes.length + said,
    };
  } catch (error) {
    if (error instanceof UserProblem) return { code: error.code, ticket, entries: 0 };
    throw error;
  }
}

function propertyOf({ field, toValue }: { field: string; toValue: string | null }): unknown[] {
  const names: Record<string, string> = { CUSTOMER: 'customerId', ISSUE: 'issueId' };
  return [names[field] ?? field.toLowerCase(), toValue];
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof UserProblem) return error.code;
    if (error instanceof Error) return error.message;
    throw error;
  }
}

interface Opened {
  readonly desk: TicketDesk;
  readonly figures: ReturnType<typeof createTicketFigureRepository>;
  readonly service: { close(): Promise<void> };
}

interface World extends TestSubgraph<Opened> {
  readonly clock: { now: Date };
  /** Undoes a transaction that has written everything. */
  readonly crash: { isNear: boolean };
  forbiddenMoves(ticketId: string): Promise<unknown[]>;
  /** Ids of public messages that the outbox does not know. */
  untold(ticketId: string): Promise<unknown[]>;
}

async function openWorld(): Promise<World> {
  const clock = { now: OPENED_AT };
  const crash = { isNear: false };
  const graph = await openTestSubgraph('tickets', { entities, migrations }, (url): Opened => {
    const database = openDatabase({ url, entities, migrations });
    const everything = database.forBrands((reads) => ({
      tickets: createTicketRepository(reads),
      events: createTicketEventRepository(reads),
      messages: createMessageRepository(reads),
      calls: createCallRepository(reads),
      figures: createTicketFigureRepository(reads),
    }))(ALL_BRANDS);
    const log = createTicketLog({ ...everything, reckonClocks: () => Promise.resolve() });
    const desk = createTicketDesk({
      database,
      tickets: everything.tickets,
      newId: timeOrderedId,
      now: () => clock.now,
      log: {
        async write(query, entries) {
          const added = await log.write(query, entries);
          if (crash.isNear) throw new Error('The server has gone.');
          return added;
        },
      },
    });
    return { desk, figures: everything.figures, service: { close: () => database.close() } };
  });
  return {
    ...graph,
    clock,
    crash,
    async forbiddenMoves(ticketId) {
      const moves = await graph.query(`
        SELECT to_value, actor_kind FROM ticket_event
        WHERE ticket_id = '${ticketId}' AND field = 'STATUS' ORDER BY at, seq`);
      const statuses = moves.map(({ to_value }) => statusOf(to_value));
      return moves.filter((move, index) => {
        const from = statuses[index - 1];
        const by = ACTOR_KINDS.find((kind) => kind === move['actor_kind']) ?? 'SYSTEM';
        return from !== undefined && !nextStatuses(from, by).includes(statusOf(move['to_value']));
      });
    },
    untold: (ticketId) =>
      graph.query(`
        SELECT id FROM message WHERE ticket_id = '${ticketId}' AND visibility = 'PUBLIC'
          AND id <> ticket_id AND id NOT IN (SELECT subject_id FROM outbox WHERE type = 'message.recorded')`),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

function statusOf(value: unknown): TicketStatus {
  const status = TICKET_STATUSES.find((one) => one === value);
  if (status === undefined) throw new Error(`${String(value)} is no status.`);
  return status;
}
