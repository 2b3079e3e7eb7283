import type { WriteQuery } from '@cx/database';

import type { TicketEvent } from '../entities/ticket-event.ts';
import type { AddedCall, CallRepository, NewCall } from '../repositories/calls.ts';
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
  readonly calls?: readonly NewCall[];
}

/** The entries that were not there before. */
export interface AddedEntries {
  readonly events: readonly AddedEvent[];
  readonly messages: readonly AddedMessage[];
  readonly calls: readonly AddedCall[];
}

/** The one way by which anything happens to a ticket. */
export interface TicketLog {
  /**
   * Adds what has happened to tickets that the caller's transaction has locked, brings these tickets up to
   * date, and tells the outbox. What is known already is passed over.
   */
  write(query: WriteQuery, entries: TicketEntries): Promise<AddedEntries>;
}

export interface TicketLogDependencies {
  readonly tickets: TicketRepository;
  readonly events: TicketEventRepository;
  readonly messages: MessageRepository;
  readonly calls: CallRepository;
  /** Brings the clocks of touched tickets up to date. */
  readonly reckonClocks: (query: WriteQuery, ticketIds: readonly string[]) => Promise<void>;
}

export function createTicketLog(dependencies: TicketLogDependencies): TicketLog {
  const { tickets, events, messages, calls, reckonClocks } = dependencies;

  return {
    async write(query, entries) {
      const added: AddedEntries = {
        events: await addSome(entries.events, (rows) => events.add(query, rows)),
        messages: await addSome(entries.messages, (rows) => messages.add(query, rows)),
        calls: await addSome(entries.calls, (rows) => calls.add(query, rows)),
      };
      const all = [...added.events, ...added.messages, ...added.calls];
      const touched = new Set(all.map(({ ticketId }) => ticketId));
      if (touched.size === 0) return added;

      const log = await events.findByTicketIds(query, [...touched]);
      const logs = Map.groupBy(log, ({ ticketId }) => ticketId);
      await tickets.project(query, [...logs].map(stateOf));

      // Whoever reads the journey has what was said under the customer that the ticket had.
      const moved = ticketsWithOtherCustomer(logs, added.events);
      if (moved.length + added.messages.length > 0)
        await messages.tell(query, added.messages.map(idOf), moved);
      if (moved.length + added.calls.length > 0)
        await calls.tell(query, added.calls.map(idOf), moved);
      await reckonClocks(query, [...touched]);
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

/** Of tickets that were there before: what is said in a new one is told anyway. */
function ticketsWithOtherCustomer(
  logs: ReadonlyMap<string, readonly TicketEvent[]>,
  added: readonly AddedEvent[],
): string[] {
  const addedIds = new Set(added.map(idOf));
  return [...logs].flatMap(([ticketId, log]) => {
    const before = log.filter(({ id }) => !addedIds.has(id));
    return before.length > 0 && customerOf(before) !== customerOf(log) ? [ticketId] : [];
  });
}

function customerOf(log: readonly TicketEvent[]): string | null {
  return log.findLast(({ field }) => field === 'CUSTOMER')?.toValue ?? null;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
