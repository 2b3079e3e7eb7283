import { UserProblem, verifyText } from '@cx/mutations';

import type { Question } from '../entities/question.ts';

/** A question as whoever defines it says it. */
export type NewQuestion = Omit<Question, 'id' | 'brandId' | 'surveyKey' | 'version' | 'position'>;

const MOST_QUESTIONS = 100;

const MOST_CHOICES = 50;

const LONGEST_KEY = 100;

const LONGEST_LABEL = 1_000;

/**
 * Whether the questions of a version can be asked and their answers read.
 *
 * @throws UserProblem with the path of the first one that cannot
 */
export function verifyQuestions(questions: readonly NewQuestion[]): void {
  if (questions.length === 0 || questions.length > MOST_QUESTIONS) {
    refuse('QUESTIONS_MISSING', `A version has 1 to ${MOST_QUESTIONS} questions.`, []);
  }
  for (const [index, question] of questions.entries()) {
    const path = [String(index)];
    verifyText(question.key, LONGEST_KEY, at([...path, 'key']));
    verifyText(question.label, LONGEST_LABEL, at([...path, 'label']));
    if (question.touchpoint !== null) {
      verifyText(question.touchpoint, LONGEST_KEY, at([...path, 'touchpoint']));
    }
    verifyScale(question, path);
    verifyChoices(question, path);
  }
  verifyDistinct(
    questions.map(({ key }) => key),
    (index) => [String(index), 'key'],
  );
}

function verifyScale(question: NewQuestion, path: readonly string[]): void {
  const { scaleMin, scaleMax, naCodes, blankCodes, refusedCodes, labels } = question;
  if (scaleMin === null || scaleMax === null) return;
  if (![scaleMin, scaleMax].every(Number.isSafeInteger) || scaleMin >= scaleMax) {
    refuse('SCALE_WRONG', 'A scale goes from one whole number, min, to a greater one, max.', [
      ...path,
      'scale',
    ]);
  }
  if (question.choices !== null) {
    refuse('SCALE_WRONG', 'A question has a scale or choices, not both: ask two questions.', [
      ...path,
      'scale',
    ]);
  }
  const isValue = (value: number): boolean =>
    Number.isInteger(value) && value >= scaleMin && value <= scaleMax;
  if (!labels.every(({ value }) => isValue(value))) {
    refuse('SCALE_WRONG', `Each label is that of a value from ${scaleMin} to ${scaleMax}.`, [
      ...path,
      'scale',
      'labels',
    ]);
  }
  for (const { label } of labels)
    verifyText(label, LONGEST_LABEL, at([...path, 'scale', 'labels']));
  const codes = [...naCodes, ...blankCodes, ...refusedCodes];
  const isPlain = codes.every((code) => code.trim() === code && code !== '');
  if (!isPlain || codes.some((code) => isValue(Number(code))) || hasRepeats(codes)) {
    refuse(
      'CODES_AMBIGUOUS',
      `A code stands once, in one of the three lists, begins and ends without a space, and is no value from ${scaleMin} to ${scaleMax}.`,
      [...path, 'scale'],
    );
  }
}

function verifyChoices({ choices }: NewQuestion, path: readonly string[]): void {
  if (choices === null) return;
  const place = [...path, 'choices'];
  if (choices.length === 0 || choices.length > MOST_CHOICES) {
    refuse(
      'CHOICES_WRONG',
      `A question offers 1 to ${MOST_CHOICES} choices, or none at all.`,
      place,
    );
  }
  for (const [index, { key, label }] of choices.entries()) {
    verifyText(key, LONGEST_KEY, at([...place, String(index), 'key']));
    verifyText(label, LONGEST_LABEL, at([...place, String(index), 'label']));
  }
  verifyDistinct(
    choices.map(({ key }) => key),
    (index) => [...place, String(index), 'key'],
  );
}

function verifyDistinct(
  keys: readonly string[],
  pathOf: (index: number) => readonly string[],
): void {
  const repeated = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (repeated >= 0) {
    refuse(
      'KEY_REPEATED',
      `${keys[repeated]} stands twice: give each a key of its own.`,
      pathOf(repeated),
    );
  }
}

function hasRepeats(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}

function at(path: readonly string[]): string[] {
  return ['input', 'questions', ...path];
}

function refuse(code: string, message: string, path: readonly string[]): never {
  throw new UserProblem(code, message, at(path));
}
