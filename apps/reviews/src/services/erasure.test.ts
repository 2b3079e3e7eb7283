import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { openTestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, erasure, migrations, openReviews } from '../index.ts';
import { CALLER, submission } from './review-desk.test-support.ts';

const ADA = '019a0000-0000-7000-8000-00000000000a';
const ERASURE = '019a0000-0000-7000-8000-0000000000e1';

const rating = { value: 2, scaleMin: 1, scaleMax: 5 };

it('takes the words of a review that was held, edited, mediated and answered, and leaves what became of it', async () => {
  await using resources = new AsyncDisposableStack();
  const clock = { now: new Date('2026-01-01T00:00:00Z') };
  let url = '';
  const graph = resources.use(
    await openTestSubgraph('reviews', { entities, migrations }, (databaseUrl) => {
      url = databaseUrl;
      return openReviews({ databaseUrl, secret: 'test', now: () => clock.now });
    }),
  );
  const { desk } = graph.app;
  const database = openDatabase({ url, entities, migrations });
  resources.defer(() => database.close());
  const words = { title: 'confidential', text: 'confidential words', rating };
  const { reviewId } = await desk.submit(
    CALLER,
    submission({ customerId: ADA, authorName: 'Ada confidential', words }),
  );
  const commands = [
    { kind: 'editByAuthor', words: { ...words, text: 'confidential again' } },
    { kind: 'openMediation' },
    { kind: 'addMessage', from: 'BRAND', text: 'Dear confidential' },
    { kind: 'closeMediation', by: 'BRAND' },
  ] as const;
  for (const [index, command] of commands.entries()) {
    await desk.carryOut(CALLER, {
      idempotencyKey: `step-${index}`,
      reviewId,
      expectedVersion: null,
      command,
    });
  }
  clock.now = new Date('2026-01-09T00:00:00Z');
  await desk.publishDue();
  await graph.query(`
    INSERT INTO review_reply
    SELECT id, brand_id, 'Sorry, Ada confidential', '2026-01-10', 'desk-1', NULL,
      '[{"text": "Sorry, confidential", "at": "2026-01-10T00:00:00Z"}]', '2026-01-10', 1
    FROM review`);

  const rows = await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: ERASURE, customerIds: [ADA] }),
  );

  const held = await graph.query('SELECT * FROM review_publication');
  const kept = await graph.query('SELECT * FROM review');
  const told = await graph.query('SELECT payload FROM outbox');
  const replies = await graph.query('SELECT text, edits FROM review_reply');
  expect(replies).toEqual([{ text: '', edits: [{ text: '', at: '2026-01-10T00:00:00Z' }] }]);
  expect(rows).toBe(3);
  expect(JSON.stringify([held, kept, told])).not.toContain('confidential');
  expect(kept).toMatchObject([
    { external_id: `erased:${reviewId}`, title: null, text: null, rating: 2, status: 'PUBLISHED' },
  ]);
  expect(held).toMatchObject([
    {
      published_at: expect.any(Date),
      edits: [{ words: { title: '', text: '', rating }, at: expect.any(String) }],
      mediation: {
        messages: [{ from: 'BRAND', text: '', at: expect.any(String) }],
        end: { by: 'BRAND', at: expect.any(String) },
      },
    },
  ]);
});
