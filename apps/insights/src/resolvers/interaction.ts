import type { InteractionResolvers } from '../generated/resolver-types.ts';

const SUBJECTS = {
  TICKETS: 'Ticket',
  REVIEWS: 'Review',
  MENTIONS: 'Mention',
  SURVEYS: 'SurveyResponse',
} as const;

export const Interaction: InteractionResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  subject: ({ domain, subjectId }) => ({ __typename: SUBJECTS[domain], id: subjectId }),
};
