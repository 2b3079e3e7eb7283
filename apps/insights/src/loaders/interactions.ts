import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';

import type { Interaction } from '../entities/interaction.ts';
import type { InteractionRepository, JourneyFilter } from '../repositories/interactions.ts';

export interface InteractionLoaders {
  readonly byCustomerId: ConnectionLoader<Interaction, JourneyFilter>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createInteractionLoaders(repository: InteractionRepository): InteractionLoaders {
  return {
    byCustomerId: createConnectionLoader(
      { name: 'Customer.journey', list: repository.newest },
      'customerId',
    ),
  };
}
