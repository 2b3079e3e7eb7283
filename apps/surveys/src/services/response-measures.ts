import { groupByKey, oneByKey } from '@cx/database';
import type { Measure, Measured } from '@cx/facts';
import { type Finding, findFindings } from '@cx/text-enrichment';

import type { Answer } from '../entities/answer.ts';
import type { Question } from '../entities/question.ts';
import type { SurveyResponse } from '../entities/survey-response.ts';
import { createAnswerRepository } from '../repositories/answers.ts';
import { createQuestionRepository, type VersionName } from '../repositories/questions.ts';
import { responseTickets } from '../repositories/response-tickets.ts';
import { createSurveyResponseRepository } from '../repositories/survey-responses.ts';
import { overallScores, type ScaledAnswer } from './overall-scores.ts';

/** A response with all that its measures depend on. */
export interface MeasuredResponse {
  readonly response: SurveyResponse;
  /** Of the version that it answers, in their order. */
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  /** Of its words, by the id of the question as part. */
  readonly findings: readonly Finding[];
  readonly ticketId: string | null;
}

export const measureResponses: Measure = async (reads, ids) => {
  const responses = await createSurveyResponseRepository(reads).findByIds(ids);
  const found = responses.map(({ id }) => id);
  const versions = new Map(responses.map((response) => [versionKey(response), response]));
  const questions = Map.groupBy(
    await createQuestionRepository(reads).findOfVersions([...versions.values()]),
    versionKey,
  );
  const answers = groupByKey(
    found,
    await createAnswerRepository(reads).findByResponseIds(found),
    ({ responseId }) => responseId,
  );
  const tickets = oneByKey(
    found,
    await responseTickets.findByResponseIds(reads, found),
    ({ responseId }) => responseId,
  );
  const findings = groupByKey(
    found,
    await findFindings(reads, found),
    ({ subjectId }) => subjectId,
  );
  return responses.map((response, index) =>
    measureResponse({
      response,
      questions: questions.get(versionKey(response)) ?? [],
      answers: answers[index] ?? [],
      findings: findings[index] ?? [],
      ticketId: tickets[index]?.ticketId ?? null,
    }),
  );
};

function versionKey({ surveyKey, version }: VersionName): string {
  return JSON.stringify([surveyKey, version]);
}

/** What is told of a response: the whole each time. */
export function measureResponse(measured: MeasuredResponse): Measured {
  const { response, questions, answers, findings, ticketId } = measured;
  const { submittedAt } = response;
  const answerOf = new Map(answers.map((answer) => [answer.questionId, answer]));
  const scores = overallScores(
    questions.flatMap((question) => scaled(question, answerOf.get(question.id))),
  );
  return {
    subjectId: response.id,
    brandId: response.brandId,
    customerId: response.customerId,
    occurredAt: submittedAt,
    payload: {
      submittedAt,
      surveyKey: response.surveyKey,
      version: response.version,
      channel: response.channel,
      language: response.language ?? findings[0]?.language ?? null,
      topics: unionOf(findings.map(({ topics }) => topics)),
      sentiment: strongestOf(findings),
      intents: unionOf(findings.map(({ intents }) => intents)),
      weight: response.weight,
      // Of an import that does not say, all are.
      isFinished: response.finished !== false,
      ...scores,
      ownCountry: response.country,
      ownAgeBand: response.ageBand,
      ownGender: response.gender,
      ticketId,
      answers: questions.flatMap((question) => toldAnswer(question, answerOf.get(question.id))),
      verbatims: questions.flatMap((question) =>
        verbatimOf(question, answerOf.get(question.id), measured, scores.satisfactionScore),
      ),
    },
  };
}

function scaled(question: Question, answer: Answer | undefined): ScaledAnswer[] {
  const { scaleMin, scaleMax } = question;
  if (scaleMin === null || scaleMax === null) return [];
  return [{ ...question, scaleMin, scaleMax, value: answer?.value ?? null }];
}

function toldAnswer(question: Question, answer: Answer | undefined): object[] {
  if (answer === undefined) return [];
  return [
    {
      questionKey: question.key,
      position: question.position,
      construct: question.construct,
      state: answer.state,
      value: answer.value,
      choices: answer.choices ?? [],
      ...channelsOf(question, answer),
      scaleMin: question.scaleMin,
      scaleMax: question.scaleMax,
      higherIsBetter: question.higherIsBetter,
      touchpoint: question.touchpoint,
    },
  ];
}

/** Which channels could be selected, and which were. */
function channelsOf({ choices }: Question, { choices: selected }: Answer): object {
  const offered = (choices ?? []).flatMap(({ key, channel }) =>
    channel === null ? [] : [{ key, channel }],
  );
  const chosen = offered.filter(({ key }) => selected?.includes(key));
  return {
    offeredChannels: [...new Set(offered.map(({ channel }) => channel))],
    chosenChannels: [...new Set(chosen.map(({ channel }) => channel))],
  };
}

/** What happened, in their words, as it is analysed: other answers without a scale are names and codes. */
function verbatimOf(
  { id, key, construct }: Question,
  answer: Answer | undefined,
  { response, findings }: MeasuredResponse,
  ratingNormalised: number | null,
): object[] {
  const text = answer?.rawCode ?? '';
  if (construct !== 'STORY' || answer?.state !== 'ANSWERED' || text === '') return [];
  const finding = findings.find(({ part }) => part === id);
  return [
    {
      part: key,
      channel: response.channel,
      occurredAt: response.submittedAt,
      text,
      language: answer.language ?? finding?.language ?? null,
      topics: finding?.topics ?? [],
      sentiment: finding?.sentiment ?? null,
      intents: finding?.intents ?? [],
      emotions: finding?.emotions ?? [],
      ratingNormalised,
      isPublic: false,
    },
  ];
}

function unionOf(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** Of several answers in words the one that feels most says how its author feels; of two, the worse one. */
function strongestOf(findings: readonly Finding[]): Finding['sentiment'] {
  const [strongest] = findings
    .flatMap(({ sentiment, score }) => (score === null ? [] : [{ sentiment, score }]))
    .toSorted(
      (one, other) => Math.abs(other.score) - Math.abs(one.score) || one.score - other.score,
    );
  return strongest?.sentiment ?? null;
}
