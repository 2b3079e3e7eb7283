import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '@cx/testing/free-port';

import { booksSupergraph, serveBooksSubgraph } from '../../support/books-graph.ts';
import { type RunningCommand, startCx } from '../../support/child-process.ts';
import { makeDirectory, statusOf } from '../../support/instance.ts';
import { startLoad } from './load.ts';
import { until } from './reloaded-gateway.ts';
import { countsOf } from './reloads.ts';
import type { Scenario } from './scenario.ts';

const RESTARTS = 6;

/** So that there is always something in hand, and always a connection that is not busy. */
const SUBGRAPH_MS = 20;
const PAUSE_MS = 20;

/** Two replicas, of which one after the other is told to stop, as in a roll-out. */
export const rollingRestart: Scenario = {
  name: `${RESTARTS} times SIGTERM under load`,
  async run() {
    await using directory = await makeDirectory();
    await using resources = new AsyncDisposableStack();
    const subgraph = await serveBooksSubgraph(SUBGRAPH_MS);
    resources.defer(() => subgraph.stop());
    const file = join(directory.path, 'supergraph.graphql');
    await writeFile(file, booksSupergraph(subgraph.port));
    const start = async (port: number): Promise<RunningCommand> => {
      const args = ['gateway', '--supergraph', file, '--port', String(port), '--no-auth'];
      const command = startCx(args, { CX_DATA_DIR: join(directory.path, 'data') });
      await until(async () => (await statusOf(`${addressOf(port)}/readyz`)) === 200, 'a start');
      return command;
    };
    const ports = [await freePort(), await freePort()] as const;
    const commands = [await start(ports[0]), await start(ports[1])];
    resources.defer(async () => {
      for (const command of commands) command.kill('SIGTERM');
      await Promise.all(commands.map((command) => command.finished));
    });

    const load = startLoad(ports.map(addressOf), PAUSE_MS);
    const exitCodes = new Set<number | null>();
    for (let count = 0; count < RESTARTS; count += 1) {
      await sleep(500);
      const nth = count % 2;
      commands[nth]?.kill('SIGTERM');
      exitCodes.add((await commands[nth]?.finished)?.exitCode ?? null);
      commands[nth] = await start(ports[nth === 0 ? 0 : 1]);
    }
    const seen = await load.finish();
    return {
      isRight: seen.failed.length === 0 && [...exitCodes].join() === '0',
      seen: `exit codes ${[...exitCodes].join(', ')}, ${countsOf(seen)}`,
    };
  },
};

function addressOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}
