import type { RowLimits } from '@cx/exports';
import { openSupergraph, type Supergraph } from '@cx/federation';
import { readOwnSupergraph, serviceClient } from '@cx/gateway';
import { type AnsweringInsightsOptions, openAnsweringInsights } from '@cx/insights';
import type { ResponseCache } from '@cx/response-cache';
import type { RowService, SubgraphService } from '@cx/subgraph';
import type { Logger } from 'pino';

import { type Domains, type DomainsOptions, openDomains } from './domains.ts';
import type { Instance } from './instance.ts';
import { openWork, type Work, type WorkOptions } from './work.ts';

/** The whole graph in this process: the domains, the read model that follows them, the planner in front. */
export interface Graph extends Work {
  /** Who may come in: not opened here, and not closed. */
  readonly access: SubgraphService;
  readonly supergraph: Supergraph;
}

export interface GraphOptions extends WorkOptions {
  /** What is kept of answers. @default nothing is */
  readonly cache?: ResponseCache | undefined;
}

/** @param access the subgraph of who may come in, which stays open when the graph is closed */
export async function openGraph(
  instance: Pick<Instance, 'urls' | 'secrets'>,
  access: SubgraphService,
  log: Logger,
  { cache, ...options }: GraphOptions = {},
): Promise<Graph> {
  const work = openWork(instance, log, options);
  const services = [...servicesOf(work.domains), work.insights.service, access];
  return { ...work, access, supergraph: await openLocalSupergraph(services, log, cache) };
}

/** The graph in a process that answers, while another one does the work. */
export interface AnsweringGraph {
  readonly services: readonly SubgraphService[];
  readonly rows: RowService;
  readonly supergraph: Supergraph;
  close(): Promise<void>;
}

export interface AnsweringGraphOptions extends Pick<DomainsOptions, 'pools'> {
  readonly rowLimits: RowLimits;
  readonly completeAt: AnsweringInsightsOptions['completeAt'];
  /** What is kept of answers. @default nothing is */
  readonly cache?: ResponseCache | undefined;
}

/** @param access the subgraph of who may come in, which stays open when the graph is closed */
export async function openAnsweringGraph(
  instance: Pick<Instance, 'urls' | 'secrets'>,
  access: SubgraphService,
  log: Logger,
  options: AnsweringGraphOptions,
): Promise<AnsweringGraph> {
  const domains = openDomains(instance, { pools: options.pools });
  const insights = openAnsweringInsights({
    ...options,
    secret: instance.secrets.subgraph,
    databaseUrl: instance.urls.insights.app,
  });
  const services = [...servicesOf(domains), insights.service, access];
  return {
    services,
    rows: insights.rows,
    supergraph: await openLocalSupergraph(services, log, options.cache),
    async close() {
      await insights.service.close();
      await domains.close();
    },
  };
}

export function servicesOf(domains: Domains): readonly SubgraphService[] {
  const { customers, tickets, reviews, mentions, surveys } = domains;
  return [customers, tickets, reviews, mentions, surveys].map(({ service }) => service);
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
