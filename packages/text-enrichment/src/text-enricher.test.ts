import { expect, it } from 'vitest';

import { createTestAnalyser, finish, idOf, NOW, openNotes } from './enrichment.test-support.ts';

it('analyses what is written, and tells of it', async () => {
  await using notes = await openNotes();
  const analyser = createTestAnalyser();

  await notes.write({ 1: 'late again', 2: 'I leave', 3: null, 4: '' });
  await finish(notes.enricher(analyser));

  expect(
    await notes.query('SELECT * FROM text_analysis WHERE subject_id = $$' + idOf(2) + '$$'),
  ).toEqual([
    {
      subject_id: idOf(2),
      part: '',
      brand_id: 'united',
      text_hash: expect.any(String),
      version: 'v1',
      taxonomy_version: '1',
      analysed_at: NOW,
      label: null,
      language: 'en',
      sentiment: 'NEGATIVE',
      score: -0.5,
      emotions: [],
      intents: ['CHURN'],
      topics: ['I', 'leave'],
    },
  ]);
  expect(
    await notes.query(
      'SELECT type, brand_id, subject_id, occurred_at, payload FROM outbox ORDER BY subject_id',
    ),
  ).toEqual([
    {
      type: 'text.analysed',
      brand_id: 'united',
      subject_id: idOf(1),
      occurred_at: NOW,
      payload: {
        subject: 'NOTE',
        part: '',
        language: 'en',
        label: null,
        sentiment: 'NEGATIVE',
        score: -0.5,
        intents: [],
        topics: ['late', 'again'],
      },
    },
    expect.objectContaining({ subject_id: idOf(2) }),
  ]);
});

it('keeps «not analysed» apart from «none»', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'Guten Tag' });
  const nothing = { sentiment: null, emotions: null, intents: null, topics: null };
  const analyser = createTestAnalyser('v1', {
    analyse: (texts) =>
      Promise.resolve(texts.map(() => ({ version: 'v1', language: 'de', ...nothing }))),
  });

  await finish(notes.enricher(analyser));

  expect(
    await notes.query(
      'SELECT language, sentiment, score, emotions, intents, topics FROM text_analysis',
    ),
  ).toEqual([{ language: 'de', score: null, ...nothing }]);
});

it('analyses what was there before the first worker of a version', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one', 2: 'two' });
  await notes.query('DELETE FROM text_analysis_due');

  await finish(notes.enricher(createTestAnalyser('v2')));

  expect((await notes.analysed()).map(({ text }) => text)).toEqual(['one', 'two']);
});

it('analyses nothing twice, whoever looks and however often', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one', 2: 'two' });
  const analyser = createTestAnalyser();
  await finish(notes.enricher(analyser));

  await notes.query(`UPDATE note SET customer_id = '${idOf(9)}'`);
  await notes.query(`INSERT INTO text_analysis_due (subject_ids) SELECT array_agg(id) FROM note`);
  await finish(notes.enricher(analyser));

  expect(analyser.given.toSorted()).toEqual(['one', 'two']);
  expect(await notes.query('SELECT FROM outbox')).toHaveLength(2);
  expect(await notes.query('SELECT FROM text_analysis_due')).toEqual([]);
});

it('analyses a text again that has changed, and leaves its neighbours', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one', 2: 'two' });
  const analyser = createTestAnalyser();
  const enricher = notes.enricher(analyser);
  await finish(enricher);

  await notes.query(`UPDATE note SET text = 'three' WHERE text = 'two'`);
  const meanwhile = await notes.analysed();
  await finish(enricher);

  expect(analyser.given.slice(2)).toEqual(['three']);
  expect(meanwhile.map(({ topics }) => topics)).toEqual([['one'], ['two']]);
  expect((await notes.analysed()).map(({ topics }) => topics)).toEqual([['one'], ['three']]);
});

it('analyses everything again when the version changes, and answers as before meanwhile', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one', 2: 'two' });
  await finish(notes.enricher(createTestAnalyser('v1')));
  const enricher = notes.enricher(createTestAnalyser('v2'));

  const queued = await enricher.analyseDue();
  const meanwhile = await notes.analysed();
  await finish(enricher);

  expect(queued).toBe(2);
  expect(meanwhile.map(({ version }) => version)).toEqual(['v1', 'v1']);
  expect((await notes.analysed()).map(({ version }) => version)).toEqual(['v2', 'v2']);
  // What the newer version finds is the same: that is no news.
  expect(await notes.query('SELECT FROM outbox')).toHaveLength(2);
});

it('lets a worker of the version before write nothing more', async () => {
  await using notes = await openNotes();
  const before = createTestAnalyser('v1');
  const old = notes.enricher(before);
  await finish(old);
  await finish(notes.enricher(createTestAnalyser('v2')));

  await notes.write({ 1: 'one' });
  const done = await finish(old);

  expect(done).toBe(0);
  expect(before.given).toEqual([]);
});

it('drops a batch of the version before that another version overtook', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const newer = notes.enricher(createTestAnalyser('v2'));
  const slow = createTestAnalyser('v1');
  const overtaken = notes.enricher({
    ...slow,
    async analyse(texts, signal) {
      await newer.analyseDue();
      return slow.analyse(texts, signal);
    },
  });

  await overtaken.analyseDue();
  const meanwhile = await notes.analysed();
  await finish(newer);

  expect(meanwhile).toEqual([]);
  expect((await notes.analysed()).map(({ version }) => version)).toEqual(['v2']);
});

it('shares the work among several workers, each batch done by one', async () => {
  await using notes = await openNotes();
  await notes.query(`
    INSERT INTO note (id, brand_id, text)
    SELECT ('019a0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'united', 'note ' || n FROM generate_series(1, 3000) AS n`);
  const analysers = Array.from({ length: 3 }, () => createTestAnalyser());

  await Promise.all(analysers.map((analyser) => finish(notes.enricher(analyser))));

  const given = analysers.flatMap((analyser) => analyser.given);
  expect(given).toHaveLength(3000);
  expect(new Set(given).size).toBe(3000);
  expect(analysers.filter((analyser) => analyser.given.length === 0)).toEqual([]);
  expect(await notes.query('SELECT count(*)::int AS count FROM text_analysis')).toEqual([
    { count: 3000 },
  ]);
  expect(await notes.query('SELECT count(*)::int AS count FROM outbox')).toEqual([{ count: 3000 }]);
});
