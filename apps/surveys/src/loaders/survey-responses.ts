import { oneByKey } from '@cx/database';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { SurveyResponse } from '../entities/survey-response.ts';
import type { SurveyResponseRepository } from '../repositories/survey-responses.ts';

export interface SurveyResponseLoaders {
  readonly byId: DataLoader<string, SurveyResponse | null>;
  readonly byCustomerId: ConnectionLoader<SurveyResponse, null>;
  readonly bySurveyKey: ConnectionLoader<SurveyResponse, null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createSurveyResponseLoaders(
  repository: SurveyResponseRepository,
): SurveyResponseLoaders {
  const list = repository.newest;
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), (response) => response.id),
    ),
    byCustomerId: createConnectionLoader({ name: 'Customer.surveyResponses', list }, 'customerId'),
    bySurveyKey: createConnectionLoader({ name: 'Survey.responses', list }, 'surveyKey'),
  };
}
