import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, verifyVersion, type Caller, verifyText } from '@cx/mutations';

import type { Invitation } from '../entities/invitation.ts';
import type { Question } from '../entities/question.ts';
import type { Survey } from '../entities/survey.ts';
import type { AnswerRepository } from '../repositories/answers.ts';
import type { QuestionRepository } from '../repositories/questions.ts';
import {
  type HeldResponse,
  submissions,
  type SubmittedResponse,
} from '../repositories/submissions.ts';
import { lockInvitation, storeStep } from './invitation-desk.ts';
import { moveOn, requireAnswerable } from './invitation.ts';
import { readAnswers, type SubmittedAnswer } from './submitted-answers.ts';
import { lockSurvey, requireOpen } from './survey-desk.ts';

export interface ResponseRequest {
  readonly idempotencyKey: string;
  readonly surveyKey: string;
  /** Under which it is answered; null when under none. */
  readonly invitationId: string | null;
  /** The response that goes on, or is changed; null when the invitation tells it, or it begins. */
  readonly responseId: string | null;
  /** The revision that the caller has read; null when any will do. */
  readonly expectedVersion: number | null;
  readonly answers: readonly SubmittedAnswer[];
  readonly finished: boolean;
  /** Null, as all that follows, when nothing new is said of it. */
  readonly channel: string | null;
  readonly language: string | null;
  readonly ageBand: string | null;
  readonly gender: string | null;
  readonly country: string | null;
}

/** Takes answers in, at once or bit by bit; who answers a question again changes the answer. */
export interface ResponseDesk {
  submit(caller: Caller, request: ResponseRequest): Promise<{ responseId: string }>;
}

export interface ResponseDeskDependencies {
  readonly database: Database;
  readonly questions: QuestionRepository;
  readonly answers: AnswerRepository;
  readonly newId: NewId;
  readonly now: () => Date;
}

/** Where a response is from that was submitted here. */
const SOURCE = 'cx-graph';

const LONGEST_WORD = 100;

export function createResponseDesk(dependencies: ResponseDeskDependencies): ResponseDesk {
  const { database, questions, answers, newId, now } = dependencies;

  async function take(
    query: WriteQuery,
    caller: Caller,
    request: ResponseRequest,
  ): Promise<string> {
    verifyWords(request);
    const survey = await lockSurvey(query, request.surveyKey, 'SHARE');
    requireOpen(survey);
    const { invitation, known } = await locate(query, request);
    verifyVersion('response', request.expectedVersion, known?.submission.revision ?? 0);
    const at = laterOf(now(), known?.response.submittedAt);
    const response =
      known === null
        ? begin(
            newId(at, JSON.stringify([caller.id, request.idempotencyKey])),
            survey,
            invitation,
            at,
          )
        : known.response;
    const asked = await questions.findByVersions(query, [response]);
    const read = readAnswers(request.answers, asked);

    if (invitation !== null && response.finished !== true) {
      await storeStep(query, moveOn(invitation, request.finished ? 'COMPLETED' : 'STARTED', at));
    }
    const row = changed(response, request, at);
    if (known === null) await submissions.insertResponse(query, row);
    else await submissions.updateResponse(query, row);
    const { id: responseId, brandId, language } = row;
    await answers.save(
      query,
      read.map((answer) => ({ ...answer, responseId, language: languageOf(answer, language) })),
    );
    await submissions.save(query, {
      responseId,
      brandId,
      invitationId: invitation?.id ?? null,
      progress: await progressOf(query, responseId, asked),
      revision: (known?.submission.revision ?? 0) + 1,
    });
    await submissions.addRecorded(query, responseId);
    return responseId;
  }

  return {
    submit: (caller, request) =>
      database.writeFor(caller.brands, (query) => {
        const { idempotencyKey: key, ...input } = request;
        const mutation = 'submitSurveyResponse';
        return once(query, { principalId: caller.id, key, mutation, input }, async () => ({
          responseId: await take(query, caller, request),
        }));
      }),
  };
}

interface Located {
  readonly invitation: Invitation | null;
  /** Null when it begins. */
  readonly known: HeldResponse | null;
}

// The invitation is locked before its response, whichever of the two the caller has named.
async function locate(query: WriteQuery, request: ResponseRequest): Promise<Located> {
  const { surveyKey, invitationId, responseId } = request;
  if (responseId !== null) {
    const found = await submissions.findByResponse(query, responseId);
    const under = found?.invitationId ?? null;
    const invitation = under === null ? null : await lockInvitation(query, under);
    const known = await submissions.lock(query, responseId);
    if (
      known === null ||
      known.response.surveyKey !== surveyKey ||
      (invitationId !== null && invitationId !== under)
    ) {
      throw new UserProblem(
        'RESPONSE_NOT_HERE',
        'No response with this id was submitted here to this survey and under this invitation: one that was imported is changed by its source.',
        ['input', 'responseId'],
      );
    }
    return { invitation, known };
  }
  if (invitationId === null) return { invitation: null, known: null };
  const invitation = await lockInvitation(query, invitationId);
  if (invitation.surveyKey !== surveyKey) {
    throw new UserProblem(
      'INVITATION_NOT_HERE',
      `This invitation asks to answer ${invitation.surveyKey}: give that as the survey.`,
      ['input', 'invitationId'],
    );
  }
  requireAnswerable(invitation);
  const begun = await submissions.findByInvitation(query, invitationId);
  const known = begun === null ? null : await submissions.lock(query, begun.responseId);
  return { invitation, known };
}

function begin(
  id: string,
  survey: Survey,
  invitation: Invitation | null,
  at: Date,
): SubmittedResponse {
  return {
    id,
    brandId: survey.brandId,
    customerId: invitation?.customerId ?? null,
    source: SOURCE,
    externalId: id,
    surveyKey: survey.key,
    version: invitation?.version ?? survey.version,
    startedAt: at,
    submittedAt: at,
    finished: false,
    channel: invitation?.channel ?? 'SURVEY',
    language: null,
    weight: null,
    ageBand: null,
    gender: null,
    country: null,
    // Tells an import whether something differs: none writes to this one.
    answersHash: '',
  };
}

/** Once it is finished it stays so, and was handed in then, however often answers change. */
function changed(before: SubmittedResponse, request: ResponseRequest, at: Date): SubmittedResponse {
  const isFinished = before.finished === true;
  return {
    ...before,
    submittedAt: isFinished ? before.submittedAt : at,
    finished: isFinished || request.finished,
    channel: request.channel ?? before.channel,
    language: request.language ?? before.language,
    ageBand: request.ageBand ?? before.ageBand,
    gender: request.gender ?? before.gender,
    country: request.country ?? before.country,
  };
}

/** Words that nobody says a language of are in that of the questionnaire. */
function languageOf(
  { rawCode, value, state, language }: ReturnType<typeof readAnswers>[number],
  ofQuestionnaire: string | null,
): string | null {
  const hasWords = state === 'ANSWERED' && value === null && rawCode !== null;
  return hasWords ? (language ?? ofQuestionnaire) : null;
}

async function progressOf(
  query: WriteQuery,
  responseId: string,
  asked: readonly Question[],
): Promise<number> {
  if (asked.length === 0) return 100;
  return (100 * (await submissions.countAnswers(query, responseId))) / asked.length;
}

function verifyWords(request: ResponseRequest): void {
  for (const name of ['language', 'ageBand', 'gender', 'country'] as const) {
    const word = request[name];
    if (word !== null) verifyText(word, LONGEST_WORD, ['input', name]);
  }
  for (const [index, { language }] of request.answers.entries()) {
    if (language === null) continue;
    verifyText(language, LONGEST_WORD, ['input', 'answers', String(index), 'language']);
  }
}

function laterOf(one: Date, other: Date | undefined): Date {
  return other === undefined || one >= other ? one : other;
}
