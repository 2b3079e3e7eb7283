import { expect, it } from 'vitest';

import type { DuplicateRule, IntakeOutcome } from './intake-table.ts';
import { idOf, type NewVisit, openVisits, visit, type Visits } from './visits.test-support.ts';

async function notesOf(visits: Visits): Promise<(string | null)[]> {
  return (await visits.stored()).map(({ note }) => note);
}

it.each([
  ['first', 'first', [1, 2]],
  ['last', 'third', [0, 1]],
] as const)('keeps the %s of several records of one batch', async (rule, note, duplicates) => {
  await using visits = await openVisits();

  const outcome = await visits.record(
    [visit(), visit({ id: idOf(2), note: 'second' }), visit({ id: idOf(3), note: 'third' })],
    rule,
  );

  const kept = rule === 'first' ? idOf(1) : idOf(3);
  expect(outcome).toEqual({
    inserted: 1,
    updated: 0,
    unchanged: 0,
    duplicates: new Set(duplicates),
    ids: [kept, kept, kept],
  });
  expect(await notesOf(visits)).toEqual([note]);
});

it('keeps the first of records in several batches of one import', async () => {
  await using visits = await openVisits();
  await visits.record([visit()], 'first');

  const outcome = await visits.record([visit({ id: idOf(2), note: 'second' })], 'first');

  expect(outcome).toEqual({
    inserted: 0,
    updated: 0,
    unchanged: 0,
    duplicates: new Set([0]),
    ids: [idOf(1)],
  });
  expect(await notesOf(visits)).toEqual(['first']);
});

it('keeps the last of records in several batches of one import', async () => {
  await using visits = await openVisits();
  await visits.record([visit()], 'last');

  const outcome = await visits.record([visit({ id: idOf(2), note: 'second' })], 'last');

  expect(outcome).toEqual({
    inserted: 0,
    updated: 1,
    unchanged: 0,
    duplicates: new Set(),
    ids: [idOf(1)],
  });
  expect(await notesOf(visits)).toEqual(['second']);
});

it('drops a second record of a row that the same import has overwritten before', async () => {
  await using visits = await openVisits();
  await visits.record([visit()], 'first');
  const next = { importId: idOf(502) };

  const overwritten = await visits.record([visit({ ...next, note: 'second' })], 'first');
  const dropped = await visits.record([visit({ ...next, note: 'third' })], 'first');

  expect([overwritten.updated, dropped.updated, dropped.duplicates.size]).toEqual([1, 0, 1]);
  expect(await notesOf(visits)).toEqual(['second']);
});

it('drops a second record of a row that the same import has found unchanged before', async () => {
  await using visits = await openVisits();
  await visits.record([visit()], 'first');
  const next = { importId: idOf(502) };

  const unchanged = await visits.record([visit(next)], 'first');
  const dropped = await visits.record([visit({ ...next, note: 'second' })], 'first');

  expect(unchanged).toMatchObject({ unchanged: 1, duplicates: new Set() });
  expect(dropped).toMatchObject({ updated: 0, unchanged: 0, duplicates: new Set([0]) });
  expect(await notesOf(visits)).toEqual(['first']);
});

it('does not take what one import has met for a duplicate in another', async () => {
  await using visits = await openVisits();
  await visits.record([visit()], 'first');
  await visits.record([visit({ importId: idOf(502) })], 'first');

  const outcome = await visits.record([visit({ importId: idOf(503), note: 'new' })], 'first');

  expect(outcome).toMatchObject({ updated: 1, duplicates: new Set() });
});

it.each([1, 2, 5, 100])(
  'changes nothing when a file with duplicates is read again in batches of %i',
  async (batchSize) => {
    await using visits = await openVisits();
    const file = [
      visit({ externalId: 'a', note: 'a1' }),
      visit({ externalId: 'b', note: 'b1' }),
      visit({ externalId: 'a', note: 'a2' }),
      visit({ externalId: 'c', note: 'c1' }),
      visit({ externalId: 'b', note: 'b1' }),
      visit({ externalId: 'a', note: 'a1' }),
      visit({ externalId: 'c', note: 'c2' }),
    ].map((row, n) => ({ ...row, id: idOf(n + 1) }));
    const read = async (importId: string): Promise<IntakeOutcome[]> => {
      const outcomes: IntakeOutcome[] = [];
      for (let at = 0; at < file.length; at += batchSize) {
        const batch = file.slice(at, at + batchSize).map((row) => ({ ...row, importId }));
        outcomes.push(await visits.record(batch, 'first'));
      }
      return outcomes;
    };
    await read(idOf(501));
    const before = { stored: await visits.stored(), writers: await visits.writers() };

    const again = await read(idOf(502));

    expect(before.stored.map(({ note }) => note)).toEqual(['a1', 'b1', 'c1']);
    expect({ stored: await visits.stored(), writers: await visits.writers() }).toEqual(before);
    expect(await visits.told()).toHaveLength(3);
    expect(sumOf(again)).toEqual({ inserted: 0, updated: 0, unchanged: 3, duplicates: 4 });
  },
);

it.each(['first', 'last'] as const)(
  'counts and stores what a plain walk through random files would, keeping the %s',
  async (rule) => {
    await using visits = await openVisits();
    const random = randomNumbers(rule === 'first' ? 1 : 2);
    const expected = new Map<string, { note: string | null; importId: string }>();
    let events = 0;

    for (let file = 1; file <= 12; file += 1) {
      const importId = idOf(500 + file);
      const met = new Set<string>();
      for (let batch = 0; batch < 4; batch += 1) {
        const rows = Array.from({ length: random(12) }, (_, n) =>
          visit({
            id: idOf(file * 1000 + batch * 100 + n),
            importId,
            externalId: `visit-${random(15)}`,
            note: `note ${random(3)}`,
          }),
        );

        const outcome = await visits.record(rows, rule);

        const counts = walk(rows, rule, met, expected);
        expect(sumOf([outcome])).toEqual(counts);
        events += counts.inserted + counts.updated;
      }
    }

    const stored = (await visits.stored()).map(({ externalId, note, importId }) => ({
      externalId,
      note,
      importId,
    }));
    expect(stored).toEqual(
      [...expected.keys()]
        .toSorted()
        .map((externalId) => ({ externalId, ...expected.get(externalId) })),
    );
    expect(await visits.told()).toHaveLength(events);
  },
);

interface Counts {
  inserted: number;
  updated: number;
  unchanged: number;
  duplicates: number;
}

/** The rules, one row after the other. */
function walk(
  rows: readonly NewVisit[],
  rule: DuplicateRule,
  met: Set<string>,
  stored: Map<string, { note: string | null; importId: string }>,
): Counts {
  const counts: Counts = { inserted: 0, updated: 0, unchanged: 0, duplicates: 0 };
  for (const [position, { externalId, note, importId }] of rows.entries()) {
    const before = stored.get(externalId);
    const isRepeated =
      rule === 'first'
        ? met.has(externalId)
        : rows.slice(position + 1).some((later) => later.externalId === externalId);
    met.add(externalId);
    if (isRepeated) {
      counts.duplicates += 1;
    } else if (before?.note === note) {
      counts.unchanged += 1;
    } else {
      stored.set(externalId, { note, importId });
      if (before === undefined) counts.inserted += 1;
      else counts.updated += 1;
    }
  }
  return counts;
}

function sumOf(outcomes: readonly IntakeOutcome[]): Counts {
  return {
    inserted: outcomes.reduce((sum, one) => sum + one.inserted, 0),
    updated: outcomes.reduce((sum, one) => sum + one.updated, 0),
    unchanged: outcomes.reduce((sum, one) => sum + one.unchanged, 0),
    duplicates: outcomes.reduce((sum, one) => sum + one.duplicates.size, 0),
  };
}

/** The same numbers for the same seed. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
