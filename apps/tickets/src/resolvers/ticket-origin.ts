import type { TicketOriginResolvers } from '../generated/resolver-types.ts';

const SUBJECTS = {
  MENTION: 'Mention',
  REVIEW: 'Review',
  SURVEY_RESPONSE: 'SurveyResponse',
} as const;

export const TicketOrigin: TicketOriginResolvers = {
  ref: ({ kind, id }) => ({ __typename: SUBJECTS[kind], id }),
};
