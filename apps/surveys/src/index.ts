import {
  createCustomerExport,
  createRetentionPolicies,
  customerLinkEffects,
  erasureEffects,
  type ExportCustomer,
  type RetentionPolicies,
  startErasureSweeps,
} from '@cx/customer-links';
import { ALL_BRANDS, openDatabase, type PoolSizes } from '@cx/database';
import { type Background, inOrder, startFeed } from '@cx/events';
import { startMeasuring } from '@cx/facts';
import { createImportRuns, type ImportRuns, type NewId, timeOrderedId } from '@cx/intake';
import { startForgettingRequests } from '@cx/mutations';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';
import {
  brandTopicEffects,
  BrandTopicsEntity,
  createAnalysisLoader,
  createOwnTopicsLoader,
  startEnrichment,
  TextAnalysisEntity,
} from '@cx/text-enrichment';

import { migrations } from '../migrations/index.ts';
import type { SurveyDesks, SurveysContext } from './context.ts';
import { AnswerEntity } from './entities/answer.ts';
import { InvitationEntity } from './entities/invitation.ts';
import { QuestionEntity } from './entities/question.ts';
import { ResponseTicketEntity } from './entities/response-ticket.ts';
import { SelfAssessmentEntity } from './entities/self-assessment.ts';
import { SubmissionEntity } from './entities/submission.ts';
import { SurveyResponseEntity } from './entities/survey-response.ts';
import { SurveyVersionEntity } from './entities/survey-version.ts';
import { SurveyEntity } from './entities/survey.ts';
import { createAnswerShareLoaders } from './loaders/answer-shares.ts';
import { createAnswerLoaders } from './loaders/answers.ts';
import { createBenchmarkLoaders } from './loaders/benchmarks.ts';
import { createInvitationLoaders } from './loaders/invitations.ts';
import { createQuestionLoaders } from './loaders/questions.ts';
import { createSelfAssessmentLoaders } from './loaders/self-assessments.ts';
import { createSubmissionLoaders } from './loaders/submissions.ts';
import { createSurveyResponseLoaders } from './loaders/survey-responses.ts';
import { createSurveyVersionLoaders } from './loaders/survey-versions.ts';
import { createSurveyLoaders } from './loaders/surveys.ts';
import { createAnswerShareRepository } from './repositories/answer-shares.ts';
import { createAnswerRepository } from './repositories/answers.ts';
import { createBenchmarkRepository } from './repositories/benchmarks.ts';
import { createInvitationRepository } from './repositories/invitations.ts';
import { createQuestionRepository } from './repositories/questions.ts';
import { createSelfAssessmentRepository } from './repositories/self-assessments.ts';
import { createSurveyResponseRepository } from './repositories/survey-responses.ts';
import { createSurveyRepository } from './repositories/surveys.ts';
import { resolvers } from './resolvers/index.ts';
import { erasure } from './services/erasure.ts';
import { createEscalationDesk } from './services/escalation-desk.ts';
import { createInvitationDesk } from './services/invitation-desk.ts';
import { measureInvitations } from './services/invitation-measures.ts';
import { createResponseDesk } from './services/response-desk.ts';
import { measureResponses } from './services/response-measures.ts';
import { createSelfAssessmentDesk } from './services/self-assessment-desk.ts';
import { measureSelfAssessments } from './services/self-assessment-measures.ts';
import { createSurveyDesk } from './services/survey-desk.ts';
import { createSurveyIntake, type SurveyIntake } from './services/survey-intake.ts';

export { readAnswer, UnreadableAnswer, type QuestionCodes } from './services/answer-reading.ts';
export {
  type SurveyDefinition,
  type SurveyResponseRecord,
  SurveyVersionConflict,
} from './services/survey-intake.ts';
export { migrations };
export { erasure };

export const entities = [
  SurveyEntity,
  SurveyVersionEntity,
  QuestionEntity,
  InvitationEntity,
  SurveyResponseEntity,
  SubmissionEntity,
  ResponseTicketEntity,
  AnswerEntity,
  SelfAssessmentEntity,
  BrandTopicsEntity,
  TextAnalysisEntity,
];

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
  /** How many connections it may hold. @default POOL_SIZES */
  readonly pools?: PoolSizes | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
  /** Follows others and ends invitations while it is open; without it, others must. */
  readonly background?: Background<'customers'> | undefined;
  /** Tells the time to what is done here. @default the system's clock */
  readonly now?: (() => Date) | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Surveys {
  readonly service: SubgraphService;
  readonly retention: RetentionPolicies;
  readonly exportCustomer: ExportCustomer;
  readonly intake: SurveyIntake;
  readonly desks: SurveyDesks;
  readonly imports: ImportRuns;
}

export function openSurveys(options: SurveysOptions): Surveys {
  const {
    databaseUrl,
    secret,
    onStatement,
    pools,
    newId = timeOrderedId,
    now = systemTime,
    background,
  } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement, pools });
  const repositoriesOf = database.forBrands((reads) => ({
    reads,
    exportCustomer: createCustomerExport(reads, erasure),
    surveys: createSurveyRepository(reads),
    questions: createQuestionRepository(reads),
    responses: createSurveyResponseRepository(reads),
    answers: createAnswerRepository(reads),
    answerShares: createAnswerShareRepository(reads),
    benchmarks: createBenchmarkRepository(reads),
    invitations: createInvitationRepository(reads),
    selfAssessments: createSelfAssessmentRepository(reads),
  }));
  const everything = repositoriesOf(ALL_BRANDS);
  const cursors = createCursors(secret);
  const working = { database, newId, now, questions: everything.questions };
  const desks: SurveyDesks = {
    surveys: createSurveyDesk(working),
    invitations: createInvitationDesk(working),
    responses: createResponseDesk({ ...working, answers: everything.answers }),
    escalations: createEscalationDesk(working),
    selfAssessments: createSelfAssessmentDesk(working),
  };
  const jobs =
    background === undefined
      ? []
      : [
          startFeed(database, background, {
            customers: inOrder(
              brandTopicEffects,
              customerLinkEffects(['survey_response', 'invitation']),
              erasureEffects(erasure),
            ),
          }),
          ...startErasureSweeps(database, erasure, background),
          startForgettingRequests(database, background),
          startSweep({
            doDue: () => desks.invitations.expireDue(),
            onError: (error) => background.onError(error, 'expiry of invitations'),
          }),
          startEnrichment({
            database,
            subjects: { name: 'SURVEY_RESPONSE', table: 'survey_response' },
            onError: (error) => background.onError(error, 'analysis of texts'),
          }),
          startMeasuring(
            database,
            {
              'survey-response': measureResponses,
              invitation: measureInvitations,
              'self-assessment': measureSelfAssessments,
            },
            background,
          ),
        ];

  return {
    service: {
      name: surveysSubgraph.name,
      schema: surveysSubgraph.schema,
      createContext({ id, brands }): SurveysContext {
        const { reads, ...repositories } = repositoriesOf(brands);
        const {
          surveys,
          questions,
          responses,
          answers,
          answerShares,
          benchmarks,
          invitations,
          selfAssessments,
          exportCustomer,
        } = repositories;
        return {
          analyses: createAnalysisLoader(reads),
          ownTopics: createOwnTopicsLoader(reads),
          caller: { id, brands },
          desks,
          cursors,
          exportCustomer,
          answers: createAnswerLoaders(answers),
          answerShares: createAnswerShareLoaders(answerShares),
          benchmarks: createBenchmarkLoaders(benchmarks),
          invitations: createInvitationLoaders(invitations),
          questions: createQuestionLoaders(questions),
          selfAssessments: createSelfAssessmentLoaders(reads, selfAssessments),
          submissions: createSubmissionLoaders(reads),
          surveyResponses: createSurveyResponseLoaders(responses),
          surveys: createSurveyLoaders(surveys),
          surveyVersions: createSurveyVersionLoaders(reads, questions),
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
    desks,
    imports: createImportRuns(database),
  };
}

function systemTime(): Date {
  return new Date();
}
