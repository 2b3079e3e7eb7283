import { ALL_BRANDS, openDatabase } from '@cx/database';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { array, asyncProperty, assert, constantFrom, integer, record, sample } from 'fast-check';
import { expect, it } from 'vitest';

import { TICKET_STATUSES } from '../entities/ticket.ts';
import { entities, migrations, openTickets, type Tickets } from '../index.ts';
import {
  createTicketFigureRepository,
  type TicketFigureRepository,
} from '../repositories/ticket-figures.ts';
import {
  createTicketReplyRepository,
  type TicketReplyRepository,
} from '../repositories/ticket-replies.ts';
import {
  assignmentsOfLog,
  type LoggedEvent,
  staysOfLog,
} from '../services/event-log.test-support.ts';
import type { TicketEventRecord } from '../services/ticket-intake.ts';
import { ticketTimes } from '../services/ticket-times.ts';
import { createTicketFigureLoaders } from './ticket-figures.ts';

const NOW = new Date('2026-01-01T00:00:40Z');
const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };

/** Instants are equal often, some lie behind the present, and events arrive in any order. */
const anyEvent = record({
  at: integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 0, 1) + n * 1001)),
  status: constantFrom(...TICKET_STATUSES, 'MISLAID', null),
  assignee: constantFrom('kim', 'lee', 'mo', 'Kim', null),
  team: constantFrom('north', 'south', 'North', null, null, null),
});

interface AnyEvent {
  readonly at: Date;
  readonly status: string | null;
  readonly assignee: string | null;
  readonly team: string | null;
}

const anyLogs = array(array(anyEvent, { minLength: 1, maxLength: 30 }), {
  minLength: 1,
  maxLength: 30,
});

it('adds up of any logs what a walk through each of them does', async () => {
  await using graph = await openTest();
  let round = 0;

  await assert(
    asyncProperty(anyLogs, async (logs) => {
      round += 1;
      const nameOf = (index: number): string => `round-${round}-case-${index}`;
      await graph.app.intake.prepare(logs.flatMap((log, n) => recordsOf(nameOf(n), log)))(RUN);
      const rows = await graph.query('SELECT id, external_id FROM ticket');
      const idByName = new Map(rows.map((row) => [row['external_id'], String(row['id'])]));
      const ids = logs.map((_log, index) => idByName.get(nameOf(index)) ?? '');

      const { timesByTicketId, handoversByTicketId } = createTicketFigureLoaders(
        graph.app.figures,
        NOW,
      );

      expect(await timesByTicketId.loadMany(ids)).toEqual(
        logs.map((log) => ticketTimes({ id: '', ...staysOfLog(eventsOf(log), NOW) })),
      );
      expect(await handoversByTicketId.loadMany(ids)).toEqual(logs.map(handoversOfLog));
    }),
    { numRuns: 50 },
  );
});

it('lets the times in all statuses add up to the full resolution time of any ticket', async () => {
  await using graph = await openTest();
  const logs = sample(anyLogs, 100).flat();
  await graph.app.intake.prepare(logs.flatMap((log, n) => recordsOf(`case-${n}`, log)))(RUN);
  const rows = await graph.query('SELECT id FROM ticket');
  const loaders = createTicketFigureLoaders(graph.app.figures, NOW);

  const times = await Promise.all(rows.map(({ id }) => loaders.timesByTicketId.load(String(id))));

  const solved = times.flatMap((one) =>
    one !== null && one.fullResolutionSeconds !== null
      ? [{ full: one.fullResolutionSeconds, sum: sumOf(one.secondsInStatus) }]
      : [],
  );
  expect(solved.length).toBeGreaterThan(20);
  expect(solved.filter(({ full, sum }) => Math.round(full * 1000) !== sum)).toEqual([]);
});

function sumOf(stays: readonly { readonly seconds: number }[]): number {
  return stays.reduce((sum, { seconds }) => sum + Math.round(seconds * 1000), 0);
}

function handoversOfLog(log: readonly AnyEvent[]): object {
  const { owners, returns } = assignmentsOfLog(eventsOf(log));
  return { bounceCount: Math.max(0, owners - 1), pingPongCount: returns };
}

function recordsOf(ticket: string, log: readonly AnyEvent[]): TicketEventRecord[] {
  return log.map(({ at, status, assignee, team }, index) => ({
    ticket: { brandId: 'united', source: 'desk', externalId: ticket },
    externalId: `event-${index}`,
    at,
    activity: null,
    actorKind: null,
    actor: null,
    changes: {
      ...(status === null ? {} : { STATUS: status }),
      ...(assignee === null ? {} : { ASSIGNEE: assignee }),
      ...(team === null ? {} : { TEAM: team }),
    },
  }));
}

function eventsOf(log: readonly AnyEvent[]): LoggedEvent[] {
  return log.flatMap(({ at, status, assignee, team }): LoggedEvent[] => [
    { at, field: 'STATUS', toValue: status },
    { at, field: 'ASSIGNEE', toValue: assignee },
    { at, field: 'TEAM', toValue: team },
  ]);
}

interface Opened {
  readonly intake: Tickets['intake'];
  readonly figures: TicketFigureRepository & TicketReplyRepository;
  readonly service: { close(): Promise<void> };
}

function openTest(): Promise<TestSubgraph<Opened>> {
  return openTestSubgraph('tickets', { entities, migrations }, (databaseUrl) => {
    const { intake, service } = openTickets({ databaseUrl, secret: 'test' });
    const database = openDatabase({ url: databaseUrl, entities, migrations });
    return {
      intake,
      figures: database.forBrands((reads) => ({
        ...createTicketFigureRepository(reads),
        ...createTicketReplyRepository(reads),
      }))(ALL_BRANDS),
      service: {
        async close() {
          await database.close();
          await service.close();
        },
      },
    };
  });
}
