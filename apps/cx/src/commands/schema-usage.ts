import { readOwnSupergraph, readTerms } from '@cx/gateway';
import { unusedFields } from '@cx/schema-usage';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openKeyAccess } from '../key-access.ts';
import { contractSchemas } from '../schema/contract-schemas.ts';
import { parseSdl, readSdl } from '../schema/read-sdl.ts';
import type { Terminal } from '../terminal.ts';
import { assertDays } from './schema-check.ts';

export interface SchemaUsageOptions {
  /** Those that nobody asked for, instead. */
  readonly unused: boolean;
  /** @default all contracts */
  readonly contract?: string | undefined;
  /** The supergraph that is served. @default this project's own */
  readonly served?: string | undefined;
  readonly days: number;
  /** One JSON object on standard output, and nothing else. */
  readonly json: boolean;
}

interface Counted {
  readonly contract: string;
  readonly coordinate: string;
  readonly requests: number;
}

/** Shows how often what of the schema was asked for, or which fields were not. */
export async function schemaUsage(
  config: Config,
  options: SchemaUsageOptions,
  terminal: Terminal,
): Promise<void> {
  assertDays(options.days);
  const { contracts } = await readTerms(config);
  const { contract: only } = options;
  if (only !== undefined && !contracts.has(only)) {
    const known = [...contracts.keys()].join(', ');
    throw new CommandError(ExitCode.Usage, `There is no contract ${only}: there are ${known}.`);
  }
  const wanted = new Map([...contracts].filter(([name]) => only === undefined || name === only));
  await using keys = await openKeyAccess(config);
  const firstDay = await keys.access.operations.firstDay();
  const used = (await keys.access.operations.fields(options.days)).filter(({ contract }) =>
    wanted.has(contract),
  );
  const { served } = options;
  const sdl = served === undefined ? await readOwnSupergraph() : await readSdl(served);
  const schemas = contractSchemas(parseSdl(sdl, served ?? 'supergraph.graphql'), wanted);
  const shown = options.unused ? unusedOf(schemas, used) : used;

  if (options.json) {
    terminal.print(JSON.stringify({ recordedSince: firstDay, fields: shown }));
    return;
  }
  for (const { contract, coordinate, requests } of shown) {
    terminal.print([contract, coordinate, ...(options.unused ? [] : [requests])].join('\t'));
  }
  terminal.say(
    firstDay === null
      ? 'Nothing is recorded yet.'
      : `Recorded since ${firstDay.toISOString().slice(0, 10)}.`,
  );
}

function unusedOf(
  schemas: ReturnType<typeof contractSchemas>,
  used: readonly Counted[],
): readonly Counted[] {
  return [...schemas].flatMap(([contract, schema]) => {
    const own = used.filter((one) => one.contract === contract);
    const coordinates = new Set(own.map(({ coordinate }) => coordinate));
    return unusedFields(schema, coordinates).map((coordinate) => ({
      contract,
      coordinate,
      requests: 0,
    }));
  });
}
