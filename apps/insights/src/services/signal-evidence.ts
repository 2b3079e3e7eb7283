import { type Connection, connectionOf, type PageRequest } from '@cx/subgraph';

import type { StoredSignal } from '../entities/signal.ts';
import type { FoundVerbatim, VerbatimRepository } from '../repositories/verbatims.ts';
import { createBuckets } from './signal-buckets.ts';
import { domainsFor } from './verbatim-search.ts';

const DAY_MS = 86_400_000;

/** What a signal is made of, as far as a caller with these scopes may read it: from the bucket in which it was opened on. */
export function readEvidence(
  { newest }: VerbatimRepository,
  scopes: readonly string[],
  { brandId, topic, touchpoint, channel, grain, openingBucket, openedAt, closedAt }: StoredSignal,
  { first, after }: PageRequest<null>,
): Promise<Connection<FoundVerbatim>> {
  const from =
    grain === 'HOUR'
      ? new Date(createBuckets(grain, 'UTC').startOf(openingBucket))
      : new Date(openedAt.valueOf() - DAY_MS);
  const filter = {
    domains: domainsFor(scopes),
    brands: [brandId],
    topics: topic === null ? null : [topic],
    touchpoint,
    channels: channel === null ? null : [channel],
    isNegative: true as const,
    occurredAt: { from, to: closedAt },
  };
  return connectionOf({ name: 'Signal.evidence', list: newest }, { first, after, filter });
}
