import { groupByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { Question } from '../entities/question.ts';
import type { SurveyVersion } from '../entities/survey-version.ts';
import type { QuestionRepository, VersionName } from '../repositories/questions.ts';
import { versions } from '../repositories/survey-versions.ts';

export interface SurveyVersionLoaders {
  /** Newest first. */
  readonly bySurveyKey: DataLoader<string, SurveyVersion[]>;
  /** In their order. */
  readonly questions: DataLoader<VersionName, Question[], string>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createSurveyVersionLoaders(
  reads: Reads,
  repository: QuestionRepository,
): SurveyVersionLoaders {
  return {
    bySurveyKey: new DataLoader(async (keys) =>
      groupByKey(keys, await versions.findBySurveyKeys(reads, keys), (row) => row.surveyKey),
    ),
    questions: new DataLoader(
      async (wanted) =>
        groupByKey(wanted.map(keyOf), await repository.findOfVersions(wanted), keyOf),
      { cacheKeyFn: keyOf },
    ),
  };
}

function keyOf({ surveyKey, version }: VersionName): string {
  return `${surveyKey} ${version}`;
}
