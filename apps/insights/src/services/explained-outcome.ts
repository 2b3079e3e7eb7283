import { BadUserInput } from '@cx/subgraph';

import type { SurveyAnswerRepository, TimeRange } from '../repositories/survey-answers.ts';

/** What is to be explained, and over whose responses. */
export interface OutcomeRequest {
  readonly survey: string;
  /** The key of a question; null for the one that asks for a recommendation. */
  readonly outcome: string | null;
  readonly range: TimeRange;
}

const MOST_RESPONSES = 200_000;

/**
 * The question to explain, null where none asks for a recommendation. Null when nobody has answered such a survey.
 *
 * @throws BadUserInput when the responses are more than are looked at for one answer
 */
export async function findOutcome(
  answers: SurveyAnswerRepository,
  { survey, outcome, range }: OutcomeRequest,
): Promise<{ readonly outcome: string | null } | null> {
  if (!(await answers.isSurvey(survey))) return null;
  if ((await answers.countResponses(survey, range, MOST_RESPONSES + 1)) > MOST_RESPONSES) {
    throw new BadUserInput(
      `These are more than ${MOST_RESPONSES.toLocaleString('en')} responses, which is the most that is looked at for one answer: name a shorter range.`,
    );
  }
  return { outcome: outcome ?? (await answers.findRecommendation(survey)) };
}
