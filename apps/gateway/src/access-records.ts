import type { AuditLog, OperationMeter, UsageMeter } from '@cx/access';
import type { OperationRun } from '@cx/federation';
import type { Principal } from '@cx/principals';

import { createOperationUses } from './operation-use.ts';
import type { RequestContext } from './request-context.ts';

export interface RunUsage {
  readonly estimated: number;
  readonly actual: number;
  readonly hasErrors: boolean;
}

/** Keeps account of what callers used, were denied and learned of people. */
export interface AccessRecords {
  /** Does not wait. */
  used(context: RequestContext, run: OperationRun, usage: RunUsage): void;
  /** Durable when it resolves. */
  disclosed(context: RequestContext, run: OperationRun): Promise<void>;
  /** As {@link AccessRecords.used}, of rows that were read without GraphQL. */
  rowsUsed(principal: Principal, use: RowsUse): void;
  /** As {@link AccessRecords.disclosed}: personal data in each of so many rows. */
  rowsDisclosed(principal: Principal, path: string, rows: number): Promise<void>;
  /** Durable when it resolves: an address was made by which whoever has it reads what this principal may. */
  urlCreated(principal: Principal, path: string, expiresAt: Date): Promise<void>;
}

export interface RowsUse {
  /** What was read: `export/tickets.csv`. */
  readonly path: string;
  readonly cost: number;
  readonly hasErrors: boolean;
}

export interface AccessRecordsDependencies {
  readonly usage: Pick<UsageMeter, 'record'>;
  readonly operations: Pick<OperationMeter, 'record'>;
  readonly audit: Pick<AuditLog, 'record' | 'append'>;
  readonly now: () => Date;
}

/** How many different denials of one caller a minute has entries for: who tries all fields must not fill the log. */
const DENIALS_PER_MINUTE = 100;

const MINUTE_MS = 60_000;

export function createAccessRecords({
  usage,
  operations,
  audit,
  now,
}: AccessRecordsDependencies): AccessRecords {
  const operationUse = createOperationUses(now);
  let minute = 0;
  let denials = new Map<string, Set<string>>();

  /** Whether the same was recorded in this minute: the usage counts how often. */
  function isRepeated(principalId: string, denial: string): boolean {
    const current = Math.floor(now().valueOf() / MINUTE_MS);
    if (current !== minute) {
      minute = current;
      denials = new Map();
    }
    const own = denials.get(principalId) ?? new Set();
    if (own.has(denial) || own.size >= DENIALS_PER_MINUTE) return true;
    denials.set(principalId, own.add(denial));
    return false;
  }

  function denied({ principal, contract }: RequestContext, run: OperationRun): void {
    const { refusals } = run.authorization;
    if (refusals.size === 0) return;
    const operation = nameOf(run);
    const fields = [...refusals.keys()];
    if (isRepeated(principal.id, JSON.stringify([operation, fields]))) return;
    const details = { contract: contract.name, mode: contract.denied, operation, fields };
    audit.record({ at: now(), actor: principal.id, action: 'access.denied', details });
  }

  return {
    used(context, run, { estimated, actual, hasErrors }) {
      const { principal, fetches } = context;
      usage.record({
        principalId: principal.id,
        keyId: principal.keyId,
        operation: nameOf(run),
        hasErrors,
        deniedFields: run.authorization.refusals.size,
        estimatedCost: estimated,
        actualCost: actual,
        fetches: Object.fromEntries(fetches),
      });
      const use = operationUse(context, run);
      if (use !== null) operations.record(use);
      denied(context, run);
    },

    async disclosed({ principal, contract, disclosures: { fields, people } }, run) {
      if (fields.size === 0) return;
      const details = {
        contract: contract.name,
        operation: nameOf(run),
        values: Object.fromEntries(fields),
        people: [...people],
      };
      await audit.append([
        { at: now(), actor: principal.id, action: 'personal-data.read', details },
      ]);
    },

    rowsUsed({ id: principalId, keyId }, { path, cost, hasErrors }) {
      usage.record({
        principalId,
        keyId,
        operation: path,
        hasErrors,
        deniedFields: 0,
        estimatedCost: cost,
        actualCost: cost,
        fetches: { insights: 1 },
      });
    },

    async rowsDisclosed({ id: actor }, path, rows) {
      const details = { operation: path, rows };
      await audit.append([{ at: now(), actor, action: 'personal-data.read', details }]);
    },

    async urlCreated({ id: actor }, path, expiresAt) {
      const details = { operation: path, expiresAt: expiresAt.toISOString() };
      await audit.append([{ at: now(), actor, action: 'export-url.created', details }]);
    },
  };
}

/** For a gateway that has no place to keep account in. */
export const NO_RECORDS: AccessRecords = {
  used: () => undefined,
  disclosed: () => Promise.resolve(),
  rowsUsed: () => undefined,
  rowsDisclosed: () => Promise.resolve(),
  urlCreated: () => Promise.resolve(),
};

/** The operation's own name with the beginning of its hash, since many have none or the same. */
function nameOf({ request: { operation, queryHash } }: OperationRun): string {
  return `${operation.name?.value ?? 'anonymous'} ${queryHash.slice(0, 8)}`;
}
