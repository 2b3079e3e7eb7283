import { startSweep } from '@cx/sweeps';
import { openTestSubgraph } from '@cx/testing';
import { expect, it, vi } from 'vitest';

import { entities, migrations, openReviews } from '../index.ts';
import { DEADLINE } from './publication.test-support.ts';
import { openDesk, submission, CALLER } from './review-desk.test-support.ts';

const SOON = { timeout: 30_000 };

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
    .poll(() => graph.query(`SELECT id FROM review WHERE status = 'PUBLISHED'`))
    .toEqual([{ id: reviewId }]);
});

it('publishes what fell due while nobody was there', async () => {
  await using desk = await openDesk();
  const id = await desk.submit();
  desk.clock.now = DEADLINE;

  const publisher = startSweep({ doDue: () => desk.app.desk.publishDue(), onError: fail });
  await expect
    .poll(() => desk.query(`SELECT id FROM review WHERE status = 'PUBLISHED'`))
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
