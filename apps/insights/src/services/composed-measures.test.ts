import { expect, it } from 'vitest';

import { idOf } from '../repositories/facts.test-support.ts';
import type { MetricsQuestion } from './metrics-request.ts';
import { openMetrics, type OpenMetrics } from './open-metrics.test-support.ts';
import { FACTS, type FactRow, randomFrom } from './random-facts.test-support.ts';

const range = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });

const YEAR = range('2026-01-01', '2027-01-01');

let seed = 0;

function mention(brand: string, at = '2026-03-01T12:00:00Z'): FactRow {
  seed += 1;
  const row = FACTS['mention_fact']?.(randomFrom(seed)) ?? {};
  return { ...row, brand_id: brand, posted_at: at, is_public: true };
}

function customer(number: number, since: string, lostAt: string | null = null): FactRow {
  return {
    customer_id: idOf(number),
    brand_id: 'ada',
    customer_since: since,
    ended_at: lostAt,
    lost_at: lostAt,
  };
}

/** Ada compares herself with Bel. */
async function openVoices(since = '2026-01-01'): Promise<OpenMetrics> {
  const metrics = await openMetrics();
  await metrics.add(
    'mention_fact',
    ['ada', 'bel', 'bel', 'bel'].map((brand) => mention(brand)),
  );
  await metrics.add('competitor_panel_fact', [
    { id: idOf(1), brand_id: 'ada', valid_from: since, competitors: ['bel'], seq: 1 },
  ]);
  await metrics.refresh();
  return metrics;
}

const VOICE: MetricsQuestion = {
  measures: ['SHARE_OF_VOICE'],
  range: YEAR,
  filter: { brands: ['ada'] },
};

async function voiceOf(
  metrics: OpenMetrics,
  over: Partial<MetricsQuestion>,
  brands?: readonly string[],
): Promise<unknown> {
  const { rows } = await metrics.desk(brands).answer({ ...VOICE, ...over });
  return rows.map(({ values }) => [values[0]?.value, values[0]?.reason]);
}

it('counts as customers those of before the period, also where nothing happens', async () => {
  await using metrics = await openMetrics();
  await metrics.add('customer_state', [
    customer(1, '2025-06-01'),
    customer(2, '2026-01-10', '2026-03-10'),
    customer(3, '2026-01-20'),
  ]);

  const { rows } = await metrics.desk().answer({
    measures: ['CHURN_RATE'],
    grain: 'MONTH',
    range: range('2026-01-01', '2026-05-01'),
    fillGaps: true,
  });
  const whole = await metrics
    .desk()
    .answer({ measures: ['CHURN_RATE'], range: range('2026-05-01', '2026-06-01') });

  expect(rows.map(({ values }) => [values[0]?.value, values[0]?.n])).toEqual([
    [0, 3],
    [0, 3],
    [1 / 3, 3],
    [0, 2],
  ]);
  expect(whole.rows[0]?.values).toMatchObject([{ value: 0, n: 2 }]);
});

it('reckons no day anew because a customer is heard of again', async () => {
  await using metrics = await openMetrics();
  await metrics.add('customer_state', [customer(1, '2025-06-01')]);
  await metrics.refresh();
  const marked = (): Promise<unknown> =>
    metrics.query('SELECT DISTINCT family FROM rollup_mark ORDER BY 1');

  await metrics.query('UPDATE customer_state SET last_contact_at = now(), look_at = now()');
  const before = await marked();
  await metrics.query(`UPDATE customer_state SET ended_at = '2026-06-01'`);

  expect(before).toEqual([]);
  expect(await marked()).toEqual([{ family: 'customers_ended' }, { family: 'customers_gained' }]);
});

it('tells the voice of a brand beside its competitors, also where it is silent itself', async () => {
  await using metrics = await openVoices();
  await metrics.add('mention_fact', [mention('bel', '2026-05-01T12:00:00Z')]);
  await metrics.refresh();

  expect(await voiceOf(metrics, {})).toEqual([[0.2, null]]);
  expect(await voiceOf(metrics, { grain: 'MONTH' })).toEqual([
    [0.25, null],
    [0, null],
  ]);
});

it('tells no voice to whoever does not see a competitor', async () => {
  await using metrics = await openVoices();

  expect(await voiceOf(metrics, {}, ['ada'])).toEqual([[null, 'COMPETITOR_UNKNOWN']]);
});

it('starts the voice anew with each choice of competitors, and tells it of one brand', async () => {
  await using metrics = await openVoices('2026-02-15');

  const march = range('2026-03-01', '2026-04-01');
  expect(await voiceOf(metrics, {})).toEqual([[null, 'PANEL_CHANGED']]);
  expect(await voiceOf(metrics, { range: march })).toEqual([[0.25, null]]);
  expect(await voiceOf(metrics, { filter: { brands: ['bel'] } })).toEqual([[null, 'NO_PANEL']]);
  expect(await voiceOf(metrics, { filter: {} })).toEqual([[null, 'SEVERAL_BRANDS']]);
});

it('tells of no customer what brands say of themselves', async () => {
  await using metrics = await openMetrics();

  const refused = metrics.desk().answerOf(idOf(1), { measures: ['PERCEPTION_GAP'], range: YEAR });

  await expect(refused).rejects.toThrow('PERCEPTION_GAP tells of no customer');
});
