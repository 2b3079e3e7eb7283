import type { Attempt } from '@cx/mutations';

import type { MendableProblem } from '../context.ts';
import type {
  EscalateSurveyResponsePayloadResolvers,
  InvitationPayloadResolvers,
  SelfAssessmentPayloadResolvers,
  SurveyPayloadResolvers,
  SurveyResponsePayloadResolvers,
} from '../generated/resolver-types.ts';

export const SurveyPayload: SurveyPayloadResolvers = {
  survey: ({ answer }, _args, { surveys }) =>
    answer === null ? null : surveys.byKey.load(answer.surveyKey),
  userErrors: problemsOf,
};

export const InvitationPayload: InvitationPayloadResolvers = {
  invitation: ({ answer }, _args, { invitations }) =>
    answer === null ? null : invitations.byId.load(answer.invitationId),
  userErrors: problemsOf,
};

export const SurveyResponsePayload: SurveyResponsePayloadResolvers = {
  response: ({ answer }, _args, { surveyResponses }) =>
    answer === null ? null : surveyResponses.byId.load(answer.responseId),
  userErrors: problemsOf,
};

export const EscalateSurveyResponsePayload: EscalateSurveyResponsePayloadResolvers = {
  response: ({ answer }, _args, { surveyResponses }) =>
    answer === null ? null : surveyResponses.byId.load(answer.responseId),
  ticket: ({ answer }) => (answer === null ? null : { id: answer.ticketId }),
  userErrors: problemsOf,
};

export const SelfAssessmentPayload: SelfAssessmentPayloadResolvers = {
  selfAssessment: ({ answer }, _args, { selfAssessments }) =>
    answer === null ? null : selfAssessments.byId.load(answer.assessmentId),
  userErrors: problemsOf,
};

function problemsOf({ userErrors }: Attempt<unknown>): MendableProblem[] {
  return userErrors.map(({ code, message, field }) => ({ code, message, field }));
}
