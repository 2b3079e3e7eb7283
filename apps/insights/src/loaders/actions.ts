import { oneByKey } from '@cx/database';
import { type Connection, connectionOf, type PageRequest } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Action } from '../entities/action.ts';
import type { ActionFigures, ActionFilter, ActionRepository } from '../repositories/actions.ts';

export interface ActionLoaders {
  readonly byId: DataLoader<string, Action | null>;
  all(request: PageRequest<ActionFilter>): Promise<Connection<Action>>;
  sum(filter: ActionFilter | null): Promise<ActionFigures>;
  /** Whether its date has passed while it has not ended. */
  isOverdue(action: Action): boolean;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createActionLoaders(repository: ActionRepository, now: Date): ActionLoaders {
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), ({ id }) => id),
    ),
    all: (request) => connectionOf({ name: 'Query.actions', list: repository.newest }, request),
    sum: (filter) => repository.sum(filter, now),
    isOverdue: ({ endedAt, dueAt }) => endedAt === null && dueAt !== null && dueAt < now,
  };
}
