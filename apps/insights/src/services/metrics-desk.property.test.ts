import type { MeasureValue } from '@cx/metrics';
import { expect, it } from 'vitest';

import { idOf } from '../repositories/facts.test-support.ts';
import type { MetricsAnswer } from './metrics-desk.ts';
import type { MetricsQuestion } from './metrics-request.ts';
import { bucketAt, naiveAnswer } from './naive-answer.test-support.ts';
import type { NaiveValue } from './naive-measures.test-support.ts';
import { addRandomFacts, openMetrics, type OpenMetrics } from './open-metrics.test-support.ts';
import {
  FACTS,
  type FactRow,
  idColumnOf,
  numberOf,
  PANELS,
  type Random,
  randomFrom,
  ZONES,
} from './random-facts.test-support.ts';
import { randomQuestion, wideQuestions } from './random-questions.test-support.ts';

const ROUNDS = 2;
const QUESTIONS = 40;

/** `npm run check:measures` asks thousands. */
const WORLDS = Number(process.env['CX_WORLDS'] ?? 2);

it.each(Array.from({ length: WORLDS }, (_, at) => at + 1))(
  'answers from cells what the rows say, whatever was changed late (world %i)',
  async (seed) => {
    await using metrics = await openMetrics();
    const random = randomFrom(seed);
    await metrics.tellZones(ZONES);
    await metrics.add(
      'competitor_panel_fact',
      PANELS.map((panel, at) => ({ ...panel, id: idOf(at), seq: 1 })),
    );
    const facts = await addRandomFacts(metrics, random, 100);

    const differences: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await metrics.refresh();
      const questions = Array.from({ length: QUESTIONS }, () => randomQuestion(random));
      for (const question of [...questions, ...wideQuestions(random)]) {
        const answer = await metrics.desk().answer(question);
        differences.push(...differencesOf(facts, question, answer));
      }
      await changeSome(metrics, random, facts);
    }

    expect(differences).toEqual([]);
  },
  120_000,
);

/** Rows that are edited, moved to other brands and times, erased of their person, lost, and new. */
async function changeSome(
  metrics: OpenMetrics,
  random: Random,
  facts: Map<string, FactRow[]>,
): Promise<void> {
  for (const [table, make] of Object.entries(FACTS)) {
    const rows = facts.get(table) ?? [];
    const id = idColumnOf(table);
    const changed = rows.filter(() => random() < 0.1);
    await metrics.query(`DELETE FROM ${table} WHERE ${id} = ANY($1)`, [
      changed.map((row) => row[id]),
    ]);
    const kept = rows.filter((row) => !changed.includes(row));
    const again = changed.flatMap((row): FactRow[] =>
      random() < 0.2 ? [] : [{ ...make(random, numberOf(row)), [id]: row[id] ?? null }],
    );
    await metrics.add(table, again);
    const erased = kept.filter((row) => 'country' in row && random() < 0.1);
    if (erased.length > 0)
      await metrics.query(
        `UPDATE ${table} SET country = NULL, age_band = NULL, gender = NULL WHERE ${id} = ANY($1)`,
        [erased.map((row) => row[id])],
      );
    const withoutPerson = { country: null, age_band: null, gender: null };
    facts.set(table, [
      ...kept.map((row) => (erased.includes(row) ? { ...row, ...withoutPerson } : row)),
      ...again,
    ]);
  }
}

/** Where the answer is another than that out of the rows. */
function differencesOf(
  facts: ReadonlyMap<string, readonly FactRow[]>,
  question: MetricsQuestion,
  answer: MetricsAnswer,
): string[] {
  const { measures, dimensions, grain, range, filter } = question;
  const zone = answer.timeZone;
  const { brands, ...others } = filter ?? {};
  const filters = [
    ...(brands ? [{ dimension: 'BRAND' as const, values: brands }] : []),
    ...filtersOf(others),
  ];
  const answered = new Map(
    answer.rows.map((row) => [
      JSON.stringify([
        row.bucket === null ? null : bucketAt(row.bucket, grain ?? null, zone),
        ...row.dimensions.map(({ value }) => value),
      ]),
      row,
    ]),
  );
  return measures.flatMap((measure, at) => {
    const asked = {
      measure,
      dimensions: dimensions ?? [],
      filters,
      grain: grain ?? null,
      zone,
      from: range.from,
      to: range.to,
      asOf: answer.asOf,
    };
    const naive = naiveAnswer(facts, asked, answered.keys());
    return [...new Set([...naive.keys(), ...answered.keys()])]
      .filter((key) => !isSame(answered.get(key)?.values[at], naive.get(key)))
      .map(
        (key) =>
          `${measure} of ${key}: ${JSON.stringify(answered.get(key)?.values[at])} is not ${JSON.stringify(naive.get(key))} in ${JSON.stringify(question)}`,
      );
  });
}

function isSame(found: MeasureValue | undefined, expected: NaiveValue | undefined): boolean {
  // Rows that another measure has are answered of all of them.
  if (expected === undefined) return found?.n === 0;
  if (found === undefined || found.n !== expected.n) return false;
  if (found.value === null || expected.value === null) return found.value === expected.value;
  const error = expected.isRough === true ? 0.01 : 1e-9;
  return Math.abs(found.value - expected.value) <= Math.abs(expected.value) * error + 1e-9;
}

const DIMENSION_OF = {
  channels: 'CHANNEL',
  teams: 'TEAM',
  touchpoints: 'TOUCHPOINT',
  topics: 'TOPIC',
  countries: 'COUNTRY',
} as const;

function filtersOf(filter: NonNullable<MetricsQuestion['filter']>): {
  dimension: (typeof DIMENSION_OF)[keyof typeof DIMENSION_OF];
  values: string[];
}[] {
  let name: keyof typeof DIMENSION_OF;
  const filters = [];
  for (name in DIMENSION_OF) {
    const values = filter[name];
    if (values) filters.push({ dimension: DIMENSION_OF[name], values: values.map(String) });
  }
  return filters;
}
