import { ActionEntity } from './action.ts';
import { AnswerFactEntity } from './answer-fact.ts';
import { BiReaderEntity } from './bi-reader.ts';
import { BrandProfileEntity } from './brand-profile.ts';
import { CompetitorPanelFactEntity } from './competitor-panel-fact.ts';
import { CustomerEvidenceEntity } from './customer-evidence.ts';
import { CustomerOutcomeEntity } from './customer-outcome.ts';
import { CustomerProfileEntity } from './customer-profile.ts';
import { CustomerStateEntity } from './customer-state.ts';
import { CustomerValueEntity } from './customer-value.ts';
import { InteractionEntity } from './interaction.ts';
import { InvitationFactEntity } from './invitation-fact.ts';
import { IssueContactEntity } from './issue-contact.ts';
import { IssueEntity } from './issue.ts';
import { MentionFactEntity } from './mention-fact.ts';
import { ResponseFactEntity } from './response-fact.ts';
import { ReviewFactEntity } from './review-fact.ts';
import { SelfAssessmentFactEntity } from './self-assessment-fact.ts';
import { SignalCommandEntity, SignalEntity, SignalEventEntity } from './signal.ts';
import { TicketFactEntity } from './ticket-fact.ts';
import { TouchpointProfileEntity } from './touchpoint-profile.ts';
import { TriedContactEntity } from './tried-contact.ts';
import { VerbatimEntity } from './verbatim.ts';

/** All of them: the index of the subgraph exports it under the name that all have. */
export const factsAndTouches = [
  ActionEntity,
  AnswerFactEntity,
  BiReaderEntity,
  BrandProfileEntity,
  CompetitorPanelFactEntity,
  CustomerEvidenceEntity,
  CustomerOutcomeEntity,
  CustomerProfileEntity,
  CustomerStateEntity,
  CustomerValueEntity,
  InteractionEntity,
  InvitationFactEntity,
  IssueContactEntity,
  IssueEntity,
  MentionFactEntity,
  ResponseFactEntity,
  ReviewFactEntity,
  SelfAssessmentFactEntity,
  SignalCommandEntity,
  SignalEntity,
  SignalEventEntity,
  TicketFactEntity,
  TouchpointProfileEntity,
  TriedContactEntity,
  VerbatimEntity,
];
