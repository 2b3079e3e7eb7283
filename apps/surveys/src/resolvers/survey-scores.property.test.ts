import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { SurveyDefinition, SurveyResponseRecord } from '../index.ts';
import { openSurveyGraph, response, survey } from '../survey-graph.test-support.ts';

const SCALES = [
  { scaleMin: 1, scaleMax: 5 },
  { scaleMin: 1, scaleMax: 7 },
  { scaleMin: 0, scaleMax: 1 },
  { scaleMin: 0, scaleMax: 10 },
  { scaleMin: null, scaleMax: null },
] as const;

const QUESTION_KEYS = ['A', 'B', 'C', 'D'] as const;

const anyQuestions = fc.tuple(
  ...QUESTION_KEYS.map((key) =>
    fc.record({
      key: fc.constant(key),
      label: fc.constant(key),
      construct: fc.constantFrom('SATISFACTION' as const, 'EFFORT' as const, 'OTHER' as const),
      scale: fc.constantFrom(...SCALES),
    }),
  ),
);

/** Most of them answer. */
const STATES = ['ANSWERED', 'ANSWERED', 'ANSWERED', 'NA', 'BLANK', 'REFUSED', 'UNASKED'] as const;

const anyAnswer = fc.record({
  state: fc.constantFrom(...STATES),
  place: fc.nat(1000),
});

const anyCase = fc.record({
  versions: fc.tuple(anyQuestions, anyQuestions),
  responses: fc.array(
    fc.record({
      version: fc.constantFrom(1, 2),
      weight: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 20 }),
      answers: fc.tuple(anyAnswer, anyAnswer, anyAnswer, anyAnswer),
    }),
    { maxLength: 25 },
  ),
  k: fc.integer({ min: 1, max: 8 }),
});

type Question = SurveyDefinition['questions'][number];

const SHARE = 'value n count marginOfError95 weighted excluded { notApplicable blank refused }';

it('scores any survey as a walk through its responses does', { timeout: 60_000 }, async () => {
  await using graph = await openSurveyGraph();
  let round = 0;

  await fc.assert(
    fc.asyncProperty(anyCase, async ({ versions, responses, k }) => {
      round += 1;
      const key = `survey-${round}`;
      const definitions = versions.map((questions, index) =>
        survey({
          key,
          version: index + 1,
          questions: questions.map(({ scale, ...question }) => ({ ...question, ...scale })),
        }),
      );
      const records = responses.map(({ version, weight, answers }, index) =>
        response({
          surveyKey: key,
          externalId: `${key}-${index}`,
          version,
          weight,
          answers: answersOf(definitions[version - 1]?.questions ?? [], answers),
        }),
      );
      for (const definition of definitions) await graph.fill(definition, []);
      await graph.fill(definitions[1] ?? survey(), records);

      const answer = await graph.ask(`{ survey(key: "${key}") {
        csat { ${SHARE} }
        ces { mean median p90 weightedMean easy { ${SHARE} } }
        questions { topBox(k: ${k}) { ${SHARE} } }
      } }`);

      expect(rounded(answer)).toEqual(rounded({ data: { survey: walk(definitions, records, k) } }));
    }),
    { numRuns: 60 },
  );
});

function answersOf(
  questions: readonly Question[],
  answers: readonly { readonly state: Reading['state'] | 'UNASKED'; readonly place: number }[],
): SurveyResponseRecord['answers'] {
  const entries = questions.flatMap((question, index): [string, Reading][] => {
    const { state, place } = answers[index] ?? { state: 'UNASKED', place: 0 };
    if (state === 'UNASKED') return [];
    if (state !== 'ANSWERED') return [[question.key, { rawCode: null, value: null, state }]];
    const { scaleMin, scaleMax } = question;
    const value =
      scaleMin === null || scaleMax === null
        ? null
        : scaleMin + (place % (scaleMax - scaleMin + 1));
    return [[question.key, { rawCode: String(value), value, state }]];
  });
  return Object.fromEntries(entries);
}

type Reading = SurveyResponseRecord['answers'][string];

/** The scores, as their definitions say it. */
function walk(
  definitions: readonly SurveyDefinition[],
  records: readonly SurveyResponseRecord[],
  k: number,
): object {
  const isScale = ({ scaleMin, scaleMax }: Question, min: number, max: number): boolean =>
    scaleMin === min && scaleMax === max;
  const firstOfEach = (isWanted: (question: Question) => boolean): Asked[] =>
    definitions.flatMap(({ version, questions }) =>
      questions
        .filter(isWanted)
        .slice(0, 1)
        .map((question) => ({ version, question })),
    );
  const satisfaction = firstOfEach(
    (question) =>
      question.construct === 'SATISFACTION' && (isScale(question, 1, 5) || isScale(question, 0, 1)),
  );
  const effort = firstOfEach(
    (question) => question.construct === 'EFFORT' && isScale(question, 1, 7),
  );
  return {
    csat:
      satisfaction.length === 0
        ? null
        : shareOf(
            records,
            satisfaction,
            (value, { scaleMax }) => value >= (scaleMax === 1 ? 1 : 4),
          ),
    ces:
      effort.length === 0
        ? null
        : {
            ...meansOf(records, effort),
            easy: shareOf(records, effort, (value) => value >= 5),
          },
    questions: (definitions[1]?.questions ?? []).map((question) => ({
      topBox:
        question.scaleMax === null
          ? null
          : shareOf(records, [{ version: 2, question }], (value) =>
              bestOf(question, k).includes(value),
            ),
    })),
  };
}

interface Asked {
  readonly version: number;
  readonly question: Question;
}

function bestOf({ scaleMin, scaleMax }: Question, k: number): number[] {
  const all: number[] = [];
  for (let value = scaleMax ?? 0; value >= (scaleMin ?? 0); value -= 1) all.push(value);
  return all.slice(0, k);
}

interface Given {
  readonly value: number | null;
  readonly state: string;
  readonly weight: number | null;
  readonly question: Question;
}

function given(records: readonly SurveyResponseRecord[], asked: readonly Asked[]): Given[] {
  return records.flatMap(({ version, weight, answers }) =>
    asked
      .filter((one) => one.version === version)
      .flatMap(({ question }) => {
        const answer = answers[question.key];
        return answer === undefined ? [] : [{ ...answer, weight, question }];
      }),
  );
}

function shareOf(
  records: readonly SurveyResponseRecord[],
  asked: readonly Asked[],
  isGood: (value: number, question: Question) => boolean,
): object {
  const all = given(records, asked);
  const values = all.filter(({ value }) => value !== null);
  const good = values.filter(({ value, question }) => isGood(value ?? 0, question));
  const n = values.length;
  const p = good.length / n;
  const of = (state: string): number => all.filter((one) => one.state === state).length;
  return {
    value: n === 0 ? null : p * 100,
    n,
    count: good.length,
    marginOfError95: n === 0 ? null : 196 * Math.sqrt((p * (1 - p)) / n),
    weighted: hasWeights(values) ? (100 * sum(good)) / sum(values) : null,
    excluded: { notApplicable: of('NA'), blank: of('BLANK'), refused: of('REFUSED') },
  };
}

function meansOf(records: readonly SurveyResponseRecord[], asked: readonly Asked[]): object {
  const found = given(records, asked).filter(({ value }) => value !== null);
  const values = found.map(({ value }) => value ?? 0).toSorted((one, other) => one - other);
  const n = values.length;
  if (n === 0) return { mean: null, median: null, p90: null, weightedMean: null };
  const at = (share: number): number => {
    const place = share * (n - 1);
    const low = values[Math.floor(place)] ?? 0;
    const high = values[Math.ceil(place)] ?? 0;
    return low + (high - low) * (place - Math.floor(place));
  };
  const weighted = found.reduce(
    (total, { value, weight }) => total + (value ?? 0) * (weight ?? 0),
    0,
  );
  return {
    mean: values.reduce((total, value) => total + value, 0) / n,
    median: at(0.5),
    p90: at(0.9),
    weightedMean: hasWeights(found) ? weighted / sum(found) : null,
  };
}

function hasWeights(answers: readonly Given[]): boolean {
  return answers.every(({ weight }) => weight !== null) && sum(answers) > 0;
}

function sum(answers: readonly Given[]): number {
  return answers.reduce((total, { weight }) => total + (weight ?? 0), 0);
}

/** Without what two ways to add up differ by. */
function rounded(answer: object): unknown {
  return JSON.parse(
    JSON.stringify(answer, (_key, value: unknown) =>
      typeof value === 'number' ? Number(value.toFixed(9)) : value,
    ),
  );
}
