import type { SurveyVersionResolvers } from '../generated/resolver-types.ts';

export const SurveyVersion: SurveyVersionResolvers = {
  questions: (version, _args, { surveyVersions }) => surveyVersions.questions.load(version),
};
