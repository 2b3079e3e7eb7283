import { openAccess } from '@cx/access';
import { createRemoteSubgraphClient, openSupergraph } from '@cx/federation';
import { pepperOf } from '@cx/principals';
import { pino } from 'pino';

import { config } from './config.ts';
import { openEntrance, openQuota } from './entrance.ts';
import { readOwnSupergraph, serveGateway } from './index.ts';
import { serveMetrics } from './metrics-server.ts';
import { createMetrics } from './metrics.ts';
import { createQuotaOf } from './principal-quota.ts';
import { createRemoteRows } from './remote-rows.ts';
import { serviceClient } from './service-client.ts';
import { subgraphReadiness } from './subgraph-readiness.ts';
import { readTerms } from './terms.ts';

const log = pino({ name: 'gateway', level: config.LOG_LEVEL });
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
const supergraph = openSupergraph({
  supergraphSdl: await readOwnSupergraph(),
  clientOf: ({ name, url }) =>
    name === accessService.name
      ? serviceClient(accessService, log)
      : createRemoteSubgraphClient({
          name,
          url: urls.get(name) ?? url,
          secret: config.SUBGRAPH_SECRET,
        }),
});
const { PSEUDONYM_SECRET: pseudonymSecret } = config;
const server = await serveGateway({
  ...openEntrance(config, { terms, access, pseudonymSecret, metrics, log }),
  supergraph,
  rows: createRemoteRows({ url: config.INSIGHTS_URL, secret: config.SUBGRAPH_SECRET }),
  host: config.HOST,
  port: config.PORT,
  quota,
  readiness: async () => {
    const { database = 'ok' } = await accessService.readiness();
    return { ...(await subgraphReadiness(urls)), access: database };
  },
  log,
});
const metricsServer =
  config.METRICS_PORT === undefined
    ? null
    : await serveMetrics(metrics, config.HOST, config.METRICS_PORT);
log.info({ url: server.url, metrics: metricsServer?.url }, 'Listening.');

async function close(): Promise<void> {
  await server.stop();
  await metricsServer?.stop();
  await quota.close();
  await access.close();
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
