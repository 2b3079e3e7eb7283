import type { Feed } from '@cx/events';
import type { SubgraphService } from '@cx/subgraph';

/** Whether each of them reaches its database: `ok`, or a sentence. */
export async function databaseChecks(
  services: readonly SubgraphService[],
): Promise<Record<string, string>> {
  const checks = services.map(async (service) => {
    const { database = 'ok' } = await service.readiness();
    return [service.name, database] as const;
  });
  return Object.fromEntries(await Promise.all(checks));
}

/**
 * Tells whether journeys and measures are what a start promises.
 *
 * @param startedAt what was there then is to be in them
 */
export function createJourneyCheck(feed: Feed, startedAt: Date): () => Promise<string> {
  // Under a steady load there is always something on its way: once is enough.
  let hasCaughtUp = false;

  return async () => {
    hasCaughtUp ||= (feed.completeAt() ?? 0) >= startedAt;
    if (hasCaughtUp) return 'ok';
    const lags = Object.entries(await feed.lag()).filter(([, lag]) => lag !== 0);
    if (lags.length === 0) return 'It waits for what is being measured.';
    const list = lags.map(([source, lag]) => `${source} ${lag ?? 'out of reach'}`);
    return `It has events to read: ${list.join(', ')}.`;
  };
}
