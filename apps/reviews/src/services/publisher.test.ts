import { setImmediate } from 'node:timers/promises';

import { openTestSubgraph } from '@cx/testing';
import { expect, it, vi } from 'vitest';

import { entities, migrations, openReviews } from '../index.ts';
import { DEADLINE } from './publication.test-support.ts';
import { startPublisher } from './publisher.ts';
import { openDesk, submission, CALLER } from './review-desk.test-support.ts';

const SOON = { timeout: 15_000 };

it('goes on at once while there is more, and looks again afterwards', async () => {
  const counts = [100, 100, 3];
  const publishDue = vi.fn(() => Promise.resolve(counts.shift() ?? 0));
  const publisher = startPublisher({ desk: { publishDue }, onError: fail, everyMs: 1 });

  await vi.waitFor(() => expect(publishDue.mock.calls.length).toBeGreaterThan(6), SOON);
  await publisher.stop();

  expect(counts).toEqual([]);
});

it('tells of a failure and looks again', async () => {
  const errors: unknown[] = [];
  const error = new Error('no connection');
  const publishDue = vi
    .fn(() => Promise.resolve(0))
    .mockRejectedValueOnce(error)
    .mockRejectedValueOnce(error);
  const publisher = startPublisher({
    desk: { publishDue },
    onError: (reason) => errors.push(reason),
    everyMs: 1,
  });

  await vi.waitFor(() => expect(publishDue.mock.calls.length).toBeGreaterThan(3), SOON);
  await publisher.stop();

  expect(errors).toEqual([error, error]);
});

it('stops when the look under way has ended, and looks no more', async () => {
  const look = Promise.withResolvers<number>();
  const publishDue = vi.fn(() => look.promise);
  const publisher = startPublisher({ desk: { publishDue }, onError: fail, everyMs: 1 });
  let isStopped = false;

  const stopping = publisher.stop().then(() => (isStopped = true));
  await setImmediate();
  const before = isStopped;
  look.resolve(100);
  await stopping;

  expect(before).toBe(false);
  expect(publishDue).toHaveBeenCalledTimes(1);
});

it('publishes while the subgraph is open, though its connections were ended meanwhile', async () => {
  const errors: unknown[] = [];
  await using graph = await openTestSubgraph('reviews', { entities, migrations }, (databaseUrl) =>
    openReviews({
      databaseUrl,
      secret: 'test',
      background: { eventUrls: {}, onError: (error) => errors.push(error) },
    }),
  );
  await graph.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );

  const { reviewId } = await vi.waitFor(() => graph.app.desk.submit(CALLER, submission()), SOON);
  // What was submitted eight days ago is due.
  await graph.query(`
    ALTER TABLE review_publication DISABLE TRIGGER review_publication_keep;
    UPDATE review_publication SET submitted_at = submitted_at - interval '8 days',
      publish_at = publish_at - interval '8 days'`);

  await expect
    .poll(() => graph.query(`SELECT id FROM review WHERE status = 'PUBLISHED'`), SOON)
    .toEqual([{ id: reviewId }]);
});

it('publishes what fell due while nobody was there', async () => {
  await using desk = await openDesk();
  const id = await desk.submit();
  desk.clock.now = DEADLINE;

  const publisher = startPublisher({ desk: desk.app.desk, onError: fail });
  await expect
    .poll(() => desk.query(`SELECT id FROM review WHERE status = 'PUBLISHED'`), SOON)
    .toEqual([{ id }]);
  await publisher.stop();

  expect((await desk.told(id)).map(({ type }) => type)).toEqual([
    'review.submitted',
    'review.published',
  ]);
});

function fail(error: unknown): never {
  throw error;
}
