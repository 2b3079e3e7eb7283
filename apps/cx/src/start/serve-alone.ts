import { rowLimitsOf } from '@cx/exports';
import { createMetrics, createQuotaOf, openQuota, openResponseCaching } from '@cx/gateway';

import { eventUrlsOf } from '../domains.ts';
import { openGraph, servicesOf } from '../graph.ts';
import { createJourneyCheck, databaseChecks } from '../readiness.ts';
import { greet } from './greet.ts';
import { serveInstance } from './serve-instance.ts';
import { type StartedInstance, STOPPING } from './started-instance.ts';

/** Answers and works in this process, until it is told to stop. */
export async function serveAlone(started: StartedInstance): Promise<void> {
  const { config, instance, access, issuer, terms, log, terminal } = started;
  await using resources = new AsyncDisposableStack();
  const metrics = createMetrics();
  const quota = openQuota(config, null, { metrics, log });
  resources.defer(() => quota.close());
  const quotaOf = createQuotaOf(terms.contracts, quota, () => new Date());
  const service = access.serviceWith({ secret: instance.secrets.subgraph, quotaOf });
  const caching = openResponseCaching(config, { eventUrls: eventUrlsOf(instance.urls), log });
  resources.defer(() => caching?.close());
  const graph = await openGraph(instance, service, log, {
    rowLimits: rowLimitsOf(config),
    cache: caching?.cache,
  });
  resources.defer(() => graph.close());
  const { domains, insights } = graph;
  const services = [...servicesOf(domains), insights.service, service];
  const journey = createJourneyCheck(insights.feed, new Date());
  const server = await serveInstance(config, {
    terms,
    access,
    metrics,
    supergraph: graph.supergraph,
    rows: insights.rows,
    quota,
    readiness: async () => ({ ...(await databaseChecks(services)), journey: await journey() }),
    log,
  });
  resources.defer(() => server.stop());
  await greet(server.url, { instance, issuer, access, domains }, terminal);
  await started.signal;
  terminal.say(STOPPING);
}
