import { join, resolve } from 'node:path';

import type { Access } from '@cx/access';
import { rowLimitsOf } from '@cx/exports';
import {
  createAccessLog,
  createMetrics,
  createQuotaOf,
  type GatewayOptions,
  type GatewayServer,
  openEntrance,
  openQuota,
  openResponseCaching,
  readTerms,
  serveGateway,
} from '@cx/gateway';
import { createProgress } from '@cx/ingest';
import { type DevelopmentIssuer, ROLES } from '@cx/principals';
import { startTracing } from '@cx/telemetry/start';
import { pino } from 'pino';

import type { Config } from '../config.ts';
import { makeDemoKeys } from '../demo-keys.ts';
import { analyseTables } from '../demo/analyse-tables.ts';
import { defaultDemo } from '../demo/default-demo.ts';
import { createDemoIds } from '../demo/demo-ids.ts';
import { loadDemo, unfinishedDemo } from '../demo/load-demo.ts';
import { eventUrlsOf, openDomains } from '../domains.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { type Graph, openGraph } from '../graph.ts';
import { type Instance, openInstance } from '../instance.ts';
import { developmentIssuer, openIssuer } from '../issuer.ts';
import { openAccessOf } from '../key-access.ts';
import { assertLoopback } from '../loopback.ts';
import { createReadiness } from '../readiness.ts';
import { openPseudonymSecret } from '../secrets.ts';
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
  const stopping = new AbortController();
  void signal.then(() => stopping.abort());
  const log = pino({ name: 'cx', level: config.LOG_LEVEL }, pino.destination(2));
  const tracing = await startTracing({
    settings: config,
    service: 'cx',
    onError: (error) => log.warn({ err: error }, 'Spans are lost.'),
  });
  await using resources = new AsyncDisposableStack();
  resources.defer(() => tracing.stop());
  const issuer = await openIssuer(config);
  const terms = await readTerms(config, [developmentIssuer(issuer)]);
  terminal.say('Starting the database …');
  const instance = await openInstance(config, undefined, () => {
    terminal.say(
      `The database has ended: it is started again. Its log is ${join(config.CX_DATA_DIR, 'postgres.log')}.`,
    );
  });
  resources.defer(() => instance.close());
  // Before anybody follows what happens: measured while it comes, the demo takes three times as long to be ready.
  if (demo) await loadIfEmpty(instance, terminal, stopping.signal);
  if (stopping.signal.aborted) return;
  const access = await openAccessOf(config, instance, {
    contracts: [...terms.contracts.keys()],
    onError: (error) => log.warn({ err: error }, 'What is known of callers waits to be written.'),
  });
  resources.defer(() => access.close());
  const metrics = createMetrics();
  const quota = openQuota(config, null, { metrics, log });
  resources.defer(() => quota.close());
  const quotaOf = createQuotaOf(terms.contracts, quota, now);
  const service = access.serviceWith({ secret: instance.secrets.subgraph, quotaOf });
  const caching = openResponseCaching(config, { eventUrls: eventUrlsOf(instance.urls), log });
  resources.defer(() => caching?.close());
  const graph = await openGraph(instance, service, log, {
    rowLimits: rowLimitsOf(config),
    cache: caching?.cache,
  });
  resources.defer(() => graph.close());
  const readiness = createReadiness(graph, service, new Date());
  const pseudonymSecret =
    config.PSEUDONYM_SECRET ?? (await openPseudonymSecret(resolve(config.CX_DATA_DIR)));
  const server = await listen(config, {
    ...openEntrance(config, { terms, access, pseudonymSecret, metrics, log }),
    supergraph: graph.supergraph,
    rows: graph.insights.rows,
    quota,
    accessLog: config.ACCESS_LOG ? createAccessLog(pino.destination(2)) : undefined,
    // Nobody but this machine reaches it.
    showsMetrics: true,
    readiness: () => readiness.checks(),
    log,
  });
  resources.defer(() => server.stop());
  await greet(server.url, instance, issuer, terminal);
  await showDemoKeys(server.url, graph, access, terminal);
  await signal;
  terminal.say('Stopping: requests in hand are finished first.');
}

async function listen(
  { HOST: host, PORT: port }: Config,
  options: Omit<GatewayOptions, 'host' | 'port'>,
): Promise<GatewayServer> {
  try {
    return await serveGateway({ ...options, host, port });
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
    terminal.say('Loading the demo data …');
    const progress = createProgress(terminal.progress, () => performance.now());
    await loadDemo(domains, options, progress, signal);
    if (signal.aborted) return;
    await analyseTables(instance.urls);
    terminal.say('The demo data is in; /readyz tells when it is measured.');
  } finally {
    await domains.close();
  }
}

/** An instance without a brand has nothing that a partner could see. */
async function showDemoKeys(
  url: string,
  { domains }: Graph,
  { desk }: Access,
  terminal: Terminal,
): Promise<void> {
  const brand = await domains.customers.brands.findFirstKey();
  if (brand === null) return;
  const keys = await makeDemoKeys(desk, brand, new Date(Date.now() + CREDENTIAL_HOURS * 3_600_000));
  terminal.say(`
Keys of those who come from outside, for ${CREDENTIAL_HOURS} hours or until the next start: a partner, who sees
the brand ${brand} without personal data, and a BI tool.

  partner  ${keys.partner}
  bi       ${keys.bi}

  curl -s ${url}/graphql -H 'content-type: application/json' -H 'x-api-key: ${keys.partner}' \\
    --data '{"query":"{ me { kind brands scopes quota { remaining resetAt } } }"}'
`);
}

/** Of the tokens and keys that a start prints: a working day's. */
const CREDENTIAL_HOURS = 12;

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
      lifetimeSeconds: CREDENTIAL_HOURS * 3600,
    });
    return `  ${role.padEnd(8)} ${token}`;
  });
  terminal.say(`
The graph is at ${url}/graphql: open it in a browser, or ask

  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -H "authorization: Bearer $(npx cx token --role agent)" \\
    --data '{"query":"${query}"}'

Every request says who sends it, by a token or an API key (npx cx keys create --help). Tokens of this
machine's own issuer, for ${CREDENTIAL_HOURS} hours; in the browser they go under Headers, as {"authorization": "Bearer …"}:

${(await Promise.all(tokens)).join('\n')}

Data: ${instance.description}. Only this machine is served.
`);
}

function now(): Date {
  return new Date();
}
