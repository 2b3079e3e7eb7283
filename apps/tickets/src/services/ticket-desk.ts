import { type Database, type WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, verifyVersion, type Caller, verifyBrand } from '@cx/mutations';

import type { Ticket } from '../entities/ticket.ts';
import type { TicketRepository } from '../repositories/tickets.ts';
import { type Actor, decide, type TicketCommand } from './ticket-commands.ts';
import { requireTexts, textsOfCommand } from './ticket-desk-texts.ts';
import type { TicketLog } from './ticket-log.ts';
import { openTicketRows, type TicketOpening } from './ticket-opening.ts';
import { entriesOfStep } from './ticket-step-entries.ts';

export interface NewTicketRequest extends Omit<
  TicketOpening,
  'ticketId' | 'origin' | 'author' | 'openedBy' | 'at'
> {
  readonly idempotencyKey: string;
  readonly openedBy: Actor;
}

export interface TicketRequest {
  readonly idempotencyKey: string;
  readonly ticketId: string;
  /** The version that the caller has read; null when any will do. */
  readonly expectedVersion: number | null;
  readonly actor: Actor;
  readonly command: TicketCommand;
}

/** What was done to which ticket, and the message or the call that was added to it. */
export interface TicketAnswer {
  readonly [name: string]: string | null;
  readonly ticketId: string;
  readonly entryId: string | null;
}

/** Opens tickets and leads them through their lives. Every refusal is a UserProblem. */
export interface TicketDesk {
  open(caller: Caller, request: NewTicketRequest): Promise<TicketAnswer>;
  carryOut(caller: Caller, request: TicketRequest): Promise<TicketAnswer>;
}

export interface TicketDeskDependencies {
  readonly database: Database;
  readonly tickets: TicketRepository;
  readonly log: TicketLog;
  readonly newId: NewId;
  readonly now: () => Date;
}

export function createTicketDesk(dependencies: TicketDeskDependencies): TicketDesk {
  const { database, tickets, log, newId, now } = dependencies;

  async function open(
    query: WriteQuery,
    caller: Caller,
    { idempotencyKey, ...request }: NewTicketRequest,
  ): Promise<TicketAnswer> {
    const { openedBy } = request;
    requireTexts({ subject: request.subject, text: request.text, name: openedBy.name });
    await verifyBrand(
      caller,
      request.brandId,
      () => tickets.hasTickets(query, request.brandId),
      'tickets',
    );
    const at = now();
    const ticketId = newId(at, JSON.stringify([caller.id, idempotencyKey]));
    const { ticket, ...entries } = openTicketRows(
      { ...request, ticketId, author: openedBy, origin: null, at },
      newId,
    );
    await tickets.insert(query, [ticket]);
    await log.write(query, entries);
    return { ticketId, entryId: null };
  }

  async function carryOut(
    query: WriteQuery,
    caller: Caller,
    request: TicketRequest,
  ): Promise<TicketAnswer> {
    const { idempotencyKey, ticketId, expectedVersion, actor, command } = request;
    requireTexts({ ...textsOfCommand(command), name: actor.name });
    const ticket = await lockOne(query, ticketId);
    verifyVersion('ticket', expectedVersion, ticket.version);
    const time = now();
    const step = decide(ticket, command, actor, time);
    const last = await tickets.findLastInstant(query, ticketId);
    const at = last === null || last < time ? time : last;
    const key = JSON.stringify([caller.id, idempotencyKey]);
    const entries = entriesOfStep(ticket, step, actor, at, (name) => newId(at, `${key} ${name}`));
    await log.write(query, entries);
    const entry = entries.messages?.[0] ?? entries.calls?.[0];
    return { ticketId, entryId: entry?.id ?? null };
  }

  async function lockOne(query: WriteQuery, ticketId: string): Promise<Ticket> {
    const ticket = await tickets.lock(query, ticketId);
    if (ticket !== null) return ticket;
    throw new UserProblem(
      'TICKET_NOT_FOUND',
      'There is no ticket with this id: give that of one that you can read.',
      ['input', 'ticketId'],
    );
  }

  return {
    open: (caller, request) =>
      database.writeFor(caller.brands, (query) => {
        const { idempotencyKey: key, ...input } = request;
        return once(query, { principalId: caller.id, key, mutation: 'openTicket', input }, () =>
          open(query, caller, request),
        );
      }),

    carryOut: (caller, request) =>
      database.writeFor(caller.brands, (query) => {
        const { idempotencyKey: key, ...input } = request;
        const mutation = input.command.kind;
        return once(query, { principalId: caller.id, key, mutation, input }, () =>
          carryOut(query, caller, request),
        );
      }),
  };
}
