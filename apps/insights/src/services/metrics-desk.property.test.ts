import { expect, it } from 'vitest';

import type { MetricsAnswer } from './metrics-desk.ts';
import type { MetricsQuestion } from './metrics-request.ts';
import { bucketAt, naiveAnswer } from './naive-answer.test-support.ts';
import { addRandomFacts, openMetrics, type OpenMetrics } from './open-metrics.test-support.ts';
import {
  BRANDS,
  FACTS,
  type FactRow,
  pick,
  type Random,
  randomFrom,
  ZONES,
} from './random-facts.test-support.ts';
import { randomQuestion } from './random-questions.test-support.ts';

const SEEDS = [1, 2, 3];
const ROUNDS = 3;
const QUESTIONS = 60;

it.each(SEEDS)(
  'answers from cells what the rows say, whatever was changed late (world %i)',
  async (seed) => {
    await using metrics = await openMetrics();
    const random = randomFrom(seed);
    await metrics.tellZones(ZONES);
    const facts = await addRandomFacts(metrics, random, 150);

    for (let round = 0; round < ROUNDS; round += 1) {
      await metrics.refresh();
      for (let asked = 0; asked < QUESTIONS; asked += 1) {
        const question = randomQuestion(random);
        const answer = await metrics.desk().answer(question);
        expectNaive(facts, question, answer);
      }
      await changeSome(metrics, random, facts);
    }
  },
  60_000,
);

/** Rows that are edited, moved to other brands and times, erased of their person, lost, and new. */
async function changeSome(
  metrics: OpenMetrics,
  random: Random,
  facts: Map<string, FactRow[]>,
): Promise<void> {
  for (const [table, make] of Object.entries(FACTS)) {
    const rows = facts.get(table) ?? [];
    const changed = rows.filter(() => random() < 0.1);
    await metrics.query(`DELETE FROM ${table} WHERE id = ANY($1)`, [changed.map(({ id }) => id)]);
    const kept = rows.filter((row) => !changed.includes(row));
    const again = changed.flatMap((row): FactRow[] =>
      random() < 0.2
        ? []
        : [{ ...make(random), id: row['id'] ?? null, brand_id: pick(random, BRANDS) }],
    );
    await metrics.add(table, again);
    const erased = kept.filter(() => random() < 0.1);
    await metrics.query(
      `UPDATE ${table} SET country = NULL, age_band = NULL, gender = NULL WHERE id = ANY($1)`,
      [erased.map(({ id }) => id)],
    );
    const withoutPerson = { country: null, age_band: null, gender: null };
    facts.set(table, [
      ...kept.map((row) => (erased.includes(row) ? { ...row, ...withoutPerson } : row)),
      ...again,
    ]);
  }
}

function expectNaive(
  facts: ReadonlyMap<string, readonly FactRow[]>,
  question: MetricsQuestion,
  answer: MetricsAnswer,
): void {
  const { measures, dimensions, grain, range, filter } = question;
  const zone = answer.timeZone;
  const answered = new Map(
    answer.rows.map((row) => [
      JSON.stringify([
        bucketAt(row.bucket, grain ?? null, zone),
        ...row.dimensions.map(({ value }) => value),
      ]),
      row,
    ]),
  );
  const told = JSON.stringify(question);
  for (const [at, measure] of measures.entries()) {
    const { brands, ...others } = filter ?? {};
    const naive = naiveAnswer(facts, {
      measure,
      dimensions: dimensions ?? [],
      filters: [
        ...(brands ? [{ dimension: 'BRAND' as const, values: brands }] : []),
        ...filtersOf(others),
      ],
      grain: grain ?? null,
      zone,
      from: range.from,
      to: range.to,
    });
    for (const [key, expected] of naive) {
      const value = answered.get(key)?.values[at];
      const told_ = `${measure} of ${key} in ${told}`;
      expect(value?.n, told_).toBe(expected.n);
      expectNear(value?.value ?? null, expected.value, expected.isRough ? 0.01 : 1e-9, told_);
    }
    for (const [key, row] of answered) {
      if (!naive.has(key)) expect(row.values[at]?.n, `${measure} of ${key} in ${told}`).toBe(0);
    }
  }
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

function expectNear(
  found: number | null,
  expected: number | null,
  error: number,
  told: string,
): void {
  if (found === null || expected === null) {
    expect(found, told).toBe(expected);
    return;
  }
  expect(Math.abs(found - expected), told).toBeLessThanOrEqual(Math.abs(expected) * error + 1e-9);
}
