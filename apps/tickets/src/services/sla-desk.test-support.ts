import type { Caller } from '@cx/mutations';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';

import { entities, migrations, openTickets, type Tickets } from '../index.ts';
import type { NewPolicy, NewSchedule } from './sla-desk.ts';
import { PARIS, target } from './sla.test-support.ts';
import type { Actor, TicketCommand } from './ticket-commands.ts';
import type { NewTicketRequest } from './ticket-desk.ts';

const CALLER: Caller = { id: 'ada', brands: ['united'] };

/** A Monday. */
export const START = new Date('2026-03-23T08:00:00Z');

export const AGENT: Actor = { kind: 'AGENT', name: 'Kim' };
export const CUSTOMER: Actor = { kind: 'CUSTOMER', name: null };

export interface TestDesk extends TestSubgraph<Tickets> {
  /** What time it is. */
  readonly clock: { now: Date };
  /** Of the application's role. */
  readonly databaseUrl: string;
  /** Texts of all read statements sent so far. */
  readonly statements: string[];
  wait(minutes: number): void;
  newKey(): string;
  promise(over?: Partial<NewPolicy>): Promise<string>;
  keepHours(over?: Partial<NewSchedule>): Promise<string>;
  /** Opens a ticket of a customer; answers its id. */
  open(over?: Partial<NewTicketRequest>): Promise<string>;
  carryOut(ticketId: string, actor: Actor, command: TicketCommand): Promise<void>;
  say(ticketId: string, actor: Actor): Promise<void>;
  /** Clocks as they are stored, but for ids and what hangs on the moment of writing. */
  clocks(columns: string, ticketId?: string): Promise<Record<string, unknown>[]>;
  /** What was told of clocks, oldest first. */
  told(): Promise<Record<string, unknown>[]>;
}

export async function openDesk(): Promise<TestDesk> {
  const clock = { now: START };
  const statements: string[] = [];
  let databaseUrl = '';
  const graph = await openTestSubgraph('tickets', { entities, migrations }, (url) => {
    databaseUrl = url;
    return openTickets({
      databaseUrl,
      secret: 'test',
      now: () => clock.now,
      onStatement: (text) => statements.push(text),
    });
  });
  const { desk, sla } = graph.app;
  let keys = 0;
  const newKey = (): string => {
    keys += 1;
    return `key-${keys}`;
  };

  const test: TestDesk = {
    ...graph,
    clock,
    databaseUrl,
    statements,
    newKey,
    wait(minutes) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    async promise(over = {}) {
      const { id } = await sla.definePolicy(CALLER, {
        ...POLICY,
        idempotencyKey: newKey(),
        ...over,
      });
      return id;
    },
    async keepHours(over = {}) {
      const schedule = { ...SCHEDULE, idempotencyKey: newKey(), ...over };
      const { id } = await sla.defineSchedule(CALLER, schedule);
      return id;
    },
    async open(over = {}) {
      const request = { ...TICKET, idempotencyKey: newKey(), ...over };
      const { ticketId } = await desk.open(CALLER, request);
      return ticketId;
    },
    async carryOut(ticketId, actor, command) {
      const request = { idempotencyKey: newKey(), ticketId, expectedVersion: null, actor, command };
      await desk.carryOut(CALLER, request);
    },
    say: (ticketId, actor) =>
      test.carryOut(ticketId, actor, {
        kind: 'addMessage',
        text: 'Well.',
        visibility: 'PUBLIC',
        automated: false,
        channel: null,
        language: null,
      }),
    clocks: (columns, ticketId) =>
      graph.query(`
        SELECT ${columns} FROM sla_clock
        ${ticketId === undefined ? '' : `WHERE ticket_id = '${ticketId}'`} ORDER BY metric, cycle`),
    told: () =>
      graph.query(`
        SELECT type, occurred_at, payload ->> 'metric' AS metric FROM outbox
        WHERE type LIKE 'sla-clock.%' ORDER BY seq`),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
  return test;
}

const VERSION = {
  idempotencyKey: 'key',
  brandId: 'united',
  expectedVersion: null,
  validFrom: null,
};

const SCHEDULE: NewSchedule = { ...VERSION, ...PARIS };

const POLICY: NewPolicy = {
  ...VERSION,
  key: 'standard',
  name: 'Standard',
  position: 1,
  types: null,
  priorities: null,
  channels: null,
  scheduleKey: null,
  targets: [target()],
};

export const TICKET: NewTicketRequest = {
  idempotencyKey: 'key',
  brandId: 'united',
  customerId: null,
  channel: 'EMAIL',
  type: 'QUESTION',
  priority: 'NORMAL',
  subject: null,
  text: 'Where is it?',
  language: null,
  openedBy: CUSTOMER,
};
