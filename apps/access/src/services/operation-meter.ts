import { type Database, storableText } from '@cx/database';

import type {
  FieldCount,
  OperationRepository,
  RecordedOperation,
} from '../repositories/operations.ts';
import type { Transactions } from '../repositories/transactions.ts';
import { createOperationNames, OTHER_OPERATIONS } from './operation-names.ts';
import { createOperationSums } from './operation-sums.ts';
import { createWriteBehind } from './write-behind.ts';

/** An operation without the values of its client. */
export interface SentOperation {
  /** Empty where it has none. */
  readonly name: string;
  readonly text: string;
  /** Of the text. */
  readonly hash: string;
  /** What of the schema stands in it: `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE`. */
  readonly coordinates: readonly string[];
}

/** One request. */
export interface OperationUse {
  readonly contract: string;
  readonly principalId: string;
  readonly kind: string;
  /** As the client names itself; empty where it does not. */
  readonly client: string;
  readonly clientVersion: string;
  readonly operation: SentOperation;
  /** Input fields and values of enums that came in its variables. */
  readonly sent: ReadonlySet<string>;
}

/** Keeps the operations that callers send, and counts what of the schema they use, by the day. */
export interface OperationMeter {
  /** Does not wait: written within a second, or as soon as the database is there. */
  record(use: OperationUse): void;
  /** Sent in so many days before now, the most frequent first. */
  operations(days: number): Promise<RecordedOperation[]>;
  /** Asked for in so many days before now, the most frequent first. */
  fields(days: number): Promise<FieldCount[]>;
  /** The first day that something is known of. */
  firstDay(): Promise<Date | null>;
  /** Writes what waits. */
  close(): Promise<void>;
}

export interface OperationMeterDependencies {
  readonly database: Database;
  readonly operations: OperationRepository;
  readonly transactions: Transactions;
  readonly now: () => Date;
  /** Hears why operations could not be written yet. */
  readonly onError: (error: unknown) => void;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What nobody has sent for longer is forgotten. */
export const KEPT_DAYS = 90;

/** Of one contract. */
const MOST_OPERATIONS = 5_000;
const MOST_USES = 100_000;

/** Those that are longer are counted by their fields, and not kept. */
const MOST_CHARACTERS = 32_000;

const MOST_OF_A_CLIENT_NAME = 60;

export function createOperationMeter(dependencies: OperationMeterDependencies): OperationMeter {
  const { database, operations, transactions, now, onError } = dependencies;
  const names = createOperationNames();
  const sums = createOperationSums();
  let trimmedAt = -Infinity;

  const writer = createWriteBehind({
    database,
    transactions,
    take: () => sums.take(),
    async write(query, batch) {
      await operations.add(query, batch);
      const time = now().valueOf();
      if (time - trimmedAt < HOUR_MS) return;
      const since = new Date(startOf(time, DAY_MS) - KEPT_DAYS * DAY_MS);
      await operations.trim(query, {
        since,
        mostOperations: MOST_OPERATIONS,
        mostUses: MOST_USES,
      });
      trimmedAt = time;
    },
    onError,
  });

  /** Whether it is among those that one caller, and all of them, may have kept in an hour. */
  function isKept(use: OperationUse, time: number): boolean {
    const { contract, principalId, client, clientVersion, operation } = use;
    if (operation.text.length > MOST_CHARACTERS) return false;
    const key = JSON.stringify([operation.hash, contract, client, clientVersion]);
    const hour = new Date(startOf(time, HOUR_MS));
    return names.nameOf(hour, principalId, key) !== OTHER_OPERATIONS;
  }

  return {
    record(sent) {
      const time = now().valueOf();
      const use = {
        ...sent,
        client: bounded(sent.client),
        clientVersion: bounded(sent.clientVersion),
      };
      sums.add(use, { time, day: startOf(time, DAY_MS) }, () => isKept(use, time));
      writer.wake();
    },

    operations: (days) => operations.findSince(daysAgo(days)),
    fields: (days) => operations.countFieldsSince(daysAgo(days)),
    firstDay: () => operations.firstDay(),
    close: () => writer.close(),
  };

  function daysAgo(days: number): Date {
    return new Date(startOf(now().valueOf(), DAY_MS) - days * DAY_MS);
  }
}

function startOf(time: number, unitMs: number): number {
  return Math.floor(time / unitMs) * unitMs;
}

function bounded(name: string): string {
  return storableText(name.slice(0, MOST_OF_A_CLIENT_NAME));
}
