import type { GroupRow } from '@cx/cells';
import { expect, it } from 'vitest';

import type { MetricsRepository } from '../repositories/metrics.ts';
import { createGroupReader } from './metric-groups.ts';
import { EMPTY_PARTS } from './metric-rows.ts';
import { checkQuestion } from './metrics-request.ts';

const NOON = { isFromStart: false, isToStart: false, isMonths: false };

/** So many facts of one brand, of which nothing is summed up; keeps what was run. */
function repositoryOf(facts: number, run: string[], rows: () => Promise<GroupRow[]>) {
  const nothing = (): never => {
    throw new Error('Nobody asks for it.');
  };
  return {
    findScopes: async (families) =>
      families.map(({ name }) => ({ family: name, brandId: 'ada', zones: [] })),
    calendarOf: async (fromHour) => ({
      ...NOON,
      fromDay: '2026-01-01',
      toDay: '2027-01-01',
      fromHour,
    }),
    async countFacts() {
      run.push('count');
      return facts;
    },
    findGroups() {
      run.push('read');
      return rows();
    },
    asOf: nothing,
    findHeard: nothing,
    findPanels: nothing,
    shifted: nothing,
    startsOf: nothing,
    zoneOf: nothing,
  } satisfies MetricsRepository;
}

const QUESTION = checkQuestion({
  measures: ['VOLUME'],
  range: { from: new Date('2026-01-01T12:00:00Z'), to: new Date('2027-01-01T12:00:00Z') },
});

it('refuses a question over the budget with what it would cost, before it runs', async () => {
  const run: string[] = [];
  const reader = createGroupReader(repositoryOf(2_000_001, run, async () => []));

  await expect(reader.read(QUESTION, 'UTC')).rejects.toMatchObject({
    message: expect.stringContaining(
      'This would read about 2000001 rows, 2000000 at most: ask for',
    ),
    extensions: { code: 'METRICS_TOO_LARGE' },
  });
  expect(run).toEqual(['count']);
});

it('runs a question within the budget', async () => {
  const run: string[] = [];
  const reader = createGroupReader(repositoryOf(2_000_000, run, async () => []));

  expect(await reader.read(QUESTION, 'UTC')).toEqual(new Map());
  expect(run).toEqual(['count', 'read']);
});

it('asks of two days no price', async () => {
  const run: string[] = [];
  const reader = createGroupReader(repositoryOf(2_000_001, run, async () => []));
  const to = new Date('2026-01-03T11:00:00Z');

  await reader.read({ ...QUESTION, to }, 'UTC');

  expect(run).toEqual(['read']);
});

it.each([
  [
    'a statement that took too long',
    () => Promise.reject(Object.assign(new Error('canceling'), { code: '57014' })),
    'This took more than 10 s',
  ],
  [
    'too many rows before the limit',
    async () =>
      Array.from({ length: 50_001 }, () => ({ bucket: null, dimensions: [], parts: EMPTY_PARTS })),
    'The answer has more than 50000 rows',
  ],
])('tells what to change of %s', async (_what, rows, sentence) => {
  const reader = createGroupReader(repositoryOf(1, [], rows));

  await expect(reader.read(QUESTION, 'UTC')).rejects.toMatchObject({
    message: expect.stringContaining(sentence),
    extensions: { code: 'METRICS_TOO_LARGE' },
  });
});
