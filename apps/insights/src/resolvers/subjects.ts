/** Who owns what a touch or a verbatim belongs to, by the domain that it comes from. */
export const SUBJECTS = {
  TICKETS: 'Ticket',
  REVIEWS: 'Review',
  MENTIONS: 'Mention',
  SURVEYS: 'SurveyResponse',
} as const;
