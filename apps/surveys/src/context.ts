import type { ExportCustomer } from '@cx/customer-links';
import type { Attempt, UserProblem, Caller } from '@cx/mutations';
import type { Cursors } from '@cx/subgraph';
import type { AnalysisLoader, OwnTopicsLoader } from '@cx/text-enrichment';

import type { Choice } from './entities/question.ts';
import type { AnswerShareLoaders } from './loaders/answer-shares.ts';
import type { AnswerLoaders } from './loaders/answers.ts';
import type { BenchmarkLoaders } from './loaders/benchmarks.ts';
import type { InvitationLoaders } from './loaders/invitations.ts';
import type { QuestionLoaders } from './loaders/questions.ts';
import type { SelfAssessmentLoaders } from './loaders/self-assessments.ts';
import type { SubmissionLoaders } from './loaders/submissions.ts';
import type { SurveyResponseLoaders } from './loaders/survey-responses.ts';
import type { SurveyVersionLoaders } from './loaders/survey-versions.ts';
import type { SurveyLoaders } from './loaders/surveys.ts';
import type { EscalationDesk } from './services/escalation-desk.ts';
import type { InvitationDesk } from './services/invitation-desk.ts';
import type { ResponseDesk } from './services/response-desk.ts';
import type { SelfAssessmentDesk } from './services/self-assessment-desk.ts';
import type { SurveyDesk } from './services/survey-desk.ts';

/** What the resolvers of one request share. */
export interface SurveysContext {
  readonly caller: Caller;
  readonly desks: SurveyDesks;
  readonly analyses: AnalysisLoader;
  readonly ownTopics: OwnTopicsLoader;
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly answers: AnswerLoaders;
  readonly answerShares: AnswerShareLoaders;
  readonly benchmarks: BenchmarkLoaders;
  readonly invitations: InvitationLoaders;
  readonly questions: QuestionLoaders;
  readonly selfAssessments: SelfAssessmentLoaders;
  readonly submissions: SubmissionLoaders;
  readonly surveyResponses: SurveyResponseLoaders;
  readonly surveys: SurveyLoaders;
  readonly surveyVersions: SurveyVersionLoaders;
}

/** What writes here for whoever calls a mutation. */
export interface SurveyDesks {
  readonly surveys: SurveyDesk;
  readonly invitations: InvitationDesk;
  readonly responses: ResponseDesk;
  readonly escalations: EscalationDesk;
  readonly selfAssessments: SelfAssessmentDesk;
}

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}

/** A choice, and whose it is. */
export interface ChoiceOfQuestion extends Choice {
  readonly questionId: string;
}

/** How mutations went, each of its kind. */
export type SurveyAttempt = Attempt<{ readonly surveyKey: string }>;
export type InvitationAttempt = Attempt<{ readonly invitationId: string }>;
export type ResponseAttempt = Attempt<{ readonly responseId: string }>;
export type EscalationAttempt = Attempt<{ readonly responseId: string; readonly ticketId: string }>;
export type SelfAssessmentAttempt = Attempt<{ readonly assessmentId: string }>;

/** What is told of a problem. The problem itself is an error, which a field would throw. */
export type MendableProblem = Pick<UserProblem, 'code' | 'message' | 'field'>;
