import type { ExportCustomer } from '@cx/customer-links';
import type { Cursors } from '@cx/subgraph';

import type { AnswerShareLoaders } from './loaders/answer-shares.ts';
import type { AnswerLoaders } from './loaders/answers.ts';
import type { BenchmarkLoaders } from './loaders/benchmarks.ts';
import type { QuestionLoaders } from './loaders/questions.ts';
import type { SurveyResponseLoaders } from './loaders/survey-responses.ts';
import type { SurveyLoaders } from './loaders/surveys.ts';

/** What the resolvers of one request share. */
export interface SurveysContext {
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly answers: AnswerLoaders;
  readonly answerShares: AnswerShareLoaders;
  readonly benchmarks: BenchmarkLoaders;
  readonly questions: QuestionLoaders;
  readonly surveyResponses: SurveyResponseLoaders;
  readonly surveys: SurveyLoaders;
}

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}
