import { openAccess } from '@cx/access';
import { sharedPoolSizes } from '@cx/database';
import {
  type BreakerState,
  createRemoteSubgraphClient,
  openSupergraph,
  type Supergraph,
} from '@cx/federation';
import { pepperOf } from '@cx/principals';
import { subgraphsOf } from '@cx/supergraph-sdl';
import { openSupergraphSource, type SupergraphSource } from '@cx/supergraph-source';
import { startTracing } from '@cx/telemetry/start';
import { joinPrimary, type Seat } from '@cx/workers';
import { type Logger, pino } from 'pino';

import { createAccessLog } from './access-log.ts';
import type { Config } from './config.ts';
import { openEntrance, openQuota } from './entrance.ts';
import { readOwnSupergraph, serveGateway } from './index.ts';
import { lookTogether } from './look-together.ts';
import { serveMetrics } from './metrics-server.ts';
import { createMetrics } from './metrics.ts';
import { createQuotaOf } from './principal-quota.ts';
import { createRemoteRows } from './remote-rows.ts';
import { openResponseCaching } from './response-caching.ts';
import { serviceClient } from './service-client.ts';
import { subgraphReadiness } from './subgraph-readiness.ts';
import { readTerms } from './terms.ts';
import { openWorkerCaching } from './worker-caching.ts';
import { createWorkerMetrics } from './worker-metrics.ts';
import { workersReadiness } from './workers-readiness.ts';

/** The gateway as one process: all of it, or one of its workers. */
export async function serve(config: Config): Promise<void> {
  using seat = await joinPrimary();
  const log = logOf(config, seat);
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
    pools: sharedPoolSizes(seat?.of ?? 1),
    onError: (error) => log.warn({ err: error }, 'What is known of callers waits to be written.'),
  });
  const metrics = seat === null ? createMetrics() : createWorkerMetrics(seat);
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
  const events = {
    eventUrls: {
      ...(config.CUSTOMERS_EVENTS_URL && { customers: config.CUSTOMERS_EVENTS_URL }),
      ...(config.INSIGHTS_EVENTS_URL && { insights: config.INSIGHTS_EVENTS_URL }),
    },
    log,
  };
  const caching =
    seat === null ? openResponseCaching(config, events) : openWorkerCaching(config, events, seat);
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
  const source = from === undefined ? null : openSource(from, config, seat);
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
      return {
        ...(await subgraphReadiness(new Map(known))),
        access: database,
        ...(await workersReadiness(seat)),
      };
    },
    graceMs: config.GRACE_SECONDS * 1_000,
    log,
  });
  const metricsServer =
    config.METRICS_PORT === undefined || seat !== null
      ? null
      : await serveMetrics(metrics, config.HOST, config.METRICS_PORT);
  log.info({ url: server.url, metrics: metricsServer?.url }, 'Listening.');
  if (source !== null) process.on('SIGHUP', () => source.lookAgain());
  await seat?.serves(server.url);

  await (seat?.stopping ?? toldToStop());
  log.info('Stopping.');
  try {
    await server.stop();
    await caching?.close();
    await metricsServer?.stop();
    await quota.close();
    await access.close();
    await tracing.stop();
  } catch (error) {
    log.error({ err: error }, 'The stop failed.');
    process.exitCode = 1;
  }
}

function logOf({ LOG_LEVEL: level }: Config, seat: Seat | null): Logger {
  const log = pino({ name: 'gateway', level });
  return seat === null ? log : log.child({ worker: seat.number });
}

function openSource(from: string, config: Config, seat: Seat | null): SupergraphSource {
  const source = openSupergraphSource({
    from,
    directory: config.CX_DATA_DIR,
    everySeconds: config.SUPERGRAPH_POLL_SECONDS,
  });
  return seat === null ? source : lookTogether(source, seat);
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
