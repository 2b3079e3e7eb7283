import type { SubgraphService } from '@cx/subgraph';

import type { Graph } from './graph.ts';

/** Tells when an all-in-one start has everything that it promises. */
export interface Readiness {
  checks(): Promise<Record<string, string>>;
}

/**
 * @param access beside the graph's own services
 * @param startedAt what was there then is to be in journeys and measures
 */
export function createReadiness(
  { domains, insights }: Graph,
  access: SubgraphService,
  startedAt: Date,
): Readiness {
  // Under a steady load there is always something on its way: once is enough.
  let hasCaughtUp = false;

  async function journey(): Promise<string> {
    hasCaughtUp ||= (insights.feed.completeAt() ?? 0) >= startedAt;
    if (hasCaughtUp) return 'ok';
    const lags = Object.entries(await insights.feed.lag()).filter(([, lag]) => lag !== 0);
    if (lags.length === 0) return 'It waits for what is being measured.';
    const list = lags.map(([source, lag]) => `${source} ${lag ?? 'out of reach'}`);
    return `It has events to read: ${list.join(', ')}.`;
  }

  return {
    async checks() {
      const { customers, tickets, reviews, mentions, surveys } = domains;
      const owners = [customers, tickets, reviews, mentions, surveys, insights];
      const services = [...owners.map(({ service }) => service), access];
      const databases = services.map(async (service) => {
        const { database = 'ok' } = await service.readiness();
        return [service.name, database] as const;
      });
      return { ...Object.fromEntries(await Promise.all(databases)), journey: await journey() };
    },
  };
}
