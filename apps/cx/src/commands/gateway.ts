import { readFile } from 'node:fs/promises';

import { createRemoteSubgraphClient, openSupergraph } from '@cx/federation';
import { everybodyIs, serveGateway } from '@cx/gateway';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { pino } from 'pino';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { assertLoopback } from '../loopback.ts';
import type { Terminal } from '../terminal.ts';
import { untilSignal } from '../until-signal.ts';

export interface GatewayCommandOptions {
  /** File with the supergraph's SDL. */
  readonly supergraph: string;
  readonly port: number;
  /** False: nobody is asked who they are, and only this machine is served. */
  readonly auth: boolean;
}

/** Serves any federation 2 supergraph, with no database: its subgraphs are where it says they are. */
export async function gateway(
  config: Config,
  options: GatewayCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.auth) {
    throw new CommandError(
      ExitCode.Usage,
      'This gateway knows no callers yet: pass --no-auth to serve this machine alone.',
    );
  }
  assertLoopback(config.HOST);
  const signal = untilSignal();
  const log = pino({ name: 'gateway', level: config.LOG_LEVEL }, pino.destination(2));
  const supergraph = openSupergraph({
    supergraphSdl: await readSupergraph(options.supergraph),
    clientOf: createRemoteSubgraphClient,
    log,
  });
  const server = await serveGateway({
    supergraph,
    host: config.HOST,
    port: options.port,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    readiness: () => Promise.resolve({}),
    log,
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(ExitCode.Usage, `${options.supergraph} cannot be served: ${reason}`, {
      cause: error,
    });
  });
  terminal.say(`The graph is at ${server.url}/graphql.`);
  await signal;
  await server.stop();
}

async function readSupergraph(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError(ExitCode.Usage, `The supergraph ${path} cannot be read.`, {
      cause: error,
    });
  }
}
