import { expect, it } from 'vitest';

import { createTestAnalyser, finish, idOf, openNotes } from './enrichment.test-support.ts';
import { findFindings } from './findings.ts';

it('tells what was found in words as they are, whatever the version that found it', async () => {
  await using notes = await openNotes();
  const analyser = createTestAnalyser('v1', {
    analyse: (texts) =>
      Promise.resolve(
        texts.map(({ text }) => ({
          version: 'v1',
          language: 'en',
          sentiment: { level: 'NEGATIVE', score: -0.5 },
          emotions: null,
          intents: text.includes('leave') ? ['CHURN'] : [],
          topics: null,
        })),
      ),
  });
  await notes.write({ 1: 'I leave', 2: 'late again', 3: 'late once', 4: null });
  await finish(notes.enricher(analyser));
  await notes.query(`UPDATE note SET text = 'other words' WHERE id = '${idOf(2)}'`);
  await notes.query(`UPDATE text_analysis SET version = 'v0' WHERE subject_id = '${idOf(3)}'`);

  const found = await findFindings(notes.database.unrestricted, [1, 2, 3, 4].map(idOf));

  const one = {
    part: '',
    language: 'en',
    sentiment: 'NEGATIVE',
    score: -0.5,
    emotions: [],
    topics: [],
  };
  expect(found.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1))).toEqual([
    { ...one, subjectId: idOf(1), intents: ['CHURN'] },
    { ...one, subjectId: idOf(3), intents: [] },
  ]);
});
