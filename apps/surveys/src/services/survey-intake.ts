import { createHash } from 'node:crypto';

import type { Database } from '@cx/database';
import {
  type DuplicateRule,
  type NewId,
  saveImportRun,
  sourceKey,
  type WriteBatch,
} from '@cx/intake';

import type { Question } from '../entities/question.ts';
import type { Survey } from '../entities/survey.ts';
import type { AnswerRepository, GivenAnswer } from '../repositories/answers.ts';
import type { QuestionRepository, VersionName } from '../repositories/questions.ts';
import type {
  NewSurveyResponse,
  SurveyResponseRepository,
} from '../repositories/survey-responses.ts';
import { versions as surveyVersions } from '../repositories/survey-versions.ts';
import type { SurveyRepository } from '../repositories/surveys.ts';
import type { AnswerReading } from './answer-reading.ts';

/** A survey with the questions of one of its versions. */
export interface SurveyDefinition extends Omit<Survey, 'closedAt'> {
  readonly questions: readonly QuestionDefinition[];
}

export type QuestionDefinition = Pick<
  Question,
  'key' | 'label' | 'construct' | 'scaleMin' | 'scaleMax'
>;

/** What an import says of no question. */
const UNSAID = {
  higherIsBetter: true,
  labels: [],
  naCodes: [],
  blankCodes: [],
  refusedCodes: [],
  choices: null,
  touchpoint: null,
} as const;

/** A response as its source tells it, to a survey that was defined before. */
export interface SurveyResponseRecord extends Omit<NewSurveyResponse, 'id' | 'answersHash'> {
  /** By the key of the question. */
  readonly answers: Readonly<Record<string, AnswerReading>>;
}

/** A version that is known already with another meaning: answers to it could not be compared. */
export class SurveyVersionConflict extends Error {
  override readonly name = 'SurveyVersionConflict';
}

/** Takes surveys and responses in: what is known already changes nothing. */
export interface SurveyIntake {
  /**
   * Makes the survey and its questions known.
   *
   * @throws SurveyVersionConflict when the version has another scale or construct for a question, or
   * the key belongs to another brand
   */
  define(definition: SurveyDefinition): Promise<void>;
  /** Puts records into the form in which they are sent. What it answers writes them in one transaction. */
  prepare(records: readonly SurveyResponseRecord[], rule: DuplicateRule): WriteBatch;
}

export interface SurveyIntakeDependencies {
  readonly database: Database;
  readonly surveys: SurveyRepository;
  readonly questions: QuestionRepository;
  readonly responses: SurveyResponseRepository;
  readonly answers: AnswerRepository;
  readonly newId: NewId;
}

export function createSurveyIntake(dependencies: SurveyIntakeDependencies): SurveyIntake {
  const { database, surveys, questions, responses, answers, newId } = dependencies;

  return {
    define: ({ questions: defined, ...survey }) =>
      database.write(async (query) => {
        const saved = await surveys.save(query, { ...survey, closedAt: null });
        if (saved.brandId !== survey.brandId) {
          throw new SurveyVersionConflict(
            `The survey ${survey.key} belongs to the brand ${saved.brandId}: give this one another key.`,
          );
        }
        const { definedAt } = await surveyVersions.saveImported(query, {
          surveyKey: survey.key,
          version: survey.version,
          brandId: survey.brandId,
        });
        const known = await questions.findByVersions(query, [
          { surveyKey: survey.key, version: survey.version },
        ]);
        const idByKey = new Map(known.map((question) => [question.key, question.id]));
        const rows = defined.map((definition, position) => ({
          ...UNSAID,
          ...definition,
          id:
            idByKey.get(definition.key) ??
            newId(new Date(0), `${survey.key} ${survey.version} ${definition.key}`),
          brandId: survey.brandId,
          surveyKey: survey.key,
          version: survey.version,
          position,
        }));
        assertSameMeaning(known, rows);
        if (definedAt !== null) assertSameWords(known, rows);
        await questions.save(query, rows);
      }),

    prepare(records, rule) {
      const rows = records.map((response) => ({
        ...response,
        id: newId(response.submittedAt, sourceKey(response)),
        answersHash: hashOf(response.answers),
      }));
      const writeResponses = responses.intake.prepare(rows, rule);
      const versions = new Map(records.map((record) => [versionKey(record), record]));

      return (progress) =>
        database.write(async (query) => {
          const defined = Map.groupBy(
            await questions.findByVersions(query, [...versions.values()]),
            versionKey,
          );
          const outcome = await writeResponses(query, progress.id);
          if (outcome.updated > 0) await answers.dropOutdated(query, outcome.ids);
          await answers.save(query, answersOf(records, defined, outcome.ids, outcome.duplicates));
          await saveImportRun(query, progress);
          return outcome;
        });
    },
  };
}

function assertSameMeaning(known: readonly Question[], defined: readonly Question[]): void {
  const byKey = new Map(known.map((question) => [question.key, question]));
  const changed = defined.filter((question) => {
    const before = byKey.get(question.key);
    return (
      before !== undefined &&
      (before.construct !== question.construct ||
        before.scaleMin !== question.scaleMin ||
        before.scaleMax !== question.scaleMax)
    );
  });
  if (changed.length > 0) {
    throw new SurveyVersionConflict(
      `Version ${changed[0]?.version} has another scale or construct for ` +
        `${changed.map(({ key }) => key).join(', ')}: raise the version of the survey.`,
    );
  }
}

/** A version that was defined by a mutation stays as it is: an import may record answers to it, and no more. */
function assertSameWords(known: readonly Question[], defined: readonly Question[]): void {
  const byKey = new Map(known.map((question) => [question.key, question]));
  const changed = defined.filter(({ key, label, position }) => {
    const before = byKey.get(key);
    return before?.label !== label || before.position !== position;
  });
  if (changed.length > 0) {
    throw new SurveyVersionConflict(
      `Version ${changed[0]?.version} was defined in the graph and stays as it is, also in ` +
        `${changed.map(({ key }) => key).join(', ')}: raise the version of the survey.`,
    );
  }
}

/** The same for the same answers, in whatever order they come. */
function hashOf(answers: SurveyResponseRecord['answers']): string {
  const sorted = Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const content = sorted.map(([key, { rawCode, value, state }]) => [key, rawCode, value, state]);
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

function versionKey({ surveyKey, version }: VersionName): string {
  return `${surveyKey} ${version}`;
}

function answersOf(
  records: readonly SurveyResponseRecord[],
  questions: ReadonlyMap<string, readonly Question[]>,
  responseIds: readonly string[],
  duplicates: ReadonlySet<number>,
): GivenAnswer[] {
  return records.flatMap((record, position) => {
    const responseId = responseIds[position];
    if (responseId === undefined || duplicates.has(position)) return [];
    return (questions.get(versionKey(record)) ?? []).flatMap(({ id, key, brandId }) => {
      const reading = record.answers[key];
      return reading === undefined
        ? []
        : [{ responseId, questionId: id, brandId, ...reading, choices: null, language: null }];
    });
  });
}
