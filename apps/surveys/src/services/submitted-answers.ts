import { UserProblem, verifyText } from '@cx/mutations';

import type { Question } from '../entities/question.ts';
import type { GivenAnswer } from '../repositories/answers.ts';
import { readAnswer, UnreadableAnswer } from './answer-reading.ts';

/** An answer as whoever submits it says it. */
export interface SubmittedAnswer {
  /** The question's key. */
  readonly question: string;
  /** A value of the scale, a code that stands in its place, or words; null when left empty. */
  readonly code: string | null;
  readonly choices: readonly string[] | null;
  readonly language: string | null;
}

export type ReadAnswer = Omit<GivenAnswer, 'responseId'>;

const LONGEST_WORDS = 5_000;

/**
 * What answers say to the questions of one version.
 *
 * @throws UserProblem with the path of the first one that says nothing
 */
export function readAnswers(
  answers: readonly SubmittedAnswer[],
  questions: readonly Question[],
): ReadAnswer[] {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const answered = new Set<string>();
  return answers.map((answer, index) => {
    const path = [String(index)];
    const question = byKey.get(answer.question);
    if (question === undefined) {
      return refuse(
        'QUESTION_UNKNOWN',
        `This version asks no ${answer.question}: it asks ${[...byKey.keys()].join(', ')}.`,
        [...path, 'question'],
      );
    }
    if (answered.has(question.key)) {
      refuse('KEY_REPEATED', `${question.key} is answered twice: answer it once.`, [
        ...path,
        'question',
      ]);
    }
    answered.add(question.key);
    const { id: questionId, brandId } = question;
    return { questionId, brandId, ...readOne(answer, question, path) };
  });
}

function readOne(
  answer: SubmittedAnswer,
  question: Question,
  path: readonly string[],
): Omit<ReadAnswer, 'questionId' | 'brandId'> {
  const nothing = { rawCode: null, value: null, choices: null, language: null };
  if (question.choices !== null) {
    if (answer.code !== null) {
      refuse('ANSWER_KIND_WRONG', `${question.key} has choices: give their keys as choices.`, [
        ...path,
        'code',
      ]);
    }
    if (answer.choices === null) return { ...nothing, state: 'BLANK' };
    const offered = question.choices.map(({ key }) => key);
    return { ...nothing, state: 'ANSWERED', choices: readChoices(answer.choices, offered, path) };
  }
  if (answer.choices !== null) {
    refuse('ANSWER_KIND_WRONG', `${question.key} has no choices: give the answer as code.`, [
      ...path,
      'choices',
    ]);
  }
  const code = answer.code ?? '';
  if (question.scaleMin === null || question.scaleMax === null) {
    if (code.trim() === '') return { ...nothing, state: 'BLANK' };
    verifyText(code, LONGEST_WORDS, ['input', 'answers', ...path, 'code']);
    return { ...nothing, rawCode: code.trim(), state: 'ANSWERED', language: answer.language };
  }
  return { ...nothing, ...readValue(code, question, path) };
}

function readValue(
  code: string,
  question: Question,
  path: readonly string[],
): Pick<ReadAnswer, 'rawCode' | 'value' | 'state'> {
  const { naCodes, blankCodes, refusedCodes, scaleMin, scaleMax } = question;
  const scale = { min: scaleMin ?? 0, max: scaleMax ?? 0 };
  try {
    const reading = readAnswer(code, { scale, naCodes, blankCodes, refusedCodes });
    if (reading.value === null || /^-?\d+$/.test(reading.rawCode ?? '')) return reading;
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error;
  }
  const codes = [...naCodes, ...blankCodes, ...refusedCodes];
  return refuse(
    'ANSWER_OFF_SCALE',
    `${question.key} takes a whole number from ${scale.min} to ${scale.max}` +
      `${codes.length === 0 ? '' : `, or one of the codes ${codes.join(', ')}`}.`,
    [...path, 'code'],
  );
}

function readChoices(
  chosen: readonly string[],
  offered: readonly string[],
  path: readonly string[],
): readonly string[] {
  const isRight =
    chosen.length > 0 &&
    new Set(chosen).size === chosen.length &&
    chosen.every((key) => offered.includes(key));
  if (!isRight) {
    refuse(
      'CHOICES_WRONG',
      `Select one or several of ${offered.join(', ')}, each once; leave choices out where nothing was answered.`,
      [...path, 'choices'],
    );
  }
  // In the order of the question, so that the same selection is the same answer.
  return offered.filter((key) => chosen.includes(key));
}

function refuse(code: string, message: string, path: readonly string[]): never {
  throw new UserProblem(code, message, ['input', 'answers', ...path]);
}
