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
      CustomerConnection: `${CONNECTION}<CustomerRow>`,
      Identity: '../entities/identity.ts#Identity as IdentityRow',
    },
  },
  tickets: {
    context: 'TicketsContext',
    mappers: {
      AddMessagePayload: '../context.ts#TicketAttempt',
      Appointment: '../entities/appointment.ts#Appointment as AppointmentRow',
      AppointmentPayload: '../context.ts#RowAttempt',
      Brand: BRAND,
      Call: '../entities/call.ts#Call as CallRow',
      CallConnection: `${CONNECTION}<CallRow>`,
      Customer: CUSTOMER,
      FollowUp: '../entities/follow-up.ts#FollowUp as FollowUpRow',
      FollowUpPayload: '../context.ts#RowAttempt',
      Gesture: '../entities/gesture.ts#Gesture as GestureRow',
      GesturePayload: '../context.ts#RowAttempt',
      Mention: '../context.ts#OriginReference',
      Message: '../entities/message.ts#Message as MessageRow',
      MessageConnection: `${CONNECTION}<MessageRow>`,
      RecordCallPayload: '../context.ts#TicketAttempt',
      Schedule: '../entities/schedule.ts#ScheduleVersion as ScheduleRow',
      ScheduleConnection: `${CONNECTION}<ScheduleRow>`,
      SchedulePayload: '../context.ts#RowAttempt',
      SlaClock: '../entities/sla-clock.ts#SlaClockRow',
      SlaClockConnection: `${CONNECTION}<SlaClockRow>`,
      SlaPause: '../entities/sla-clock.ts#StoredPause',
      SlaPolicy: '../entities/sla-policy.ts#SlaPolicy as SlaPolicyRow',
      SlaPolicyConnection: `${CONNECTION}<SlaPolicyRow>`,
      SlaPolicyPayload: '../context.ts#RowAttempt',
      OpeningHours: '../entities/schedule.ts#WeeklyHours',
      Ticket: '../entities/ticket.ts#Ticket as TicketRow',
      TicketConnection: `${CONNECTION}<TicketRow>`,
      TicketEvent: '../entities/ticket-event.ts#TicketEvent as TicketEventRow',
      TicketEventConnection: `${CONNECTION}<TicketEventRow>`,
      TicketOrigin: '../context.ts#Origin',
      TicketOriginSubject: '../context.ts#OriginReference',
      TicketPayload: '../context.ts#TicketAttempt',
      UserError: '../context.ts#MendableProblem',
    },
  },
  reviews: {
    context: 'ReviewsContext',
    mappers: {
      Brand: BRAND,
      Customer: CUSTOMER,
      EscalateReviewPayload: '../context.ts#ReviewAttempt',
      PublicationPolicy: '../loaders/publication-terms.ts#PolicyInForce',
      PublicationPolicyPayload: '../context.ts#PolicyAttempt',
      PublicationSummary:
        '../services/publication-summary.ts#PublicationSummary as SummaryOfPublication',
      Rating: '../entities/review.ts#Rating as RatingRow',
      ReplyDraftError: '../context.ts#MendableProblem',
      Review: '../entities/review.ts#Review as ReviewRow',
      ReviewAspect: '../entities/review.ts#Aspect as AspectRow',
      ReviewConnection: `${CONNECTION}<ReviewRow>`,
      ReviewMediation: '../services/mediation-outcome.ts#JudgedMediation',
      ReviewPayload: '../context.ts#ReviewAttempt',
      ReviewPublication: '../services/publication.ts#Publication',
      ReviewRejection: '../services/publication.ts#Rejection',
      ReviewReply: '../context.ts#PlacedReply',
      ReviewReplyDraft: '../entities/review-reply-draft.ts#ReviewReplyDraft as DraftRow',
      ReviewReplyDraftConnection: `${CONNECTION}<DraftRow>`,
      ReviewReplyDraftPayload: '../context.ts#DraftAttempt',
      SourceCapability: '../services/source-capability.ts#Capability',
      SourceCapabilityPayload: '../context.ts#CapabilityAttempt',
      Ticket: '../context.ts#TicketReference',
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
