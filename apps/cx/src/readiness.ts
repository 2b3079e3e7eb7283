import type { SubgraphService } from '@cx/subgraph';

import type { Graph } from './graph.ts';

/** Tells when an all-in-one start has everything that it promises. */
export interface Readiness {
  /** Called when the demo data is in, or was there before. */
  demoLoaded(): void;
  checks(): Promise<Record<string, string>>;
}

/** @param access beside the graph's own services */
export function createReadiness({ domains, insights }: Graph, access: SubgraphService): Readiness {
  let isDemoLoaded = false;
  // Under a steady load there is always something on its way: once is enough.
  let hasCaughtUp = false;

  async function journey(): Promise<string> {
    if (hasCaughtUp) return 'ok';
    if (!isDemoLoaded) return 'It waits for the demo data.';
    const lags = Object.entries(await insights.feed.lag());
    const behind = lags.filter(([, lag]) => lag !== 0);
    hasCaughtUp = behind.length === 0;
    const list = behind.map(([source, lag]) => `${source} ${lag ?? 'out of reach'}`);
    return hasCaughtUp ? 'ok' : `It has events to read: ${list.join(', ')}.`;
  }

  return {
    demoLoaded() {
      isDemoLoaded = true;
    },

    async checks() {
      const { customers, tickets, reviews, mentions, surveys } = domains;
      const owners = [customers, tickets, reviews, mentions, surveys, insights];
      const services = [...owners.map(({ service }) => service), access];
      const databases = services.map(async (service) => {
        const { database = 'ok' } = await service.readiness();
        return [service.name, database] as const;
      });
      return {
        ...Object.fromEntries(await Promise.all(databases)),
        demo: isDemoLoaded ? 'ok' : 'It is being loaded.',
        journey: await journey(),
      };
    },
  };
}
