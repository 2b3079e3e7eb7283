import { LOCAL_PRINCIPAL } from '@cx/access';
import { type GatewayServer, serveGateway } from '@cx/gateway';
import { type Logger, pino } from 'pino';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { type Graph, openGraph } from '../graph.ts';
import { type Instance, openInstance } from '../instance.ts';
import { assertLoopback } from '../loopback.ts';
import { createReadiness, type Readiness } from '../readiness.ts';
import type { Terminal } from '../terminal.ts';
import { untilSignal } from '../until-signal.ts';

export interface StartOptions {
  /** Whether an empty instance gets the demo data. */
  readonly demo: boolean;
}

/** The whole graph in one process, until a signal ends it. */
export async function start(
  config: Config,
  { demo }: StartOptions,
  terminal: Terminal,
): Promise<void> {
  assertLoopback(config.HOST);
  const signal = untilSignal();
  terminal.say('Starting the database …');
  const log = pino({ name: 'cx', level: config.LOG_LEVEL }, pino.destination(2));
  await using resources = new AsyncDisposableStack();

  const instance = await openInstance(config);
  resources.defer(() => instance.close());
  const graph = await openGraph(instance, log);
  resources.defer(() => graph.close());
  const readiness = createReadiness(graph);
  const server = await listen(config, graph, readiness, log);
  resources.defer(() => server.stop());
  greet(server.url, instance, terminal);

  readiness.demoLoaded();
  await signal;
  terminal.say('Stopping: requests in hand are finished first.');
}

async function listen(
  { HOST: host, PORT: port }: Config,
  { supergraph }: Graph,
  readiness: Readiness,
  log: Logger,
): Promise<GatewayServer> {
  try {
    return await serveGateway({
      supergraph,
      host,
      port,
      principal: LOCAL_PRINCIPAL,
      readiness: () => readiness.checks(),
      log,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new CommandError(
        ExitCode.Usage,
        `Port ${port} is taken: set PORT to another one, or stop what listens there.`,
        { cause: error },
      );
    }
    throw error;
  }
}

function greet(url: string, instance: Instance, terminal: Terminal): void {
  const query =
    '{ customers(first: 3) { nodes { id displayName journey(first: 5) { nodes { channel summary } } } } }';
  terminal.say(`
The graph is at ${url}/graphql: open it in a browser, or ask

  curl -s ${url}/graphql -H 'content-type: application/json' \\
    --data '{"query":"${query}"}'

Data: ${instance.description}. Nobody is asked who they are, so only this machine is served.
`);
}
