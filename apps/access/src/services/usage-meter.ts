import { type Database, storableText } from '@cx/database';

import type { UsageRow } from '../entities/usage.ts';
import type { Transactions } from '../repositories/transactions.ts';
import type { UsageRepository } from '../repositories/usage.ts';
import { createOperationNames, OTHER_OPERATIONS } from './operation-names.ts';
import { createWriteBehind } from './write-behind.ts';

/** One request. */
export interface Use {
  /** Who calls. */
  readonly principalId: string;
  readonly keyId?: string | undefined;
  /** The operation's name with a short hash of its document. */
  readonly operation: string;
  readonly hasErrors: boolean;
  readonly deniedFields: number;
  readonly estimatedCost: number;
  readonly actualCost: number;
  /** How often it called each subgraph. */
  readonly fetches: Readonly<Record<string, number>>;
}

export interface UsagePeriod {
  /** The hour that it lies in counts whole. */
  readonly since: Date;
  readonly until: Date;
}

/** Counts what callers do, by the hour. */
export interface UsageMeter {
  /** Does not wait: written within a second, or as soon as the database is there. */
  record(use: Use): void;
  /** What was written of one caller, by hour and operation, the newest hour first. */
  usageOf(principalId: string, period: UsagePeriod): Promise<UsageRow[]>;
  /** Writes what waits. */
  close(): Promise<void>;
}

export interface UsageMeterDependencies {
  readonly database: Database;
  readonly usage: UsageRepository;
  readonly transactions: Transactions;
  readonly now: () => Date;
  /** Hears why counts could not be written yet. */
  readonly onError: (error: unknown) => void;
}

/** A row that grows. */
type Sum = { -readonly [Property in keyof Omit<UsageRow, 'fetches'>]: UsageRow[Property] } & {
  readonly fetches: Map<string, number>;
};

const HOUR_MS = 3_600_000;

/** While the database is away, operations beyond are no longer told apart. */
const MOST_WAITING = 10_000;

export function createUsageMeter(dependencies: UsageMeterDependencies): UsageMeter {
  const { database, usage, transactions, now, onError } = dependencies;
  const names = createOperationNames();
  let sums = new Map<string, Sum>();

  const writer = createWriteBehind<readonly UsageRow[]>({
    database,
    transactions,
    take() {
      if (sums.size === 0) return null;
      const rows = [...sums.values()].map(rowOf);
      sums = new Map();
      return rows;
    },
    write: (query, rows) => usage.add(query, rows),
    onError,
  });

  function sumOf(hour: Date, principalId: string, keyId: string, operation: string): Sum {
    const key = JSON.stringify([hour.valueOf(), principalId, keyId, operation]);
    const known = sums.get(key);
    if (known !== undefined) return known;
    if (sums.size >= MOST_WAITING && operation !== OTHER_OPERATIONS) {
      return sumOf(hour, principalId, keyId, OTHER_OPERATIONS);
    }
    const sum = emptySum(hour, principalId, keyId, operation);
    sums.set(key, sum);
    return sum;
  }

  return {
    record(use) {
      const hour = hourOf(now());
      const principalId = storableText(use.principalId);
      const keyId = storableText(use.keyId ?? '');
      const operation = names.nameOf(hour, principalId, storableText(use.operation));
      addTo(sumOf(hour, principalId, keyId, operation), use);
      writer.wake();
    },

    usageOf: (principalId, { since, until }) => usage.findByPrincipals([principalId], since, until),

    close: () => writer.close(),
  };
}

function hourOf(moment: Date): Date {
  return new Date(Math.floor(moment.valueOf() / HOUR_MS) * HOUR_MS);
}

function emptySum(hour: Date, principalId: string, keyId: string, operation: string): Sum {
  const counts = { requests: 0, errors: 0, deniedFields: 0, estimatedCost: 0, actualCost: 0 };
  return { hour, principalId, keyId, operation, ...counts, fetches: new Map() };
}

function addTo(sum: Sum, use: Use): void {
  sum.requests += 1;
  sum.errors += use.hasErrors ? 1 : 0;
  sum.deniedFields += use.deniedFields;
  sum.estimatedCost += use.estimatedCost;
  sum.actualCost += use.actualCost;
  for (const [subgraph, count] of Object.entries(use.fetches)) {
    sum.fetches.set(subgraph, (sum.fetches.get(subgraph) ?? 0) + count);
  }
}

function rowOf({ fetches, ...sum }: Sum): UsageRow {
  return { ...sum, fetches: Object.fromEntries(fetches) };
}
