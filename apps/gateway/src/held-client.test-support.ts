import type { SubgraphClient } from '@cx/federation';

import { clientOf, type SubgraphName } from './test-supergraph.test-support.ts';

export interface HeldClient extends SubgraphClient {
  /** Resolves when something is asked of it. */
  readonly asked: Promise<void>;
  /** Lets it answer, what it was asked and what it will be. */
  readonly release: () => void;
}

/** One of the two subgraphs, which answers when it is told to. */
export function heldClient(name: SubgraphName): HeldClient {
  const client = clientOf(name);
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  return {
    ...client,
    asked: asked.promise,
    release: () => released.resolve(),
    async request(request, context) {
      asked.resolve();
      await released.promise;
      return client.request(request, context);
    },
  };
}
