import { expect, it } from 'vitest';

import { at, BAD, COMMANDS, DEADLINE, GOOD, SUBMITTED_AT } from './publication.test-support.ts';
import { CALLER, openDesk, submission } from './review-desk.test-support.ts';

const { reject, openMediation, addMessage, edit, withdraw } = COMMANDS;

it('holds a review that is submitted, and tells of it', async () => {
  await using desk = await openDesk();

  const id = await desk.submit();

  expect(
    await desk.query(`
      SELECT review.id, source, external_id, import_id, text, rating, rating_normalised, status,
        review.published_at, publish_at, version
      FROM review JOIN review_publication ON review_id = id`),
  ).toEqual([
    {
      id,
      source: 'cx-graph',
      external_id: id,
      import_id: null,
      text: 'Nobody called back.',
      rating: 1,
      rating_normalised: 0,
      status: 'PENDING',
      published_at: null,
      publish_at: DEADLINE,
      version: 1,
    },
  ]);
  expect(
    await desk.query(`SELECT type, brand_id, subject_id, occurred_at, payload FROM outbox
      WHERE subject_id IS NOT NULL ORDER BY seq`),
  ).toEqual([
    {
      type: 'review.submitted',
      brand_id: 'united',
      subject_id: id,
      occurred_at: SUBMITTED_AT,
      payload: {},
    },
    {
      type: 'review.recorded',
      brand_id: 'united',
      subject_id: id,
      occurred_at: SUBMITTED_AT,
      payload: { channel: 'REVIEW_SITE', direction: 'INBOUND', summary: 'Never again' },
    },
  ]);
});

it('takes a review in once that is sent again, also at the same time', async () => {
  await using desk = await openDesk();
  const send = (): Promise<{ reviewId: string }> => desk.app.desk.submit(CALLER, submission());

  const first = await send();
  const others = await Promise.all(Array.from({ length: 8 }, send));

  expect(others).toEqual(Array.from({ length: 8 }, () => first));
  expect(await desk.query('SELECT id FROM review')).toEqual([{ id: first.reviewId }]);
});

it('publishes what is due at its deadline, whatever its rating and in the middle of a mediation', async () => {
  await using desk = await openDesk();
  const bad = await desk.submit({ words: BAD });
  const good = await desk.submit({ words: GOOD });
  await desk.ask(bad, 1, openMediation, addMessage);

  desk.clock.now = at('2026-03-08T11:59:59.999Z');
  const early = await desk.app.desk.publishDue();
  desk.clock.now = DEADLINE;
  const due = await desk.app.desk.publishDue();
  const again = await desk.app.desk.publishDue();

  expect([early, due, again]).toEqual([0, 2, 0]);
  expect(await desk.query('SELECT id, status, published_at FROM review ORDER BY rating')).toEqual([
    { id: bad, status: 'PUBLISHED', published_at: DEADLINE },
    { id: good, status: 'PUBLISHED', published_at: DEADLINE },
  ]);
  expect(await desk.told(bad)).toEqual([
    { type: 'review.submitted', payload: {} },
    { type: 'review.mediation-opened', payload: {} },
    { type: 'review.message-added', payload: { from: 'BRAND' } },
    { type: 'review.published', payload: {} },
  ]);
});

it('publishes each review once when many publish at the same time', async () => {
  await using desk = await openDesk();
  const ids = await Promise.all(Array.from({ length: 12 }, () => desk.submit()));
  desk.clock.now = DEADLINE;

  const counts = await Promise.all(Array.from({ length: 4 }, () => desk.app.desk.publishDue()));

  expect(counts.reduce((sum, count) => sum + count)).toBe(12);
  expect(
    await desk.query(
      `SELECT subject_id AS id FROM outbox WHERE type = 'review.published' ORDER BY 1`,
    ),
  ).toEqual(ids.toSorted().map((id) => ({ id })));
});

it('publishes the others when one cannot be read', async () => {
  await using desk = await openDesk();
  const broken = await desk.submit();
  const whole = await desk.submit();
  await desk.query(`UPDATE review_publication SET mediation = '{}' WHERE review_id = '${broken}'`);
  desk.clock.now = DEADLINE;

  await expect(desk.app.desk.publishDue()).rejects.toThrow('Some reviews could not be published.');

  expect(await desk.query(`SELECT id FROM review WHERE status = 'PUBLISHED'`)).toEqual([
    { id: whole },
  ]);
});

it('rejects for a reason, and tells it together with the sentence for the author', async () => {
  await using desk = await openDesk();
  const id = await desk.submit();

  await desk.ask(id, 1, reject);

  expect(await desk.query('SELECT status FROM review')).toEqual([{ status: 'REJECTED' }]);
  expect(
    await desk.query('SELECT rejection_reason, rejected_at, version FROM review_publication'),
  ).toEqual([{ rejection_reason: 'PERSONAL_DATA', rejected_at: SUBMITTED_AT, version: 2 }]);
  expect((await desk.told(id)).at(-1)).toEqual({
    type: 'review.rejected',
    payload: {
      reason: 'PERSONAL_DATA',
      notice:
        'The review was not published because it tells personal data of somebody: submit it again without names, addresses and numbers.',
    },
  });
});

it('follows an edit of the author with words, rating and summary, and keeps what was said', async () => {
  await using desk = await openDesk();
  const id = await desk.submit({ words: BAD });

  await desk.ask(id, 1, edit);

  expect(await desk.query('SELECT title, rating, rating_normalised FROM review')).toEqual([
    { title: 'All is well now', rating: 5, rating_normalised: 1 },
  ]);
  expect(await desk.query('SELECT edits, publish_at FROM review_publication')).toEqual([
    { edits: [{ words: BAD, at: SUBMITTED_AT.toISOString() }], publish_at: DEADLINE },
  ]);
  expect(
    await desk.query(`SELECT payload ->> 'summary' AS summary FROM outbox
      WHERE type = 'review.recorded' ORDER BY seq`),
  ).toEqual([{ summary: 'Never again' }, { summary: 'All is well now' }]);
});

it('refuses what was decided on another version, and changes nothing', async () => {
  await using desk = await openDesk();
  const id = await desk.submit();
  await desk.ask(id, 1, edit);

  const rejected = desk.ask(id, 1, reject);

  await expect(rejected).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(await desk.query('SELECT status FROM review')).toEqual([{ status: 'PENDING' }]);
});

it('lets one of two decisions on the same version win', async () => {
  await using desk = await openDesk();
  const id = await desk.submit();

  const results = await Promise.allSettled([desk.ask(id, 1, reject), desk.ask(id, 1, withdraw)]);

  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results).toContainEqual({
    status: 'rejected',
    reason: expect.objectContaining({ code: 'VERSION_CONFLICT' }),
  });
  expect(await desk.told(id)).toHaveLength(2);
});

it('does a request once that is sent again', async () => {
  await using desk = await openDesk();
  const id = await desk.submit();
  const request = {
    idempotencyKey: 'one',
    reviewId: id,
    expectedVersion: 1,
    command: openMediation,
  };

  const answers = await Promise.all(
    Array.from({ length: 6 }, () => desk.app.desk.carryOut(CALLER, request)),
  );

  expect(answers).toEqual(Array.from({ length: 6 }, () => ({ reviewId: id })));
  expect(await desk.told(id)).toHaveLength(2);
});

it('knows a review of another brand as little as one that is not there', async () => {
  await using desk = await openDesk();
  const id = await desk.submit({ brandId: 'delta' }, { id: 'staff', brands: ['delta'] });

  const foreign = await desk.ask(id, 1, reject).catch((error: unknown) => error);
  const missing = await desk
    .ask('019a0000-0000-7000-8000-000000000001', 1, reject)
    .catch((error: unknown) => error);

  expect(foreign).toMatchObject({ code: 'REVIEW_NOT_HERE' });
  expect(foreign).toEqual(missing);
  expect(await desk.query('SELECT status FROM review')).toEqual([{ status: 'PENDING' }]);
});

it.each([
  ['a brand that the caller does not see', { brandId: 'delta' }, 'BRAND_UNKNOWN'],
  [
    'a rating beyond its scale',
    { words: { ...BAD, rating: { value: 6, scaleMin: 1, scaleMax: 5 } } },
    'RATING_OFF_SCALE',
  ],
  [
    'a rating that is no number',
    { words: { ...BAD, rating: { value: Number.NaN, scaleMin: 1, scaleMax: 5 } } },
    'RATING_OFF_SCALE',
  ],
])('takes in no review with %s', async (_, over, code) => {
  await using desk = await openDesk();

  await expect(desk.submit(over)).rejects.toMatchObject({ code });

  expect(await desk.query('SELECT FROM review')).toEqual([]);
});

it('stores messages whatever characters they hold', async () => {
  await using desk = await openDesk();
  const id = await desk.submit();

  await desk.ask(id, 1, openMediation, { ...addMessage, text: `a\0b \ud800 "'\\ 🙂` });

  expect(
    await desk.query(`SELECT mediation #>> '{messages,0,text}' AS text FROM review_publication`),
  ).toEqual([{ text: `ab \ufffd "'\\ 🙂` }]);
});
