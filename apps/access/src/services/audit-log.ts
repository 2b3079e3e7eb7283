import type { Database, WriteQuery } from '@cx/database';

import type { AuditHead } from '../entities/audit-entry.ts';
import type { AuditEntryRepository } from '../repositories/audit-entries.ts';
import type { Transactions } from '../repositories/transactions.ts';
import { type AuditDraft, chainTo, EMPTY_LOG } from './audit-chain.ts';
import { type AuditEvent, draftOf } from './audit-event.ts';
import { createGroupCommit } from './group-commit.ts';
import { type AuditVerdict, type VerifyOptions, verifyLog } from './verify-log.ts';
import { createWriteBehind } from './write-behind.ts';

/** Entries that are added and never changed, each with the hash of the one before it. */
export interface AuditLog {
  /** Durable when it resolves. Calls that come at the same time are written together. */
  append(events: readonly AuditEvent[]): Promise<void>;
  /** Within a transaction of the caller's, as its last statement: other writers wait for its end. */
  write(query: WriteQuery, event: AuditEvent): Promise<void>;
  /**
   * Does not wait: written within a second, or as soon as the database is there. 10,000 may wait; of those
   * beyond, one entry tells the number.
   */
  record(event: AuditEvent): void;
  /** Reads the whole log, in pages. */
  verify(options?: VerifyOptions): Promise<AuditVerdict>;
  /** Writes what waits. */
  close(): Promise<void>;
}

export interface AuditLogDependencies {
  readonly database: Database;
  readonly entries: AuditEntryRepository;
  readonly transactions: Transactions;
  /** Hears why recorded events could not be written yet. */
  readonly onError: (error: unknown) => void;
}

const MOST_WAITING = 10_000;
const BATCH_SIZE = 1000;

export function createAuditLog(dependencies: AuditLogDependencies): AuditLog {
  const { database, entries, transactions, onError } = dependencies;
  const waiting: AuditDraft[] = [];
  let dropped: { count: number; readonly since: Date; until: Date } | null = null;

  const append = createGroupCommit<AuditDraft>((drafts) =>
    database.write((query) => add(query, drafts)),
  );

  const recorder = createWriteBehind<readonly AuditDraft[]>({
    database,
    transactions,
    take,
    write: add,
    onError,
  });

  async function add(query: WriteQuery, drafts: readonly AuditDraft[]): Promise<void> {
    const chained = chainTo(await lockHead(query), drafts);
    const last = chained.at(-1);
    if (last === undefined) return;
    await entries.add(query, chained, { seq: Number(last.seq), hash: last.hash });
  }

  async function lockHead(query: WriteQuery): Promise<AuditHead> {
    const head = await entries.lockHead(query);
    if (head !== null) return head;
    // Two writers of a new log may both come here: the second one reads what the first has made of it.
    await entries.makeHead(query, EMPTY_LOG);
    return (await entries.lockHead(query)) ?? EMPTY_LOG;
  }

  function take(): readonly AuditDraft[] | null {
    const batch = waiting.splice(0, BATCH_SIZE);
    if (waiting.length === 0 && dropped !== null) {
      const { count, since, until } = dropped;
      const details = { events: count, since: since.toISOString(), until: until.toISOString() };
      batch.push(draftOf({ at: until, actor: 'access', action: 'audit.dropped', details }));
      dropped = null;
    }
    return batch.length === 0 ? null : batch;
  }

  return {
    append: async (events) => append(events.map(draftOf)),

    write: (query, event) => add(query, [draftOf(event)]),

    record(event) {
      const draft = draftOf(event);
      if (waiting.length < MOST_WAITING) {
        waiting.push(draft);
      } else {
        dropped ??= { count: 0, since: event.at, until: event.at };
        dropped.count += 1;
        dropped.until = event.at;
      }
      recorder.wake();
    },

    verify: (options = {}) => verifyLog(entries, options),

    close: () => recorder.close(),
  };
}
