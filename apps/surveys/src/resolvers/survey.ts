import { pageRequest } from '@cx/subgraph';

import type { SurveyResolvers } from '../generated/resolver-types.ts';

export const Survey: SurveyResolvers = {
  __resolveReference: ({ key }, { surveys }) => surveys.byKey.load(key),
  brand: ({ brandId }) => ({ key: brandId }),
  versions: ({ key }, _args, { surveyVersions }) => surveyVersions.bySurveyKey.load(key),
  invitations: ({ key }, args, { invitations, cursors }) =>
    invitations.bySurveyKey.load(key, pageRequest('Survey.invitations', args, cursors)),
  responseRate: ({ key }, _args, { invitations }) => invitations.rateBySurveyKey.load(key),
  questions: ({ key }, _args, { questions }) => questions.newestBySurveyKey.load(key),
  responses: ({ key }, args, { surveyResponses, cursors }) =>
    surveyResponses.bySurveyKey.load(key, pageRequest('Survey.responses', args, cursors)),
  nps: ({ key }, _args, { answers }) => answers.npsBySurveyKey.load(key),
  csat: ({ key }, _args, { answerShares }) => answerShares.csatBySurveyKey.load(key),
  ces: ({ key }, _args, { answerShares }) => answerShares.cesBySurveyKey.load(key),
};
