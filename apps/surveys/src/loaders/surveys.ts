import { oneByKey } from '@cx/database';
import {
  type Connection,
  type ConnectionLoader,
  connectionOf,
  createConnectionLoader,
  type PageRequest,
} from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Survey } from '../entities/survey.ts';
import type { SurveyRepository } from '../repositories/surveys.ts';

export interface SurveyLoaders {
  readonly byKey: DataLoader<string, Survey | null>;
  readonly byBrandKey: ConnectionLoader<Survey, null>;
  all(request: PageRequest<null>): Promise<Connection<Survey>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createSurveyLoaders(repository: SurveyRepository): SurveyLoaders {
  const list = repository.byKey;
  return {
    byKey: new DataLoader(async (keys) =>
      oneByKey(keys, await repository.findByKeys(keys), (survey) => survey.key),
    ),
    byBrandKey: createConnectionLoader({ name: 'Brand.surveys', list }, 'brandId'),
    all: (request) => connectionOf({ name: 'Query.surveys', list }, request),
  };
}
