import { groupByKey, oneByKey } from '@cx/database';
import DataLoader from 'dataloader';

import type { Question } from '../entities/question.ts';
import type { QuestionRepository } from '../repositories/questions.ts';

export interface QuestionLoaders {
  readonly byId: DataLoader<string, Question | null>;
  readonly newestBySurveyKey: DataLoader<string, Question[]>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createQuestionLoaders(repository: QuestionRepository): QuestionLoaders {
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), (question) => question.id),
    ),
    newestBySurveyKey: new DataLoader(async (keys) =>
      groupByKey(
        keys,
        await repository.findNewestBySurveyKeys(keys),
        (question) => question.surveyKey,
      ),
    ),
  };
}
