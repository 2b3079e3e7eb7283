import { expect, it } from 'vitest';

import { analyses } from './analyses.ts';
import { createTestAnalyser, finish, idOf, openNotes } from './enrichment.test-support.ts';

it.each([
  ['emptied', `UPDATE note SET text = ''`],
  ['erased', 'UPDATE note SET text = NULL'],
  ['deleted with its row', 'DELETE FROM note'],
])('drops the analysis of a text that is %s, in the same transaction', async (_, statement) => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  await finish(notes.enricher(createTestAnalyser()));

  await notes.query(statement);

  expect(await notes.query('SELECT FROM text_analysis')).toEqual([]);
});

it('drops what a worker wrote while the text was erased', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const enricher = notes.enricher(createTestAnalyser());
  await finish(enricher);
  const [written] = await notes.query(`SELECT * FROM text_analysis`);
  await notes.query('UPDATE note SET text = NULL');

  // Of a transaction that did not see the erasure, and came after it.
  await notes.query(`
    INSERT INTO text_analysis (subject_id, part, brand_id, text_hash, version, taxonomy_version, analysed_at)
    VALUES ('${idOf(1)}', '', 'united', '${String(written?.['text_hash'])}', 'v1', '1', now())`);
  const readable = await analyses.findBySubjectIds(notes.database.unrestricted, [idOf(1)]);
  await finish(enricher);

  expect(readable).toEqual([]);
  expect(await notes.query('SELECT FROM text_analysis')).toEqual([]);
});

it('queues 500 texts in one row, and nothing for what has no words', async () => {
  await using notes = await openNotes();

  await notes.query(`
    INSERT INTO note (id, brand_id, text)
    SELECT gen_random_uuid(), 'united', CASE WHEN n > 100 THEN 'words' END FROM generate_series(1, 1200) AS n`);

  expect(
    await notes.query(
      'SELECT cardinality(subject_ids) AS subjects FROM text_analysis_due ORDER BY subjects',
    ),
  ).toEqual([{ subjects: 100 }, { subjects: 500 }, { subjects: 500 }]);
});

it('queues nothing for a change that leaves the words', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  await finish(notes.enricher(createTestAnalyser()));

  await notes.query(`UPDATE note SET text = 'one', customer_id = '${idOf(9)}'`);

  expect(await notes.query('SELECT FROM text_analysis_due')).toEqual([]);
});

it('tells of the label of the source beside the computed sentiment', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const enricher = notes.enricher(createTestAnalyser());
  await finish(enricher);

  await notes.query(`UPDATE note SET label = 'POSITIVE'`);
  await finish(enricher);

  expect(await notes.query('SELECT label, sentiment FROM text_analysis')).toEqual([
    { label: 'POSITIVE', sentiment: 'NEGATIVE' },
  ]);
  expect(await notes.query(`SELECT payload ->> 'label' AS label FROM outbox ORDER BY seq`)).toEqual(
    [{ label: null }, { label: 'POSITIVE' }],
  );
});

it('tells whether an analysis is of the words and the version of now', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one', 2: 'two' });
  await finish(notes.enricher(createTestAnalyser('v1')));
  const isCurrent = async (): Promise<boolean[]> => {
    const found = await analyses.findBySubjectIds(notes.database.unrestricted, [idOf(1), idOf(2)]);
    return found
      .toSorted((one, other) => (one.subjectId < other.subjectId ? -1 : 1))
      .map((analysis) => analysis.isCurrent);
  };

  const first = await isCurrent();
  await notes.query(`UPDATE note SET text = 'three' WHERE text = 'two'`);
  const changed = await isCurrent();
  await notes.enricher(createTestAnalyser('v2')).analyseDue();
  const outdated = await isCurrent();

  expect({ first, changed, outdated }).toEqual({
    first: [true, true],
    changed: [true, false],
    outdated: [false, false],
  });
});

it('shows analyses to those alone who see the brand', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  await finish(notes.enricher(createTestAnalyser()));
  const read = notes.database.forBrands((reads) => analyses.findBySubjectIds(reads, [idOf(1)]));

  const own = await read(['united']);
  const others = await read(['delta']);

  expect(own).toHaveLength(1);
  expect(others).toEqual([]);
});
