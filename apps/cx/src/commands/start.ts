import { join } from 'node:path';

import {
  type Authenticate,
  createAuthentication,
  type GatewayServer,
  serveGateway,
} from '@cx/gateway';
import { createProgress } from '@cx/ingest';
import {
  createTokenVerifier,
  DEVELOPMENT_ISSUER,
  type DevelopmentIssuer,
  ROLES,
  TOKEN_AUDIENCE,
} from '@cx/principals';
import { type Logger, pino } from 'pino';

import type { Config } from '../config.ts';
import { defaultDemo } from '../demo/default-demo.ts';
import { createDemoIds } from '../demo/demo-ids.ts';
import { loadDemo, unfinishedDemo } from '../demo/load-demo.ts';
import { openDomains } from '../domains.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { type Graph, openGraph } from '../graph.ts';
import { type Instance, openInstance } from '../instance.ts';
import { openIssuer } from '../issuer.ts';
import { openAccessOf } from '../key-access.ts';
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

  const instance = await openInstance(config, undefined, () => {
    terminal.say(
      `The database has ended: it is started again. Its log is ${join(config.CX_DATA_DIR, 'postgres.log')}.`,
    );
  });
  resources.defer(() => instance.close());
  const graph = await openGraph(instance, log);
  resources.defer(() => graph.close());
  const access = await openAccessOf(config, instance);
  resources.defer(() => access.close());
  const issuer = await openIssuer(config);
  const authenticate = createAuthentication({
    tokens: createTokenVerifier({
      issuer: DEVELOPMENT_ISSUER,
      audience: TOKEN_AUDIENCE,
      keys: issuer.keys,
      now,
    }),
    keys: access.check,
    now,
    log,
  });
  const readiness = createReadiness(graph);
  const server = await listen(config, graph, authenticate, readiness, log);
  resources.defer(() => server.stop());
  await greet(server.url, instance, issuer, terminal);

  const stopping = new AbortController();
  const loading = demo ? loadIfEmpty(instance, terminal, stopping.signal) : Promise.resolve();
  const loaded = loading.then(() => readiness.demoLoaded());
  await Promise.race([signal, loaded]);
  await signal;
  stopping.abort();
  await loaded;
  terminal.say('Stopping: requests in hand are finished first.');
}

async function listen(
  { HOST: host, PORT: port, CORS_ORIGINS: corsOrigins }: Config,
  { supergraph }: Graph,
  authenticate: Authenticate,
  readiness: Readiness,
  log: Logger,
): Promise<GatewayServer> {
  try {
    return await serveGateway({
      supergraph,
      host,
      port,
      authenticate,
      corsOrigins,
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

/** An instance that has no brand has nothing at all, unless a load of the demo was cut off. */
async function loadIfEmpty(
  instance: Instance,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const usual = defaultDemo(new Date());
  const domains = openDomains(instance, { newId: createDemoIds(usual.seed) });
  try {
    const isEmpty = await domains.customers.brands.isEmpty();
    const options = (await unfinishedDemo(domains)) ?? (isEmpty ? usual : null);
    if (options === null) return;
    terminal.say('Loading the demo data; /readyz tells when it is in …');
    const progress = createProgress(terminal.progress, () => performance.now());
    await loadDemo(domains, options, progress, signal);
    if (!signal.aborted) terminal.say('The demo data is in.');
  } finally {
    await domains.close();
  }
}

/** Of the tokens that a start prints: a working day's. */
const TOKEN_HOURS = 12;

async function greet(
  url: string,
  instance: Instance,
  issuer: DevelopmentIssuer,
  terminal: Terminal,
): Promise<void> {
  const query =
    '{ customers(first: 3, orderBy: OLDEST) { nodes { id displayName journey(first: 5) { nodes { channel summary } } } } }';
  const tokens = ROLES.map(async (role) => {
    const token = await issuer.sign({
      subject: `development-${role}`,
      roles: [role],
      brands: ['*'],
      lifetimeSeconds: TOKEN_HOURS * 3600,
    });
    return `  ${role.padEnd(8)} ${token}`;
  });
  terminal.say(`
The graph is at ${url}/graphql: open it in a browser, or ask

  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -H "authorization: Bearer $(npx cx token --role agent)" \\
    --data '{"query":"${query}"}'

Every request says who sends it, by a token or an API key (npx cx keys create --help). Tokens of this
machine's own issuer, for ${TOKEN_HOURS} hours; in the browser they go under Headers, as {"authorization": "Bearer …"}:

${(await Promise.all(tokens)).join('\n')}

Data: ${instance.description}. Only this machine is served.
`);
}

function now(): Date {
  return new Date();
}
