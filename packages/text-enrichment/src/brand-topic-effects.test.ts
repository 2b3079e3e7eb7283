import type { OutboxEvent } from '@cx/events';
import { expect, it } from 'vitest';

import { analyses } from './analyses.ts';
import { brandTopicEffects } from './brand-topic-effects.ts';
import type { OwnTopic } from './brand-topics.ts';
import {
  createTestAnalyser,
  finish,
  idOf,
  type Notes,
  openNotes,
} from './enrichment.test-support.ts';

const topic = (key: string, term: string, label = key): OwnTopic => ({
  key,
  labels: { en: label, fr: label },
  terms: { en: [term], fr: [] },
});

function defined(version: number, topics: readonly OwnTopic[], brandId = 'united'): OutboxEvent {
  return {
    id: idOf(version),
    seq: String(version),
    type: 'brand-topics.defined',
    brandId,
    customerId: null,
    subjectId: null,
    occurredAt: new Date('2026-03-01T12:00:00Z'),
    payload: { version, topics },
  };
}

const apply = ({ database }: Notes, ...events: readonly OutboxEvent[]): Promise<void> =>
  database.write((query) => brandTopicEffects.apply(query, events));

async function writeOfTwoBrands(notes: Notes): Promise<void> {
  await notes.write({ 1: 'club late', 2: 'club', 3: 'late' });
  await notes.query(`UPDATE note SET brand_id = 'delta' WHERE text = 'club'`);
}

async function topicsOf(notes: Notes): Promise<unknown[]> {
  return (await notes.analysed()).map(({ topics }) => topics);
}

it('finds the topics of a brand in its texts alone, those that were analysed before among them', async () => {
  await using notes = await openNotes();
  const analyser = createTestAnalyser();
  const enricher = notes.enricher(analyser);
  await writeOfTwoBrands(notes);
  await finish(enricher);

  await apply(notes, defined(1, [topic('LOUNGE', 'club')]));
  const meanwhile = await topicsOf(notes);
  await finish(enricher);
  await notes.write({ 4: 'club again' });
  await finish(enricher);

  expect(meanwhile).toEqual([['club', 'late'], ['club'], ['late']]);
  expect(await topicsOf(notes)).toEqual([
    ['club', 'late', 'LOUNGE'],
    ['club'],
    ['late'],
    ['club', 'again', 'LOUNGE'],
  ]);
  expect(analyser.given.slice(3).toSorted()).toEqual(['club again', 'club late', 'late']);
});

it('drops a topic that a brand has given up, and tells of it', async () => {
  await using notes = await openNotes();
  const enricher = notes.enricher(createTestAnalyser());
  await writeOfTwoBrands(notes);
  await apply(notes, defined(1, [topic('LOUNGE', 'club')]));
  await finish(enricher);

  await apply(notes, defined(2, []));
  await finish(enricher);

  expect(await topicsOf(notes)).toEqual([['club', 'late'], ['club'], ['late']]);
  const news = await notes.query(
    `SELECT payload -> 'topics' AS topics FROM outbox WHERE subject_id = '${idOf(1)}' ORDER BY seq`,
  );
  expect(news).toEqual([{ topics: ['club', 'late', 'LOUNGE'] }, { topics: ['club', 'late'] }]);
});

it('says of analyses by former terms that they are not current, until they are done again', async () => {
  await using notes = await openNotes();
  const enricher = notes.enricher(createTestAnalyser());
  await writeOfTwoBrands(notes);
  await finish(enricher);
  const current = async (): Promise<unknown> => {
    const { unrestricted } = notes.database;
    const found = await analyses.findBySubjectIds(unrestricted, [idOf(1), idOf(2)]);
    return Object.fromEntries(found.map(({ brandId, isCurrent }) => [brandId, isCurrent]));
  };

  const before = await current();
  await apply(notes, defined(1, [topic('LOUNGE', 'club')]));
  const between = await current();
  await finish(enricher);

  expect({ before, between, after: await current() }).toEqual({
    before: { united: true, delta: true },
    between: { united: false, delta: true },
    after: { united: true, delta: true },
  });
});

it('analyses nothing again for other labels, or for an event that comes again or late', async () => {
  await using notes = await openNotes();
  const analyser = createTestAnalyser();
  const enricher = notes.enricher(analyser);
  await writeOfTwoBrands(notes);
  await apply(notes, defined(2, [topic('LOUNGE', 'club')]));
  await finish(enricher);

  await apply(notes, defined(2, []), defined(1, []));
  await apply(notes, defined(3, [topic('LOUNGE', 'club', 'Lounges')]));
  await finish(enricher);

  expect(analyser.given).toHaveLength(3);
  expect(await notes.query('SELECT version, topics FROM brand_topics')).toEqual([
    { version: 3, topics: [topic('LOUNGE', 'club', 'Lounges')] },
  ]);
});

it('comes to the same when it forgets all and hears it from the first event', async () => {
  await using notes = await openNotes();
  const analyser = createTestAnalyser();
  const enricher = notes.enricher(analyser);
  await writeOfTwoBrands(notes);
  const events = [defined(1, []), defined(2, [topic('LOUNGE', 'club')])];
  await apply(notes, ...events, defined(1, [topic('LATE', 'late')], 'delta'));
  await finish(enricher);
  const before = await topicsOf(notes);

  await notes.database.write(async (query) => {
    await brandTopicEffects.forget(query, 'customers');
    await brandTopicEffects.apply(query, events);
  });
  await finish(enricher);

  expect(before).toEqual([['club', 'late', 'LOUNGE'], ['club'], ['late']]);
  expect(await topicsOf(notes)).toEqual(before);
  // That of delta had no topic in it, and is looked at by the terms that are left: none.
  expect(analyser.given).toEqual(expect.arrayContaining(['club late', 'late', 'club', 'club']));
  expect(analyser.given).toHaveLength(4);
});

it('stores nothing that was found by terms which others have replaced meanwhile', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'club late' });
  await apply(notes, defined(1, [topic('LOUNGE', 'club')]));
  const analyser = createTestAnalyser();
  const overtaken = notes.enricher({
    ...analyser,
    async analyse(texts, signal) {
      if (analyser.given.length === 0) await apply(notes, defined(2, [topic('DELAYS', 'late')]));
      return analyser.analyse(texts, signal);
    },
  });

  await overtaken.analyseDue();
  const between = await topicsOf(notes);
  await finish(overtaken);

  expect(between).toEqual([]);
  expect(await topicsOf(notes)).toEqual([['club', 'late', 'DELAYS']]);
});

it('goes through more texts than it looks at once', async () => {
  await using notes = await openNotes();
  await notes.query(`
    INSERT INTO note (id, brand_id, text)
    SELECT ('019a0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, CASE WHEN n <= 2 THEN 'delta' ELSE 'united' END, 'club'
    FROM generate_series(1, 5100) AS n`);
  const analyser = createTestAnalyser();
  const enricher = notes.enricher(analyser);
  await finish(enricher);

  await apply(notes, defined(1, [topic('LOUNGE', 'club')], 'delta'));
  await finish(enricher);

  expect(analyser.given).toHaveLength(5102);
  expect(
    await notes.query(
      `SELECT count(*)::int AS count FROM text_analysis WHERE 'LOUNGE' = ANY (topics)`,
    ),
  ).toEqual([{ count: 2 }]);
});
