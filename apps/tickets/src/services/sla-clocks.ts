import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';

import { slaClocks } from '../repositories/sla-clocks.ts';
import { createPromiseReader } from './promises-in-force.ts';
import { type ClockOutcome, outcomeOf } from './sla-outcome.ts';

/** Keeps the clocks of tickets as their logs say. */
export interface SlaClocks {
  /** Brings the clocks of tickets up to date that the transaction has locked, and tells what became of them. */
  reckon(query: WriteQuery, ticketIds: readonly string[]): Promise<void>;
  /** Lets {@link SlaClocks.reckonDue} do it: for logs that come in pieces. */
  reckonLater(query: WriteQuery, ticketIds: readonly string[]): Promise<void>;
  /**
   * Looks at the clocks that are due, and at those that wait to be reckoned anew, 100 of each at a call,
   * however many do it at the same time.
   *
   * @returns how many tickets it has looked at
   */
  reckonDue(): Promise<number>;
}

export interface SlaClocksDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

const MOST_AT_ONCE = 100;

export function createSlaClocks({ database, newId, now }: SlaClocksDependencies): SlaClocks {
  const promiseReader = createPromiseReader();

  async function reckon(query: WriteQuery, ids: readonly string[]): Promise<void> {
    await slaClocks.sharePromises(query);
    const promises = await promiseReader.read(query, ids);
    if (promises === null) return;

    const at = now();
    const changes = Map.groupBy(await slaClocks.findChanges(query, ids), ofTicket);
    const messages = Map.groupBy(await slaClocks.findMessages(query, ids), ofTicket);
    const stored = Map.groupBy(await slaClocks.findByTicketIds(query, ids), ofTicket);
    const outcomes = ids.flatMap((ticketId) => {
      const [first, ...rest] = changes.get(ticketId) ?? [];
      if (first === undefined) return [];
      return outcomeOf({
        ticketId,
        promises,
        changes: [first, ...rest],
        messages: messages.get(ticketId) ?? [],
        stored: stored.get(ticketId) ?? [],
        at,
        newId,
      });
    });
    await write(query, outcomes);
  }

  /** @returns how many of them nobody else was at */
  const lookAt = (ids: readonly string[]): Promise<number> =>
    database.write(async (query) => {
      const held = await slaClocks.holdTickets(query, ids);
      await slaClocks.unmark(query, held);
      await reckon(query, held);
      return held.length;
    });

  /** One that cannot be reckoned keeps no other one waiting. */
  async function lookAtEach(ids: readonly string[]): Promise<number> {
    const errors: unknown[] = [];
    let count = 0;
    for (const id of ids) {
      try {
        count += await lookAt([id]);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Some clocks could not be reckoned.');
    return count;
  }

  return {
    reckon,

    async reckonLater(query, ticketIds) {
      await slaClocks.sharePromises(query);
      await slaClocks.mark(query, ticketIds);
    },

    async reckonDue() {
      const { unrestricted } = database;
      const marked = await slaClocks.findMarked(unrestricted, MOST_AT_ONCE);
      const due = await slaClocks.findDue(unrestricted, now(), MOST_AT_ONCE);
      const ids = [...new Set([...marked, ...due])];
      if (ids.length === 0) return 0;
      return lookAt(ids).catch(() => lookAtEach(ids));
    },
  };
}

async function write(query: WriteQuery, outcomes: readonly ClockOutcome[]): Promise<void> {
  const removed = outcomes.flatMap((one) => one.removed);
  const changed = outcomes.flatMap((one) => one.changed);
  const events = outcomes.flatMap((one) => one.events);
  if (removed.length > 0) await slaClocks.remove(query, removed);
  if (changed.length > 0) await slaClocks.store(query, changed);
  if (events.length > 0) await slaClocks.addEvents(query, events);
}

const ofTicket = ({ ticketId }: { readonly ticketId: string }): string => ticketId;
