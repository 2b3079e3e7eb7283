import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import {
  once,
  UserProblem,
  verifyVersion,
  type Caller,
  verifyBrand,
  verifyText,
} from '@cx/mutations';

import type { Survey } from '../entities/survey.ts';
import type { QuestionRepository } from '../repositories/questions.ts';
import { versions } from '../repositories/survey-versions.ts';
import { heldSurveys } from '../repositories/surveys.ts';
import { type NewQuestion, verifyQuestions } from './question-rules.ts';

export interface NewDefinition {
  readonly idempotencyKey: string;
  readonly key: string;
  readonly brandId: string;
  readonly title: string;
  readonly kind: Survey['kind'];
  readonly questions: readonly NewQuestion[];
  /** The newest version that the caller has read; null when any will do. */
  readonly expectedVersion: number | null;
}

export interface Closure {
  readonly idempotencyKey: string;
  readonly surveyKey: string;
}

/** Defines surveys and closes them. Every refusal is a UserProblem. */
export interface SurveyDesk {
  /** Each definition is another version; nothing that is there already changes, but the title and the kind. */
  define(caller: Caller, definition: NewDefinition): Promise<{ surveyKey: string }>;
  /** Ends a survey for good: it takes no more versions, invitations and answers. */
  close(caller: Caller, closure: Closure): Promise<{ surveyKey: string }>;
}

export interface SurveyDeskDependencies {
  readonly database: Database;
  readonly questions: QuestionRepository;
  readonly newId: NewId;
  readonly now: () => Date;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const LONGEST_SLUG = 100;

const LONGEST_TITLE = 500;

export function createSurveyDesk(dependencies: SurveyDeskDependencies): SurveyDesk {
  const { database, questions, newId, now } = dependencies;

  async function add(query: WriteQuery, definition: NewDefinition): Promise<{ surveyKey: string }> {
    const { key, brandId, title, kind, expectedVersion } = definition;
    verifyKey(key);
    verifyText(title, LONGEST_TITLE, ['input', 'title']);
    verifyQuestions(definition.questions);
    const survey = { key, brandId, title, kind, version: 1, closedAt: null };
    if (!(await heldSurveys.add(query, survey))) {
      const known = await lockOwn(query, key, brandId);
      verifyVersion('survey', expectedVersion, known.version);
      requireOpen(known);
      survey.version = known.version + 1;
      await heldSurveys.update(query, survey);
    } else {
      verifyVersion('survey', expectedVersion, 0);
    }
    const { version } = survey;
    const definedAt = now();
    await versions.add(query, { surveyKey: key, version, brandId, definedAt });
    const rows = definition.questions.map((question, position) => {
      const id = newId(definedAt, `${key} ${version} ${question.key}`);
      return { ...question, id, brandId, surveyKey: key, version, position };
    });
    await questions.save(query, rows);
    return { surveyKey: key };
  }

  return {
    define: (caller, definition) =>
      database.writeFor(caller.brands, async (query) => {
        await verifyBrand(
          caller,
          definition.brandId,
          () => heldSurveys.isAsking(query, definition.brandId),
          'surveys',
        );
        const { idempotencyKey: key, ...input } = definition;
        const request = { principalId: caller.id, key, mutation: 'defineSurvey', input };
        return once(query, request, () => add(query, definition));
      }),

    close: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const request = { principalId: caller.id, key, mutation: 'closeSurvey', input };
        return once(query, request, async () => {
          requireOpen(await lockSurvey(query, input.surveyKey, 'UPDATE'));
          await heldSurveys.close(query, input.surveyKey, now());
          return { surveyKey: input.surveyKey };
        });
      }),
  };
}

/** @throws UserProblem when there is none that the caller sees */
export async function lockSurvey(
  query: WriteQuery,
  key: string,
  lock: 'UPDATE' | 'SHARE',
): Promise<Survey> {
  const survey = await heldSurveys.lock(query, key, lock);
  if (survey !== null) return survey;
  throw new UserProblem(
    'SURVEY_NOT_HERE',
    'There is no survey with this key: give one that Query.surveys lists.',
    ['input', 'survey'],
  );
}

/** @throws UserProblem when the survey takes nothing more */
export function requireOpen({ closedAt }: Survey): void {
  if (closedAt === null) return;
  throw new UserProblem(
    'SURVEY_CLOSED',
    `The survey was closed on ${closedAt.toISOString()}: it takes no versions, invitations and answers any more.`,
    null,
  );
}

async function lockOwn(query: WriteQuery, key: string, brandId: string): Promise<Survey> {
  const known = await heldSurveys.lock(query, key, 'UPDATE');
  if (known?.brandId === brandId) return known;
  throw new UserProblem(
    'SURVEY_KEY_TAKEN',
    `The key ${key} is that of another brand's survey: choose another one.`,
    ['input', 'key'],
  );
}

function verifyKey(key: string): void {
  if (SLUG.test(key) && key.length <= LONGEST_SLUG) return;
  throw new UserProblem(
    'SURVEY_KEY_INVALID',
    `A key is a slug of 1 to ${LONGEST_SLUG} characters: small letters and digits, with a hyphen between words, such as sfo-2017.`,
    ['input', 'key'],
  );
}
