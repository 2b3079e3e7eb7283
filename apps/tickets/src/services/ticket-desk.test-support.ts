import type { Caller } from '@cx/mutations';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';

import { entities, migrations, openTickets, type Tickets } from '../index.ts';
import type { Actor, MessageDraft, TicketCommand } from './ticket-commands.ts';
import type { NewTicketRequest } from './ticket-desk.ts';

export const CALLER: Caller = { id: 'staff-1', brands: ['united'] };

export const OPENED_AT = new Date('2026-03-02T09:00:00Z');

export const KIM: Actor = { kind: 'AGENT', name: 'Kim' };
export const ADA: Actor = { kind: 'CUSTOMER', name: 'Ada' };
export const BOT: Actor = { kind: 'BOT', name: 'Robo' };
export const RULES: Actor = { kind: 'SYSTEM', name: null };

export const ADA_ID = '019a0000-0000-7000-8000-00000000000a';
export const BOB_ID = '019a0000-0000-7000-8000-00000000000b';
export const ISSUE_ID = '019a0000-0000-7000-8000-000000000055';
export const UNKNOWN_ID = '019a0000-0000-7000-8000-0000000000ff';

export interface TestDesk extends TestSubgraph<Tickets> {
  /** What time it is. */
  readonly clock: { now: Date };
  /** Opens a ticket; answers its id. */
  open(over?: Partial<NewTicketRequest>, caller?: Caller): Promise<string>;
  /** Asks for one thing after the other, each a minute later and with a key of its own. */
  ask(ticketId: string, actor: Actor, ...commands: TicketCommand[]): Promise<void>;
  /** What was told of a type, in its order. */
  told(type: string): Promise<Record<string, unknown>[]>;
}

export async function openDesk(): Promise<TestDesk> {
  const clock = { now: OPENED_AT };
  const graph = await openTestSubgraph('tickets', { entities, migrations }, (databaseUrl) =>
    openTickets({ databaseUrl, secret: 'test', now: () => clock.now }),
  );
  const { desk } = graph.app;
  let keys = 0;
  const newKey = (): string => {
    keys += 1;
    return `key-${keys}`;
  };

  return {
    ...graph,
    clock,
    async open(over = {}, caller = CALLER) {
      const { ticketId } = await desk.open(
        caller,
        newTicket({ idempotencyKey: newKey(), ...over }),
      );
      return ticketId;
    },
    async ask(ticketId, actor, ...commands) {
      for (const command of commands) {
        clock.now = new Date(clock.now.getTime() + 60_000);
        const request = { idempotencyKey: newKey(), ticketId, expectedVersion: null };
        await desk.carryOut(CALLER, { ...request, actor, command });
      }
    },
    told: (type) =>
      graph.query(`
        SELECT subject_id, customer_id, occurred_at, payload FROM outbox
        WHERE type = '${type}' ORDER BY seq`),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

export function newTicket(over: Partial<NewTicketRequest> = {}): NewTicketRequest {
  return {
    idempotencyKey: 'key',
    brandId: 'united',
    customerId: ADA_ID,
    channel: 'EMAIL',
    type: 'COMPLAINT',
    priority: null,
    subject: 'Lost bag',
    text: 'My bag is lost.',
    language: 'en',
    openedBy: ADA,
    ...over,
  };
}

/** A public message of a person, unless it says otherwise. */
export function message(over: Partial<MessageDraft> = {}): TicketCommand {
  return {
    kind: 'addMessage',
    text: 'Where is it?',
    visibility: 'PUBLIC',
    automated: false,
    channel: null,
    language: null,
    ...over,
  };
}
