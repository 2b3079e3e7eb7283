import {
  createCustomerExport,
  createRetentionPolicies,
  customerLinkEffects,
  eraseLateRows,
  erasureEffects,
  expireRows,
  type ExportCustomer,
  type RetentionPolicies,
} from '@cx/customer-links';
import { ALL_BRANDS, openDatabase } from '@cx/database';
import { type Background, inOrder, startFeed } from '@cx/events';
import { createImportRuns, type ImportRuns, type NewId, timeOrderedId } from '@cx/intake';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';

import { migrations } from '../migrations/index.ts';
import type { SurveysContext } from './context.ts';
import { AnswerEntity } from './entities/answer.ts';
import { QuestionEntity } from './entities/question.ts';
import { SurveyResponseEntity } from './entities/survey-response.ts';
import { SurveyEntity } from './entities/survey.ts';
import { createAnswerShareLoaders } from './loaders/answer-shares.ts';
import { createAnswerLoaders } from './loaders/answers.ts';
import { createBenchmarkLoaders } from './loaders/benchmarks.ts';
import { createQuestionLoaders } from './loaders/questions.ts';
import { createSurveyResponseLoaders } from './loaders/survey-responses.ts';
import { createSurveyLoaders } from './loaders/surveys.ts';
import { createAnswerShareRepository } from './repositories/answer-shares.ts';
import { createAnswerRepository } from './repositories/answers.ts';
import { createBenchmarkRepository } from './repositories/benchmarks.ts';
import { createQuestionRepository } from './repositories/questions.ts';
import { createSurveyResponseRepository } from './repositories/survey-responses.ts';
import { createSurveyRepository } from './repositories/surveys.ts';
import { resolvers } from './resolvers/index.ts';
import { erasure } from './services/erasure.ts';
import { createSurveyIntake, type SurveyIntake } from './services/survey-intake.ts';

export { readAnswer, UnreadableAnswer, type QuestionCodes } from './services/answer-reading.ts';
export {
  type SurveyDefinition,
  type SurveyResponseRecord,
  SurveyVersionConflict,
} from './services/survey-intake.ts';
export { migrations };
export { erasure };

/** How often it looks for what has grown old. */
const RETENTION_MS = 3_600_000;

export const entities = [SurveyEntity, QuestionEntity, SurveyResponseEntity, AnswerEntity];

export const surveysSubgraph = loadSubgraphSchema(
  'surveys',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

export interface SurveysOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
  /** Follows others while it is open; without it, others must. */
  readonly background?: Background<'customers'> | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Surveys {
  readonly service: SubgraphService;
  readonly retention: RetentionPolicies;
  readonly exportCustomer: ExportCustomer;
  readonly intake: SurveyIntake;
  readonly imports: ImportRuns;
}

export function openSurveys(options: SurveysOptions): Surveys {
  const { databaseUrl, secret, onStatement, newId = timeOrderedId, background } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    surveys: createSurveyRepository(reads),
    questions: createQuestionRepository(reads),
    responses: createSurveyResponseRepository(reads),
    answers: createAnswerRepository(reads),
    answerShares: createAnswerShareRepository(reads),
    benchmarks: createBenchmarkRepository(reads),
  }));
  const everything = repositoriesOf(ALL_BRANDS);
  const cursors = createCursors(secret);
  const jobs =
    background === undefined
      ? []
      : [
          startFeed(database, background, {
            customers: inOrder(customerLinkEffects(['survey_response']), erasureEffects(erasure)),
          }),
          startSweep({
            doDue: () => database.write((query) => eraseLateRows(query, erasure)),
            onError: (error) => background.onError(error, 'late erasures'),
          }),
          startSweep({
            everyMs: RETENTION_MS,
            doDue: () => database.write((query) => expireRows(query, erasure, new Date())),
            onError: (error) => background.onError(error, 'retention'),
          }),
        ];

  return {
    service: {
      name: surveysSubgraph.name,
      schema: surveysSubgraph.schema,
      createContext({ brands: seen }): SurveysContext {
        const { surveys, questions, responses, answers, answerShares, benchmarks, exportCustomer } =
          repositoriesOf(seen);
        return {
          cursors,
          exportCustomer,
          answers: createAnswerLoaders(answers),
          answerShares: createAnswerShareLoaders(answerShares),
          benchmarks: createBenchmarkLoaders(benchmarks),
          questions: createQuestionLoaders(questions),
          surveyResponses: createSurveyResponseLoaders(responses),
          surveys: createSurveyLoaders(surveys),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all(jobs.map((job) => job.stop()));
        await database.close();
      },
    },
    exportCustomer: everything.exportCustomer,
    retention: createRetentionPolicies(database),
    intake: createSurveyIntake({ database, newId, ...everything }),
    imports: createImportRuns(database),
  };
}
