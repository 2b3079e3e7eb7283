import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { DatabaseUnavailable } from '@cx/database';
import {
  createProgress,
  ImportStopped,
  type ImportSummary,
  MappingError,
  parseMapping,
  SourceError,
} from '@cx/ingest';
import { SurveyVersionConflict } from '@cx/surveys';
import { z } from 'zod';

import type { Config } from '../config.ts';
import { openDomains } from '../domains.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openInstance } from '../instance.ts';
import type { Terminal } from '../terminal.ts';
import { importFile } from './import-file.ts';
import type { ImportTarget } from './import-target.ts';
import { TARGETS } from './targets/index.ts';

export interface ImportCommandOptions {
  readonly mapping: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly rejects?: string | undefined;
}

/**
 * Brings the records of a file into the graph, by the words of a mapping.
 *
 * @param signal ends it behind the batch in hand
 */
export async function importRecords(
  config: Config,
  path: string,
  options: ImportCommandOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const text = await readMapping(options.mapping);
  const rejectsPath = options.rejects ?? `${path === '-' ? 'stdin' : path}.rejects.ndjson`;
  await using resources = new AsyncDisposableStack();

  const open = async (): Promise<ReturnType<typeof openDomains>> => {
    const instance = await openInstance(config);
    resources.defer(() => instance.close());
    const domains = openDomains(instance);
    resources.defer(() => domains.close());
    return domains;
  };

  try {
    const document = parseMapping(text, options.mapping);
    const summary = await findTarget(
      document.read(z.looseObject({ target: z.string() })).target,
    ).bind(document, async (target) =>
      importFile(target, {
        path,
        fingerprint: await fingerprintOf(path, text),
        rejectsPath,
        isStrict: options.strict,
        progress: createProgress(terminal.progress, () => performance.now()),
        signal,
        openDomains: options.dryRun ? null : open,
      }),
    );
    report(summary, options.dryRun, rejectsPath, terminal);
  } catch (error) {
    if (error instanceof ImportStopped) {
      report(error.summary, options.dryRun, rejectsPath, terminal);
      throw new CommandError(ExitCode.Input, `${path}: ${error.message}`, { cause: error });
    }
    if (error instanceof MappingError || error instanceof SurveyVersionConflict) {
      throw new CommandError(ExitCode.Usage, error.message, { cause: error });
    }
    if (error instanceof SourceError) {
      throw new CommandError(ExitCode.Input, error.message, { cause: error });
    }
    if (error instanceof DatabaseUnavailable) {
      throw new CommandError(
        ExitCode.Database,
        `${error.message} What was written before stays: run the import again to go on.`,
        { cause: error },
      );
    }
    throw error;
  }
}

async function readMapping(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError(ExitCode.Usage, `The mapping ${path} cannot be read.`, { cause: error });
  }
}

function findTarget(name: string): ImportTarget {
  const target = TARGETS.find((known) => known.name === name);
  if (target === undefined) {
    const names = TARGETS.map((known) => known.name).join(', ');
    throw new MappingError(`There is no target ${name}: name one of ${names}.`);
  }
  return target;
}

/** Standard input cannot be read again from where it was: each import of it is another one. */
async function fingerprintOf(path: string, mapping: string): Promise<string> {
  const hash = createHash('sha256').update(mapping);
  if (path === '-') return hash.update(String(process.hrtime.bigint())).digest('hex');
  const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
  return hash.update(`${resolve(path)} ${size} ${mtimeMs}`).digest('hex');
}

function report(
  summary: ImportSummary,
  isDryRun: boolean,
  rejectsPath: string,
  terminal: Terminal,
): void {
  const { read, inserted, updated, unchanged, duplicates, rejected, resumed } = summary;
  const parts = isDryRun
    ? [`${inserted} could be imported`]
    : [`${inserted} inserted`, `${updated} updated`, `${unchanged} unchanged`];
  if (duplicates > 0) parts.push(`${duplicates} dropped as duplicates of earlier records`);
  if (resumed > 0) parts.push(`${resumed} done by an earlier run`);
  parts.push(rejected > 0 ? `${rejected} rejected (see ${rejectsPath})` : '0 rejected');
  terminal.print(`${read} read: ${parts.join(', ')}.`);
}
