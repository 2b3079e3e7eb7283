import { availableParallelism, totalmem } from 'node:os';

import { connectionsIn, connectTo, POOL_SIZES, sharedPoolSizes } from '@cx/database';
import { z } from 'zod';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { SCHEMA_NAMES } from '../instance.ts';

/** Beside its pools: for what listens, and for rows that are read as files. */
const OTHERS_OF_WORKER = 5;

/** Beside its pools: for what listens and reads events, and for other commands, an import and a backup among them. */
const OTHERS_OF_PRIMARY = 80;

/** What one worker keeps resident, and some. */
const WORKER_BYTES = 400 * 2 ** 20;

/** Of the machine's memory: its database and other programs are there too. */
const SHARE_OF_MEMORY = 1 / 4;

const Rows = z.tuple([z.object({ most: z.coerce.number() })]);

/**
 * How many processes are to answer: WORKERS, else as many as there are cores, and memory and connections for.
 *
 * @throws CommandError when the server has not connections enough
 */
export async function countWorkers(
  { WORKERS: wanted }: Pick<Config, 'WORKERS'>,
  adminUrl: string,
): Promise<number> {
  if (wanted === 1) return 1;
  const most = await findMaxConnections(adminUrl);
  if (wanted === undefined) return mostWithin(most, forMachine());
  if (connectionsOf(wanted) > most) {
    throw new CommandError(
      ExitCode.Usage,
      `WORKERS=${wanted} may take ${connectionsOf(wanted)} connections, and the database has ${most}: set its max_connections to more, or WORKERS to ${mostWithin(most, wanted)}.`,
    );
  }
  return wanted;
}

async function findMaxConnections(adminUrl: string): Promise<number> {
  const client = await connectTo(adminUrl);
  try {
    const { rows } = await client.query(`SELECT current_setting('max_connections') AS most`);
    return Rows.parse(rows)[0].most;
  } finally {
    await client.end();
  }
}

function forMachine(): number {
  const fitting = Math.floor((totalmem() * SHARE_OF_MEMORY) / WORKER_BYTES);
  return Math.max(1, Math.min(availableParallelism(), fitting));
}

function mostWithin(connections: number, wanted: number): number {
  let count = wanted;
  while (count > 1 && connectionsOf(count) > connections) count -= 1;
  return count;
}

/** What the primary and so many workers may have open at a time. */
function connectionsOf(workers: number): number {
  const ofWorker = SCHEMA_NAMES.length * connectionsIn(sharedPoolSizes(workers)) + OTHERS_OF_WORKER;
  const ofPrimary = SCHEMA_NAMES.length * connectionsIn(POOL_SIZES) + OTHERS_OF_PRIMARY;
  return ofPrimary + workers * ofWorker;
}
