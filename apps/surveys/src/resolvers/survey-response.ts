import { found, parseId } from '@cx/subgraph';

import type { SurveyResponseResolvers } from '../generated/resolver-types.ts';

export const SurveyResponse: SurveyResponseResolvers = {
  __resolveReference: ({ id }, { surveyResponses }) =>
    surveyResponses.byId.load(parseId(id, 'survey response')),
  brand: ({ brandId }) => ({ key: brandId }),
  survey: async ({ surveyKey }, _args, { surveys }) =>
    found(await surveys.byKey.load(surveyKey), 'survey'),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  respondent: (response) => response,
  answers: ({ id }, _args, { answers }) => answers.byResponseId.load(id),
};
