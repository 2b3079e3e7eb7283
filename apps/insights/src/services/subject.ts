import type { SubjectReference } from '../context.ts';
import type { Domain } from '../entities/interaction.ts';

const TYPES = {
  TICKETS: 'Ticket',
  REVIEWS: 'Review',
  MENTIONS: 'Mention',
  SURVEYS: 'SurveyResponse',
} as const;

export function subjectOf(domain: Domain, id: string): SubjectReference {
  return { __typename: TYPES[domain], id };
}
