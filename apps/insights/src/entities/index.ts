import { AnswerFactEntity } from './answer-fact.ts';
import { BrandProfileEntity } from './brand-profile.ts';
import { CustomerProfileEntity } from './customer-profile.ts';
import { CustomerValueEntity } from './customer-value.ts';
import { InteractionEntity } from './interaction.ts';
import { InvitationFactEntity } from './invitation-fact.ts';
import { MentionFactEntity } from './mention-fact.ts';
import { ResponseFactEntity } from './response-fact.ts';
import { ReviewFactEntity } from './review-fact.ts';
import { SelfAssessmentFactEntity } from './self-assessment-fact.ts';
import { SignalCommandEntity, SignalEntity, SignalEventEntity } from './signal.ts';
import { TicketFactEntity } from './ticket-fact.ts';
import { TouchpointProfileEntity } from './touchpoint-profile.ts';
import { VerbatimEntity } from './verbatim.ts';

export const entities = [
  AnswerFactEntity,
  BrandProfileEntity,
  CustomerProfileEntity,
  CustomerValueEntity,
  InteractionEntity,
  InvitationFactEntity,
  MentionFactEntity,
  ResponseFactEntity,
  ReviewFactEntity,
  SelfAssessmentFactEntity,
  SignalCommandEntity,
  SignalEntity,
  SignalEventEntity,
  TicketFactEntity,
  TouchpointProfileEntity,
  VerbatimEntity,
];
