import { groupByKey, oneByKey } from '@cx/database';
import DataLoader from 'dataloader';

import type { Answer } from '../entities/answer.ts';
import type { AnswerRepository } from '../repositories/answers.ts';
import { netPromoterScore, type NetPromoterScore } from '../services/net-promoter-score.ts';

export interface AnswerLoaders {
  readonly byResponseId: DataLoader<string, Answer[]>;
  /** Null where no question asks for a recommendation from 0 to 10. */
  readonly npsBySurveyKey: DataLoader<string, NetPromoterScore | null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createAnswerLoaders(repository: AnswerRepository): AnswerLoaders {
  return {
    byResponseId: new DataLoader(async (ids) =>
      groupByKey(ids, await repository.findByResponseIds(ids), (answer) => answer.responseId),
    ),
    npsBySurveyKey: new DataLoader(async (keys) => {
      const counts = await repository.countRecommendations(keys);
      return oneByKey(keys, counts, ({ surveyKey }) => surveyKey).map((found) =>
        found === null ? null : netPromoterScore(found),
      );
    }),
  };
}
