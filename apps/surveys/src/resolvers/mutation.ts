import { attempt } from '@cx/mutations';
import { parseId } from '@cx/subgraph';

import type { SurveysContext } from '../context.ts';
import type { MutationResolvers, QuestionInput } from '../generated/resolver-types.ts';
import type { NewQuestion } from '../services/question-rules.ts';

export const Mutation: MutationResolvers = {
  defineSurvey: (_root, { input }, context) =>
    change(context, ({ caller, desks }) =>
      desks.surveys.define(caller, {
        idempotencyKey: input.idempotencyKey,
        key: input.key,
        brandId: input.brand,
        title: input.title,
        kind: input.kind ?? 'CUSTOM',
        questions: input.questions.map(questionOf),
        expectedVersion: input.expectedVersion ?? null,
      }),
    ),
  closeSurvey: (_root, { input: { idempotencyKey, survey } }, context) =>
    change(context, ({ caller, desks }) =>
      desks.surveys.close(caller, { idempotencyKey, surveyKey: survey }),
    ),
  inviteToSurvey: (_root, { input }, context) => {
    const customerId = parseId(input.customerId, 'customer');
    const { idempotencyKey, survey: surveyKey, channel = 'EMAIL' } = input;
    return change(context, ({ caller, desks }) =>
      desks.invitations.invite(caller, { idempotencyKey, surveyKey, customerId, channel }),
    );
  },
  recordDelivery: (_root, { input }, context) => {
    const invitationId = parseId(input.invitationId, 'invitation');
    const { idempotencyKey, event, expectedVersion = null } = input;
    return change(context, ({ caller, desks }) =>
      desks.invitations.record(caller, { idempotencyKey, invitationId, event, expectedVersion }),
    );
  },
  submitSurveyResponse: (_root, { input }, context) => {
    const { invitationId, responseId, answers } = input;
    const request = {
      idempotencyKey: input.idempotencyKey,
      surveyKey: input.survey,
      invitationId: invitationId == null ? null : parseId(invitationId, 'invitation'),
      responseId: responseId == null ? null : parseId(responseId, 'survey response'),
      expectedVersion: input.expectedVersion ?? null,
      answers: answers.map(({ question, code, choices, language }) => ({
        question,
        code: code ?? null,
        choices: choices ?? null,
        language: language ?? null,
      })),
      finished: input.finished ?? true,
      channel: input.channel ?? null,
      language: input.language ?? null,
      ageBand: input.ageBand ?? null,
      gender: input.gender ?? null,
      country: input.country ?? null,
    };
    return change(context, ({ caller, desks }) => desks.responses.submit(caller, request));
  },
  escalateSurveyResponse: (_root, { input }, context) => {
    const responseId = parseId(input.responseId, 'survey response');
    const { idempotencyKey } = input;
    return change(context, ({ caller, desks }) =>
      desks.escalations.escalate(caller, { idempotencyKey, responseId }),
    );
  },
  recordSelfAssessment: (_root, { input: { brand, touchpoint, source, ...input } }, context) =>
    change(context, ({ caller, desks }) =>
      desks.selfAssessments.record(caller, {
        ...input,
        brandId: brand,
        touchpoint: touchpoint ?? null,
        source: source ?? null,
        construct: input.construct ?? 'SATISFACTION',
        scaleMin: input.scaleMin ?? 1,
        scaleMax: input.scaleMax ?? 5,
      }),
    ),
};

function questionOf({
  key,
  label,
  construct,
  touchpoint,
  scale,
  choices,
}: QuestionInput): NewQuestion {
  return {
    key,
    label,
    construct: construct ?? 'OTHER',
    touchpoint: touchpoint ?? null,
    scaleMin: scale?.min ?? null,
    scaleMax: scale?.max ?? null,
    higherIsBetter: scale?.direction !== 'LOWER_IS_BETTER',
    labels: scale?.labels?.map(({ value, label: name }) => ({ value, label: name })) ?? [],
    naCodes: scale?.naCodes ?? [],
    blankCodes: scale?.blankCodes ?? [],
    refusedCodes: scale?.refusedCodes ?? [],
    choices: choices?.map((choice) => ({ ...choice, channel: choice.channel ?? null })) ?? null,
  };
}

async function change<Answer>(
  context: SurveysContext,
  work: (context: SurveysContext) => Promise<Answer>,
): ReturnType<typeof attempt<Answer>> {
  const went = await attempt(() => work(context));
  forget(context);
  return went;
}

/** What an earlier mutation of the same operation has read is what was there then. */
function forget(context: SurveysContext): void {
  const { answers, answerShares, invitations, questions } = context;
  const { selfAssessments, submissions, surveyResponses, surveys, surveyVersions } = context;
  for (const loader of [
    answers.byResponseId,
    answers.npsBySurveyKey,
    answerShares.csatBySurveyKey,
    answerShares.cesBySurveyKey,
    answerShares.topBox,
    answerShares.choice,
    invitations.byId,
    invitations.rateBySurveyKey,
    questions.newestBySurveyKey,
    selfAssessments.gap,
    submissions.byResponseId,
    submissions.ticketByResponseId,
    surveyResponses.byId,
    surveys.byKey,
    surveyVersions.bySurveyKey,
  ]) {
    loader.clearAll();
  }
}
