import { KEPT_DAYS } from '@cx/access';
import { readOwnSupergraph, readTerms } from '@cx/gateway';
import { checkSchema } from '@cx/schema-usage';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openKeyAccess } from '../key-access.ts';
import { type ContractReport, count, jsonOf, linesOf } from '../schema/check-report.ts';
import { checkedOperations } from '../schema/checked-operations.ts';
import { type Composition, composeSubgraphs, ownSubgraphs } from '../schema/compose-subgraphs.ts';
import { contractSchemas } from '../schema/contract-schemas.ts';
import { parseSdl, readSdl } from '../schema/read-sdl.ts';
import type { Terminal } from '../terminal.ts';

export interface SchemaCheckOptions {
  /** Files of subgraphs, by name. */
  readonly subgraph: ReadonlyMap<string, string>;
  /** The supergraph that is served. @default this project's own */
  readonly served?: string | undefined;
  /** How far back operations count. */
  readonly days: number;
  /** One JSON object on standard output, and nothing else. */
  readonly json: boolean;
}

/**
 * Tells what a change of the schema breaks of that which was sent.
 *
 * @param file the supergraph to be; composed of the subgraphs when absent
 */
export async function schemaCheck(
  config: Config,
  file: string | undefined,
  options: SchemaCheckOptions,
  terminal: Terminal,
): Promise<void> {
  assertDays(options.days);
  const composed = await supergraphToBe(file, options);
  if ('errors' in composed) {
    const { errors } = composed;
    if (options.json) terminal.print(JSON.stringify({ isSafe: false, errors, contracts: [] }));
    throw new CommandError(ExitCode.Input, `The subgraphs do not compose:\n${errors.join('\n')}`);
  }
  const { reports, recordedSince } = await reportsOf(config, composed.supergraphSdl, options);
  const broken = reports.reduce((sum, report) => sum + report.broken.length, 0);
  const isUnknown =
    reports.every(({ operations }) => operations === 0) && reports.some(hasBreaking);
  if (options.json) {
    const contracts = reports.map(jsonOf);
    const isSafe = broken === 0 && !isUnknown;
    terminal.print(JSON.stringify({ isSafe, errors: [], recordedSince, contracts }));
  } else {
    for (const line of reports.flatMap(linesOf)) terminal.print(line);
    if (recordedSince !== null) terminal.say(`Recorded since ${recordedSince}.`);
  }
  if (broken > 0) {
    throw new CommandError(ExitCode.Input, `${count(broken, 'known operation')} would break.`);
  }
  if (isUnknown) {
    throw new CommandError(
      ExitCode.Input,
      'No operation is known of that time, so nobody knows whom these changes break.',
    );
  }
}

/** @throws CommandError for more than is kept */
export function assertDays(days: number): void {
  if (days <= KEPT_DAYS) return;
  throw new CommandError(
    ExitCode.Usage,
    `Operations are kept for ${KEPT_DAYS} days: ask for fewer.`,
  );
}

async function supergraphToBe(
  file: string | undefined,
  { subgraph, served }: SchemaCheckOptions,
): Promise<Composition> {
  if (file === undefined) {
    // Of another graph nothing is here but what is named.
    const others = served === undefined ? ownSubgraphs() : [];
    return composeSubgraphs(new Map<string, string | URL>([...others, ...subgraph]));
  }
  if (subgraph.size === 0) return { supergraphSdl: await readSdl(file) };
  throw new CommandError(ExitCode.Usage, 'Give the supergraph, or subgraphs that make it up.');
}

async function reportsOf(
  config: Config,
  supergraphSdl: string,
  { served, days }: SchemaCheckOptions,
): Promise<{ readonly reports: readonly ContractReport[]; readonly recordedSince: string | null }> {
  const { contracts, trustedDocuments } = await readTerms(config);
  const now = served === undefined ? await readOwnSupergraph() : await readSdl(served);
  const before = contractSchemas(parseSdl(now, served ?? 'supergraph.graphql'), contracts);
  const after = contractSchemas(parseSdl(supergraphSdl, 'The new supergraph'), contracts);
  await using keys = await openKeyAccess(config);
  const recorded = await keys.access.operations.operations(days);
  const firstDay = await keys.access.operations.firstDay();

  const reports = [...contracts].flatMap(([name, contract]) => {
    const [from, to] = [before.get(name), after.get(name)];
    if (from === undefined || to === undefined) return [];
    const known = checkedOperations(contract, recorded, trustedDocuments);
    return { contract: name, operations: known.length, ...checkSchema(from, to, known) };
  });
  return { reports, recordedSince: firstDay?.toISOString().slice(0, 10) ?? null };
}

function hasBreaking({ changes }: ContractReport): boolean {
  return changes.some(({ verdict }) => verdict !== 'dangerous');
}
