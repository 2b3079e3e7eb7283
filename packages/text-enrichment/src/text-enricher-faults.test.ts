import { expect, it } from 'vitest';

import { createTestAnalyser, finish, openNotes } from './enrichment.test-support.ts';

const MAKE_DUE = `UPDATE text_analysis_due SET due_at = now()`;

it('goes on where a worker was that is not there any more', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const held = Promise.withResolvers<never>();
  const lost = notes.enricher(createTestAnalyser('v1', { analyse: () => held.promise }));
  const losing = lost.analyseDue();
  await expect
    .poll(() => notes.query('SELECT attempts FROM text_analysis_due'))
    .toEqual([{ attempts: 1 }]);
  const other = createTestAnalyser();
  const enricher = notes.enricher(other);

  const early = await finish(enricher);
  // As if the time of the claim had passed.
  await notes.query(MAKE_DUE);
  await finish(enricher);
  held.reject(new Error('too late'));

  await expect(losing).rejects.toThrow('too late');
  expect(early).toBe(0);
  expect(other.given).toEqual(['one']);
  expect(await notes.query('SELECT FROM text_analysis_due')).toEqual([]);
});

it('writes nothing for a batch that another worker has taken over', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const slow = createTestAnalyser();
  const second = notes.enricher(createTestAnalyser());
  const first = notes.enricher({
    ...slow,
    async analyse(texts, signal) {
      await notes.query(MAKE_DUE);
      await second.analyseDue();
      return slow.analyse(texts, signal);
    },
  });

  await first.analyseDue();

  expect(slow.given).toEqual(['one']);
  expect(await notes.analysed()).toHaveLength(1);
  expect(await notes.query('SELECT FROM outbox')).toHaveLength(1);
});

it('does a batch again, whole, when its transaction was undone', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one', 2: 'two' });
  const working = createTestAnalyser();
  let score = 7;
  const enricher = notes.enricher({
    ...working,
    async analyse(texts, signal) {
      const [first, ...others] = await working.analyse(texts, signal);
      if (first === undefined) return others;
      return [...others, { ...first, sentiment: { level: 'NEUTRAL', score } }];
    },
  });

  await expect(enricher.analyseDue()).rejects.toThrow('text_analysis_score_check');
  const between = await notes.analysed();
  score = 0;
  await notes.query(MAKE_DUE);
  await finish(enricher);

  expect(between).toEqual([]);
  expect(await notes.analysed()).toHaveLength(2);
  expect(await notes.query('SELECT FROM outbox')).toHaveLength(2);
});

it('tells that an analyser is away, does the others, and tries again later each time', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  await notes.write({ 2: 'two' });
  const working = createTestAnalyser();
  let failures = 1;
  const enricher = notes.enricher({
    ...working,
    analyse(texts, signal) {
      failures -= 1;
      return failures < 0 ? working.analyse(texts, signal) : Promise.reject(new Error('away'));
    },
  });

  await expect(enricher.analyseDue()).rejects.toThrow('away');
  await finish(enricher);
  const meanwhile = working.given.slice();
  const [waiting] = await notes.query(
    'SELECT attempts, due_at > now() AS "isLater" FROM text_analysis_due',
  );
  await notes.query(MAKE_DUE);
  await finish(enricher);

  expect(meanwhile).toEqual(['two']);
  expect(waiting).toEqual({ attempts: 1, isLater: true });
  expect(await notes.query('SELECT FROM outbox')).toHaveLength(2);
});

it('finds what is to be done when a crash of the server has emptied its own tables', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const analyser = createTestAnalyser();
  const enricher = notes.enricher(analyser);
  await finish(enricher);
  await notes.write({ 2: 'two' });

  await notes.query('DELETE FROM text_analysis_due');
  await notes.query('DELETE FROM text_analyser');
  await finish(enricher);

  expect(analyser.given).toEqual(['one', 'two']);
  expect(await notes.analysed()).toHaveLength(2);
});

it('does not wait for an analyser that does not answer', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const mute = createTestAnalyser('v1', { analyse: () => new Promise(() => {}) });

  await expect(notes.enricher(mute, 1).analyseDue()).rejects.toThrow('timeout');

  expect(await notes.query('SELECT attempts FROM text_analysis_due')).toEqual([{ attempts: 1 }]);
});

it('gives the batch in hand back when it is stopped', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const asked = Promise.withResolvers<void>();
  const mute = createTestAnalyser('v1', {
    analyse: () => {
      asked.resolve();
      return new Promise(() => {});
    },
  });
  const stopped = notes.enricher(mute);
  const working = stopped.analyseDue();
  await asked.promise;

  stopped.stop();
  await working;
  const after = await stopped.analyseDue();
  await finish(notes.enricher(createTestAnalyser()));

  expect(after).toBe(0);
  expect(await notes.analysed()).toHaveLength(1);
});

it('refuses as many analyses as there are no texts', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const wrong = createTestAnalyser('v1', { analyse: () => Promise.resolve([]) });

  await expect(notes.enricher(wrong).analyseDue()).rejects.toThrow(
    '1 texts were given, and 0 analyses came back.',
  );
});

it('stores no analysis of words that have changed while they were analysed', async () => {
  await using notes = await openNotes();
  await notes.write({ 1: 'one' });
  const analyser = createTestAnalyser();
  const enricher = notes.enricher({
    ...analyser,
    async analyse(texts, signal) {
      if (texts.some(({ text }) => text === 'one'))
        await notes.query(`UPDATE note SET text = 'two'`);
      return analyser.analyse(texts, signal);
    },
  });

  await enricher.analyseDue();
  const between = await notes.analysed();
  await finish(enricher);

  expect(between).toEqual([]);
  expect((await notes.analysed()).map(({ topics }) => topics)).toEqual([['two']]);
});
