import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Answer } from './answer.ts';
import { Brand } from './brand.ts';
import { Choice } from './choice.ts';
import { Customer } from './customer.ts';
import { Invitation } from './invitation.ts';
import { Mutation } from './mutation.ts';
import {
  EscalateSurveyResponsePayload,
  InvitationPayload,
  SelfAssessmentPayload,
  SurveyPayload,
  SurveyResponsePayload,
} from './payloads.ts';
import { Query } from './query.ts';
import { Question } from './question.ts';
import { SelfAssessment } from './self-assessment.ts';
import { SurveyResponse } from './survey-response.ts';
import { SurveyVersion } from './survey-version.ts';
import { Survey } from './survey.ts';
import { TextAnalysis } from './text-analysis.ts';
import { TextTopic } from './text-topic.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation,
  Answer,
  Brand,
  Choice,
  Customer,
  EscalateSurveyResponsePayload,
  Invitation,
  InvitationConnection: connectionResolvers(),
  InvitationPayload,
  Question,
  SelfAssessment,
  SelfAssessmentConnection: connectionResolvers(),
  SelfAssessmentPayload,
  Survey,
  SurveyConnection: connectionResolvers(),
  SurveyPayload,
  SurveyResponse,
  SurveyResponseConnection: connectionResolvers(),
  SurveyResponsePayload,
  SurveyVersion,
  TextAnalysis,
  TextTopic,
};
