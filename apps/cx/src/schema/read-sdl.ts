import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { type DocumentNode, GraphQLError, parse } from 'graphql';

import { CommandError, ExitCode } from '../exit.ts';

/** @throws CommandError when it cannot be read */
export function readSdl(file: string | URL): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(ExitCode.Usage, `${pathOf(file)} cannot be read.`, { cause: error });
  });
}

/** @throws CommandError that names the line, for what is no SDL */
export function parseSdl(text: string, file: string | URL): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = error.locations?.[0]?.line ?? 1;
    throw new CommandError(ExitCode.Usage, `${pathOf(file)}, line ${line}: ${error.message}`, {
      cause: error,
    });
  }
}

function pathOf(file: string | URL): string {
  return typeof file === 'string' ? file : fileURLToPath(file);
}
