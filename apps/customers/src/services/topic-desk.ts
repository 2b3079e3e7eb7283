import type { Database } from '@cx/database';
import { once, verifyVersion, type Caller } from '@cx/mutations';

import type { BrandTopic } from '../entities/topic-version.ts';
import { topicVersions } from '../repositories/topic-versions.ts';
import { verifyKnownBrand } from './known-brand.ts';
import { verifyTopics } from './topic-rules.ts';

export interface TopicsRequest {
  readonly idempotencyKey: string;
  readonly brandId: string;
  /** All of them, in place of those before. */
  readonly topics: readonly BrandTopic[];
  /** The version that the caller has read, 0 for none; null for any. */
  readonly expectedVersion: number | null;
}

/** Writes down what brands call their topics. Every refusal is a UserProblem. */
export interface TopicDesk {
  define(caller: Caller, request: TopicsRequest): Promise<{ brandId: string; version: number }>;
}

export interface TopicDeskDependencies {
  readonly database: Database;
  readonly now: () => Date;
}

export function createTopicDesk({ database, now }: TopicDeskDependencies): TopicDesk {
  return {
    define: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, async (query) => {
        const { brandId, topics, expectedVersion } = input;
        await verifyKnownBrand(query, caller, brandId);
        const request = { principalId: caller.id, key, mutation: 'defineBrandTopics', input };
        return once(query, request, async () => {
          verifyTopics(topics);
          await topicVersions.lock(query, brandId);
          const [last] = await topicVersions.findLast({ query }, [brandId]);
          const former = last?.version ?? 0;
          verifyVersion('list of topics', expectedVersion, former);
          const version = former + 1;
          const definedBy = caller.id;
          await topicVersions.add(query, { brandId, version, topics, definedBy, definedAt: now() });
          return { brandId, version };
        });
      }),
  };
}
