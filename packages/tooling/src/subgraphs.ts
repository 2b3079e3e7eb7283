interface SubgraphTypes {
  readonly context: string;
  /** Which of our own types stands behind a GraphQL type, where they differ. */
  readonly mappers: Record<string, string>;
}

const CONNECTION = '@cx/subgraph#Connection';
const CUSTOMER = '../context.ts#CustomerReference';
const BRAND = '../context.ts#BrandReference';

/** Every subgraph of the graph, in the order in which documents list them. */
export const SUBGRAPHS: Record<string, SubgraphTypes> = {
  customers: {
    context: 'CustomersContext',
    mappers: {
      Brand: '../entities/brand.ts#Brand as BrandRow',
      BrandConnection: `${CONNECTION}<BrandRow>`,
      Customer: '../entities/customer.ts#Customer as CustomerRow',
      Consent: '../entities/consent.ts#Consent as ConsentRow',
      CustomerConnection: `${CONNECTION}<CustomerRow>`,
      Erasure: '../entities/erasure.ts#Erasure as ErasureRow',
      ErasureConnection: `${CONNECTION}<ErasureRow>`,
      ErasurePayload: '../context.ts#ErasureAttempt',
      ErasureReceipt: '../entities/erasure-receipt.ts#ErasureReceipt as ErasureReceiptRow',
      CustomerPayload: '../context.ts#CustomerAttempt',
      Identity: '../entities/identity.ts#Identity as IdentityRow',
      MergeEvent: '../entities/merge-event.ts#MergeEvent as MergeEventRow',
      MergePayload: '../context.ts#MergeAttempt',
      MergeProposal: '../entities/merge-proposal.ts#MergeProposal as MergeProposalRow',
      MergeProposalConnection: `${CONNECTION}<MergeProposalRow>`,
      MergeProposalPayload: '../context.ts#ProposalAttempt',
      UserError: '../context.ts#MendableProblem',
    },
  },
  tickets: {
    context: 'TicketsContext',
    mappers: {
      Brand: BRAND,
      Customer: CUSTOMER,
      Ticket: '../entities/ticket.ts#Ticket as TicketRow',
      TicketConnection: `${CONNECTION}<TicketRow>`,
      TicketEvent: '../entities/ticket-event.ts#TicketEvent as TicketEventRow',
      TicketEventConnection: `${CONNECTION}<TicketEventRow>`,
    },
  },
  reviews: {
    context: 'ReviewsContext',
    mappers: {
      Brand: BRAND,
      Customer: CUSTOMER,
      Rating: '../entities/review.ts#Rating as RatingRow',
      Review: '../entities/review.ts#Review as ReviewRow',
      ReviewAspect: '../entities/review.ts#Aspect as AspectRow',
      ReviewConnection: `${CONNECTION}<ReviewRow>`,
      ReviewMediation: '../services/publication.ts#Mediation',
      ReviewPayload: '../context.ts#ReviewAttempt',
      ReviewPublication: '../services/publication.ts#PublicationFacts',
      ReviewRejection: '../services/publication.ts#Rejection',
      UserError: '../context.ts#MendableProblem',
    },
  },
  mentions: {
    context: 'MentionsContext',
    mappers: {
      Brand: BRAND,
      Customer: CUSTOMER,
      Mention: '../entities/mention.ts#Mention as MentionRow',
      MentionAuthor: '../entities/mention.ts#Mention as MentionRow',
      MentionConnection: `${CONNECTION}<MentionRow>`,
      MentionMetrics: '../entities/mention-metric.ts#MentionMetric as MentionMetricRow',
      SentimentSummary: '../services/net-sentiment.ts#SentimentCounts',
    },
  },
  surveys: {
    context: 'SurveysContext',
    mappers: {
      Answer: '../entities/answer.ts#Answer as AnswerRow',
      Brand: BRAND,
      Customer: CUSTOMER,
      NetPromoterScore: '../services/net-promoter-score.ts#NetPromoterScore as NetPromoterScoreRow',
      Question: '../entities/question.ts#Question as QuestionRow',
      Respondent: '../entities/survey-response.ts#SurveyResponse as SurveyResponseRow',
      Survey: '../entities/survey.ts#Survey as SurveyRow',
      SurveyConnection: `${CONNECTION}<SurveyRow>`,
      SurveyResponse: '../entities/survey-response.ts#SurveyResponse as SurveyResponseRow',
      SurveyResponseConnection: `${CONNECTION}<SurveyResponseRow>`,
    },
  },
  insights: {
    context: 'InsightsContext',
    mappers: {
      Brand: BRAND,
      Customer: CUSTOMER,
      Interaction: '../entities/interaction.ts#Interaction as InteractionRow',
      InteractionConnection: `${CONNECTION}<InteractionRow>`,
      InteractionSubject: '../context.ts#SubjectReference',
    },
  },
  access: {
    context: 'AccessContext',
    mappers: {
      ApiKey: '../services/key-desk.ts#KeyRecord',
      ApiKeyConnection: `${CONNECTION}<KeyRecord>`,
      ApiKeyUsage: '../entities/usage.ts#UsageRow',
      Principal: '@cx/principals#Principal as Caller',
    },
  },
};
