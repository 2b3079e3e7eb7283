import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';

import type { KnownOperation } from './known-operation.ts';
import { type SchemaChange, schemaChanges } from './schema-changes.ts';
import { usedNames } from './used-names.ts';

/** What a change means to those operations that are known. */
export type Verdict = 'breaks' | 'safe' | 'dangerous';

export interface SchemaVerdict<Operation> {
  readonly changes: readonly {
    readonly type: string;
    readonly description: string;
    /** `safe`: it breaks operations, and none of these. */
    readonly verdict: Verdict;
    /** Those that meet it. */
    readonly operations: readonly Operation[];
  }[];
  readonly broken: readonly BrokenOperation<Operation>[];
  /** Operations that are not valid against the schema as it is, and tell nothing of the change. */
  readonly outdated: number;
}

export interface BrokenOperation<Operation> {
  readonly operation: Operation;
  /** Sentences. */
  readonly reasons: readonly string[];
}

/** Finds what a change of a schema breaks of that which is sent to it. */
export function checkSchema<Operation extends KnownOperation>(
  before: GraphQLSchema,
  after: GraphQLSchema,
  operations: readonly Operation[],
): SchemaVerdict<Operation> {
  const changes = schemaChanges(before, after);
  const parsed = operations.map((operation) => ({ operation, document: parse(operation.text) }));
  const valid = parsed.filter(({ document }) => validate(before, document).length === 0);
  const met = valid.map(({ operation, document }) => ({
    operation,
    document,
    changes: changesMet(changes, namesOf(before, document, operation)),
  }));

  return {
    changes: changes.map((change) => {
      const meeting = met.filter((one) => one.changes.includes(change));
      return {
        type: change.type,
        description: change.description,
        verdict: verdictOn(change, meeting.length),
        operations: meeting.map(({ operation }) => operation),
      };
    }),
    broken: met.flatMap((one) => {
      const reasons = reasonsOf(one.changes, one.document, after);
      return reasons.length === 0 ? [] : [{ operation: one.operation, reasons }];
    }),
    outdated: operations.length - valid.length,
  };
}

function namesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { sent }: KnownOperation,
): ReadonlySet<string> {
  const types = sent.map((coordinate) => coordinate.slice(0, coordinate.indexOf('.')));
  return new Set([...usedNames(schema, document), ...sent, ...types]);
}

function changesMet(
  changes: readonly SchemaChange[],
  used: ReadonlySet<string>,
): readonly SchemaChange[] {
  return changes.filter(({ names }) => names.every((name) => used.has(name)));
}

function verdictOn({ severity }: SchemaChange, meeting: number): Verdict {
  if (severity === 'dangerous') return 'dangerous';
  return meeting === 0 ? 'safe' : 'breaks';
}

function reasonsOf(
  changes: readonly SchemaChange[],
  document: DocumentNode,
  after: GraphQLSchema,
): readonly string[] {
  const breaking = changes.filter(({ severity }) => severity === 'breaking');
  if (breaking.length > 0) return breaking.map(({ description }) => description);
  return validate(after, document).map(({ message }) => message);
}
