import type { WriteQuery } from '@cx/database';

import type { TicketEvent } from '../entities/ticket-event.ts';
import type { AddedMessage, MessageRepository, NewMessage } from '../repositories/messages.ts';
import type {
  AddedEvent,
  NewTicketEvent,
  TicketEventRepository,
} from '../repositories/ticket-events.ts';
import type { TicketRepository, TicketState } from '../repositories/tickets.ts';
import { projectTicket } from './ticket-projection.ts';

/** What has happened to tickets. */
export interface TicketEntries {
  readonly events?: readonly NewTicketEvent[];
  readonly messages?: readonly NewMessage[];
}

/** The entries that were not there before. */
export interface AddedEntries {
  readonly events: readonly AddedEvent[];
  readonly messages: readonly AddedMessage[];
}

/** The one way by which anything happens to a ticket. */
export interface TicketLog {
  /**
   * Adds what has happened to tickets that the caller's transaction has locked, and brings these tickets up
   * to date. What is known already is passed over.
   */
  write(query: WriteQuery, entries: TicketEntries): Promise<AddedEntries>;
}

export interface TicketLogDependencies {
  readonly tickets: TicketRepository;
  readonly events: TicketEventRepository;
  readonly messages: MessageRepository;
  /** Brings the clocks of touched tickets up to date. */
  readonly reckonClocks: (query: WriteQuery, ticketIds: readonly string[]) => Promise<void>;
}

export function createTicketLog(dependencies: TicketLogDependencies): TicketLog {
  const { tickets, events, messages, reckonClocks } = dependencies;

  return {
    async write(query, entries) {
      const added: AddedEntries = {
        events: await addSome(entries.events, (rows) => events.add(query, rows)),
        messages: await addSome(entries.messages, (rows) => messages.add(query, rows)),
      };

      const touched = new Set([...added.events, ...added.messages].map(({ ticketId }) => ticketId));
      if (touched.size > 0) {
        const log = await events.findByTicketIds(query, [...touched]);
        const logs = Map.groupBy(log, ({ ticketId }) => ticketId);
        await tickets.project(query, [...logs].map(stateOf));
        await reckonClocks(query, [...touched]);
      }
      return added;
    },
  };
}

async function addSome<Row, Added>(
  rows: readonly Row[] = [],
  add: (rows: readonly Row[]) => Promise<Added[]>,
): Promise<Added[]> {
  return rows.length === 0 ? [] : add(rows);
}

function stateOf([id, log]: [string, TicketEvent[]]): TicketState {
  return { id, ...projectTicket(log) };
}
