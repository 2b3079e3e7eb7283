import { oneByKey } from '@cx/database';
import DataLoader from 'dataloader';

import {
  type AnswerShareRepository,
  choiceKey,
  type Keyed,
  topBoxKey,
  type TopBoxRequest,
} from '../repositories/answer-shares.ts';
import { type AnswerShare, answerShare } from '../services/answer-share.ts';
import { type EffortScore, effortScore } from '../services/effort-score.ts';

export interface AnswerShareLoaders {
  /** Null where no question asks for satisfaction on a scale that CSAT knows. */
  readonly csatBySurveyKey: DataLoader<string, AnswerShare | null>;
  /** Null where no question asks for effort from 1 to 7. */
  readonly cesBySurveyKey: DataLoader<string, EffortScore | null>;
  /** Null where the question has no scale. */
  readonly topBox: DataLoader<TopBoxRequest, AnswerShare | null, string>;
  readonly choice: DataLoader<ChoiceRequest, AnswerShare | null, string>;
}

export interface ChoiceRequest {
  readonly questionId: string;
  readonly choice: string;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createAnswerShareLoaders(repository: AnswerShareRepository): AnswerShareLoaders {
  return {
    csatBySurveyKey: new DataLoader(async (keys) =>
      inOrder(keys, await repository.countSatisfaction(keys), answerShare),
    ),
    cesBySurveyKey: new DataLoader(async (keys) =>
      inOrder(keys, await repository.countEffort(keys), effortScore),
    ),
    topBox: new DataLoader(
      async (wanted) =>
        inOrder(wanted.map(topBoxKey), await repository.countTopBoxes(wanted), answerShare),
      { cacheKeyFn: topBoxKey },
    ),
    choice: new DataLoader(
      async (wanted) => {
        const ids = [...new Set(wanted.map(({ questionId }) => questionId))];
        return inOrder(wanted.map(keyOf), await repository.countChoices(ids), answerShare);
      },
      { cacheKeyFn: keyOf },
    ),
  };
}

function keyOf({ questionId, choice }: ChoiceRequest): string {
  return choiceKey(questionId, choice);
}

function inOrder<Counts, Score>(
  keys: readonly string[],
  counts: readonly Keyed<Counts>[],
  scoreOf: (counts: Counts) => Score,
): (Score | null)[] {
  return oneByKey(keys, counts, ({ key }) => key).map((found) =>
    found === null ? null : scoreOf(found),
  );
}
