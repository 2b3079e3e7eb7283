import { openAccess } from '@cx/access';
import {
  type BreakerState,
  createRemoteSubgraphClient,
  openSupergraph,
  type Supergraph,
} from '@cx/federation';
import { pepperOf } from '@cx/principals';
import { openSupergraphSource } from '@cx/supergraph-source';
import { startTracing } from '@cx/telemetry/start';
import { pino } from 'pino';

import { createAccessLog } from './access-log.ts';
import { config } from './config.ts';
import { openEntrance, openQuota } from './entrance.ts';
import { readOwnSupergraph, serveGateway } from './index.ts';
import { serveMetrics } from './metrics-server.ts';
import { createMetrics } from './metrics.ts';
import { createQuotaOf } from './principal-quota.ts';
import { createRemoteRows } from './remote-rows.ts';
import { openResponseCaching } from './response-caching.ts';
import { serviceClient } from './service-client.ts';
import { subgraphReadiness } from './subgraph-readiness.ts';
import { subgraphsOf } from './subgraphs.ts';
import { readTerms } from './terms.ts';

const log = pino({ name: 'gateway', level: config.LOG_LEVEL });
const tracing = await startTracing({
  settings: config,
  service: 'gateway',
  onError: (error) => log.warn({ err: error }, 'Spans are lost.'),
});
const terms = await readTerms(config);
const previous = config.KEY_PEPPER_PREVIOUS;
const access = openAccess({
  databaseUrl: config.GATEWAY_DATABASE_URL,
  environment: config.KEY_ENVIRONMENT,
  peppers: [pepperOf(config.KEY_PEPPER), ...(previous === undefined ? [] : [pepperOf(previous)])],
  contracts: [...terms.contracts.keys()],
  onError: (error) => log.warn({ err: error }, 'What is known of callers waits to be written.'),
});
const metrics = createMetrics();
const quota = openQuota(config, () => access.openQuota(), { metrics, log });
const accessService = access.serviceWith({
  secret: config.SUBGRAPH_SECRET,
  quotaOf: createQuotaOf(terms.contracts, quota, () => new Date()),
});
const urls = new Map([
  ['customers', config.CUSTOMERS_URL],
  ['tickets', config.TICKETS_URL],
  ['reviews', config.REVIEWS_URL],
  ['mentions', config.MENTIONS_URL],
  ['surveys', config.SURVEYS_URL],
  ['insights', config.INSIGHTS_URL],
]);
const caching = openResponseCaching(config, {
  eventUrls: {
    ...(config.CUSTOMERS_EVENTS_URL && { customers: config.CUSTOMERS_EVENTS_URL }),
    ...(config.INSIGHTS_EVENTS_URL && { insights: config.INSIGHTS_EVENTS_URL }),
  },
  log,
});
const open = (supergraphSdl: string): Supergraph =>
  openSupergraph({
    supergraphSdl,
    cache: caching?.cache,
    clientOf({ name, url }) {
      if (name === accessService.name) return serviceClient(accessService, log);
      const onState = (state: BreakerState): void => metrics.breakerChanged(name, state);
      onState('closed');
      return createRemoteSubgraphClient({
        name,
        url: urls.get(name) ?? url,
        secret: config.SUBGRAPH_SECRET,
        onState,
      });
    },
  });
const from = config.SUPERGRAPH_FILE ?? config.SUPERGRAPH_URL;
const source =
  from === undefined
    ? null
    : openSupergraphSource({
        from,
        directory: config.CX_DATA_DIR,
        everySeconds: config.SUPERGRAPH_POLL_SECONDS,
      });
const { PSEUDONYM_SECRET: pseudonymSecret } = config;
const server = await serveGateway({
  ...openEntrance(config, { terms, access, pseudonymSecret, metrics, log }),
  supergraph:
    source === null ? open(await readOwnSupergraph()) : { source, open, own: accessService.name },
  rows: createRemoteRows({
    url: config.INSIGHTS_URL ?? 'http://127.0.0.1:4006/graphql',
    secret: config.SUBGRAPH_SECRET,
  }),
  host: config.HOST,
  port: config.PORT,
  quota,
  accessLog: config.ACCESS_LOG ? createAccessLog() : undefined,
  async readiness({ document }) {
    const { database = 'ok' } = await accessService.readiness();
    const known = [...subgraphsOf(document)]
      .filter(([name]) => urls.has(name))
      .map(([name, { url }]) => [name, urls.get(name) ?? url] as const);
    return { ...(await subgraphReadiness(new Map(known))), access: database };
  },
  graceMs: config.GRACE_SECONDS * 1_000,
  log,
});
const metricsServer =
  config.METRICS_PORT === undefined
    ? null
    : await serveMetrics(metrics, config.HOST, config.METRICS_PORT);
log.info({ url: server.url, metrics: metricsServer?.url }, 'Listening.');

async function close(): Promise<void> {
  await server.stop();
  await caching?.close();
  await metricsServer?.stop();
  await quota.close();
  await access.close();
  await tracing.stop();
}

const stop = (signal: string): void => {
  log.info({ signal }, 'Stopping.');
  close().catch((error: unknown) => {
    log.error({ err: error }, 'The stop failed.');
    process.exitCode = 1;
  });
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
if (source !== null) process.on('SIGHUP', () => source.lookAgain());
