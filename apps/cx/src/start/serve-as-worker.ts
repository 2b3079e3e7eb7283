import { sharedPoolSizes } from '@cx/database';
import { rowLimitsOf } from '@cx/exports';
import {
  createQuotaOf,
  createWorkerMetrics,
  createWorkerQuota,
  openQuota,
  openWorkerCaching,
  readTerms,
  workersReadiness,
} from '@cx/gateway';
import { startTracing } from '@cx/telemetry/start';
import type { Seat } from '@cx/workers';
import { pino } from 'pino';
import { z } from 'zod';

import type { Config } from '../config.ts';
import { eventUrlsOf } from '../domains.ts';
import { openAnsweringGraph } from '../graph.ts';
import { joinInstance } from '../instance.ts';
import { developmentIssuer, openIssuer } from '../issuer.ts';
import { openAccessOf } from '../key-access.ts';
import { databaseChecks } from '../readiness.ts';
import { serveInstance } from './serve-instance.ts';

const Milliseconds = z.number().nullable();

/** Answers requests, while the primary holds the database and does what is done once. */
export async function serveAsWorker(config: Config, seat: Seat): Promise<void> {
  const destination = pino.destination(2);
  const log = pino({ name: 'cx', level: config.LOG_LEVEL }, destination).child({
    worker: seat.number,
  });
  await using resources = new AsyncDisposableStack();
  const tracing = await startTracing({
    settings: config,
    service: 'cx',
    onError: (error) => log.warn({ err: error }, 'Spans are lost.'),
  });
  resources.defer(() => tracing.stop());
  const terms = await readTerms(config, [developmentIssuer(await openIssuer(config))]);
  const instance = await joinInstance(config, z.string().parse(await seat.ask('adminUrl')));
  const pools = sharedPoolSizes(seat.of);
  const access = await openAccessOf(config, instance, {
    contracts: [...terms.contracts.keys()],
    pools,
    onError: (error) => log.warn({ err: error }, 'What is known of callers waits to be written.'),
  });
  resources.defer(() => access.close());
  const metrics = createWorkerMetrics(seat);
  const quota =
    config.REDIS_URL === undefined
      ? createWorkerQuota(seat)
      : openQuota(config, null, { metrics, log });
  resources.defer(() => quota.close());
  const quotaOf = createQuotaOf(terms.contracts, quota, () => new Date());
  const service = access.serviceWith({ secret: instance.secrets.subgraph, quotaOf });
  const rowLimits = rowLimitsOf(config);
  const events = { eventUrls: eventUrlsOf(instance.urls), log };
  const caching = openWorkerCaching(config, events, seat);
  resources.defer(() => caching?.close());
  const graph = await openAnsweringGraph(instance, service, log, {
    rowLimits: { ...rowLimits, mostAtOnce: Math.ceil(rowLimits.mostAtOnce / seat.of) },
    pools,
    cache: caching?.cache,
    async completeAt() {
      const at = Milliseconds.parse(await seat.ask('completeAt'));
      return at === null ? null : new Date(at);
    },
  });
  resources.defer(() => graph.close());
  const server = await serveInstance(config, {
    terms,
    access,
    metrics,
    supergraph: graph.supergraph,
    rows: graph.rows,
    quota,
    readiness: async () => ({
      ...(await databaseChecks(graph.services)),
      journey: z.string().parse(await seat.ask('journey')),
      ...(await workersReadiness(seat)),
    }),
    log,
  });
  resources.defer(() => server.stop());
  await seat.serves(server.url);
  await seat.stopping;
}
