import { found, parseId, reading } from '@cx/subgraph';

import type { SurveyResponseResolvers, ResolversParentTypes } from '../generated/resolver-types.ts';

const from = reading<ResolversParentTypes['SurveyResponse']>();

export const SurveyResponse: SurveyResponseResolvers = {
  __resolveReference: ({ id }, { surveyResponses }) =>
    surveyResponses.byId.load(parseId(id, 'survey response')),
  brand: from(['brandId'], ({ brandId }) => ({ key: brandId })),
  survey: async ({ surveyKey }, _args, { surveys }) =>
    found(await surveys.byKey.load(surveyKey), 'survey'),
  customer: from(['customerId'], ({ customerId }) =>
    customerId === null ? null : { id: customerId },
  ),
  respondent: (response) => response,
  answers: ({ id }, _args, { answers }) => answers.byResponseId.load(id),
  progress: async ({ id }, _args, { submissions }) =>
    (await submissions.byResponseId.load(id))?.progress ?? null,
  revision: async ({ id }, _args, { submissions }) =>
    (await submissions.byResponseId.load(id))?.revision ?? null,
  invitation: async ({ id }, _args, { submissions, invitations }) => {
    const submission = await submissions.byResponseId.load(id);
    const invitationId = submission?.invitationId ?? null;
    return invitationId === null ? null : invitations.byId.load(invitationId);
  },
  ticket: async ({ id }, _args, { submissions }) => {
    const requested = await submissions.ticketByResponseId.load(id);
    return requested === null ? null : { id: requested.ticketId };
  },
};
