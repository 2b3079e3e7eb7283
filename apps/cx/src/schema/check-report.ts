import type { SchemaVerdict } from '@cx/schema-usage';

import type { CheckedOperation } from './checked-operations.ts';

/** What a change of the schema means to the callers of one contract. */
export interface ContractReport extends SchemaVerdict<CheckedOperation> {
  readonly contract: string;
  /** How many are known. */
  readonly operations: number;
}

/** Of one change; `--json` tells all. */
const MOST_SHOWN = 5;

/** For people: a contract, its changes, and under each whom it meets. */
export function linesOf({ contract, operations, changes, broken }: ContractReport): string[] {
  if (changes.length === 0) return [`${contract}: nothing changes that an operation could meet`];
  const told = new Set(changes.map(({ description }) => description));
  return [
    `${contract}: ${broken.length} of ${count(operations, 'known operation')} would break`,
    ...changes
      .filter(({ verdict, operations: met }) => verdict !== 'dangerous' || met.length > 0)
      .flatMap(({ verdict, description, operations: met }) => [
        `  ${verdict.padEnd(10)}${description}`,
        ...(verdict === 'safe' ? [] : shown(met)),
      ]),
    ...broken
      .filter(({ reasons }) => !reasons.some((reason) => told.has(reason)))
      .flatMap(({ operation, reasons }) => [`  breaks    ${reasons.join(' ')}`, lineOf(operation)]),
  ];
}

/** For programs. Operations of a change are named by their labels, and told where they break. */
export function jsonOf({
  contract,
  operations,
  outdated,
  changes,
  broken,
}: ContractReport): object {
  return {
    contract,
    operations,
    outdated,
    changes: changes.map((change) => ({
      ...change,
      operations: change.operations.map(({ label }) => label),
    })),
    broken: broken.map(({ operation, reasons }) => ({ ...operation, reasons })),
  };
}

export function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}

function shown(operations: readonly CheckedOperation[]): string[] {
  const rest = operations.length - MOST_SHOWN;
  return [
    ...operations.slice(0, MOST_SHOWN).map(lineOf),
    ...(rest > 0 ? [`            and ${rest} more: --json tells all`] : []),
  ];
}

function lineOf({ label, requests, lastSeen, clients }: CheckedOperation): string {
  const seen =
    lastSeen === null
      ? 'a trusted document'
      : `${count(requests, 'request')}, last ${lastSeen.toISOString().slice(0, 10)}`;
  const names = clients.map(({ kind, client, clientVersion }) =>
    [kind, client, clientVersion].filter((part) => part !== '').join(' '),
  );
  return `            ${[label, seen, ...names].join(', ')}`;
}
