import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Answer } from './answer.ts';
import { Brand } from './brand.ts';
import { Customer } from './customer.ts';
import { Query } from './query.ts';
import { Question } from './question.ts';
import { SurveyResponse } from './survey-response.ts';
import { Survey } from './survey.ts';
import { TextAnalysis } from './text-analysis.ts';
import { TextTopic } from './text-topic.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Answer,
  Brand,
  Customer,
  Question,
  Survey,
  SurveyConnection: connectionResolvers(),
  SurveyResponse,
  SurveyResponseConnection: connectionResolvers(),
  TextAnalysis,
  TextTopic,
};
