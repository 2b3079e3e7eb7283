import type { RowLimits } from '@cx/exports';
import { openSupergraph, type Supergraph } from '@cx/federation';
import { readOwnSupergraph, serviceClient } from '@cx/gateway';
import { type Insights, openInsights } from '@cx/insights';
import type { ResponseCache } from '@cx/response-cache';
import type { SubgraphService } from '@cx/subgraph';
import type { Logger } from 'pino';

import { type Domains, type DomainsOptions, eventUrlsOf, openDomains } from './domains.ts';
import type { Instance } from './instance.ts';

/** The whole graph in this process: the domains, the read model that follows them, the planner in front. */
export interface Graph {
  readonly domains: Domains;
  readonly insights: Insights;
  /** Who may come in: not opened here, and not closed. */
  readonly access: SubgraphService;
  readonly supergraph: Supergraph;
  close(): Promise<void>;
}

export interface GraphOptions extends DomainsOptions {
  readonly rowLimits?: RowLimits | undefined;
  /** What is kept of answers. @default nothing is */
  readonly cache?: ResponseCache | undefined;
}

/** @param access the subgraph of who may come in, which stays open when the graph is closed */
export async function openGraph(
  instance: Pick<Instance, 'urls' | 'secrets'>,
  access: SubgraphService,
  log: Logger,
  { rowLimits, cache, ...options }: GraphOptions = {},
): Promise<Graph> {
  const { urls, secrets } = instance;
  const onJobError = (error: unknown, job: string): void =>
    log.warn({ err: error, job }, 'Work in the background waits.');
  const domains = openDomains(instance, { onJobError, ...options });
  const insights = openInsights({
    secret: secrets.subgraph,
    databaseUrl: urls.insights.app,
    background: { eventUrls: eventUrlsOf(urls), onError: onJobError },
    onStatement: options.onStatement,
    rowLimits,
  });

  const { customers, tickets, reviews, mentions, surveys } = domains;
  const services = [customers, tickets, reviews, mentions, surveys, insights];
  const supergraph = await openLocalSupergraph(
    [...services.map(({ service }) => service), access],
    log,
    cache,
  );

  return {
    domains,
    insights,
    access,
    supergraph,
    async close() {
      await insights.service.close();
      await domains.close();
    },
  };
}

/** The graph over services of this process. They stay open when it is closed. */
export async function openLocalSupergraph(
  services: readonly SubgraphService[],
  log: Logger,
  cache?: ResponseCache,
): Promise<Supergraph> {
  const byName = new Map(services.map((service) => [service.name, service]));
  return openSupergraph({
    supergraphSdl: await readOwnSupergraph(),
    cache,
    clientOf: ({ name }) => {
      const service = byName.get(name);
      if (service === undefined) throw new Error(`The supergraph names a subgraph ${name}.`);
      return serviceClient(service, log);
    },
  });
}
