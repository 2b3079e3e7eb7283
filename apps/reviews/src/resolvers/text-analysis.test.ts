import { executeOperation } from '@cx/subgraph';
import { openTestSubgraph } from '@cx/testing';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { entities, migrations, openReviews } from '../index.ts';
import { CALLER, submission } from '../services/review-desk.test-support.ts';

it('analyses headline and words of a review together, and again when its author edits it', async () => {
  await using graph = await openTestSubgraph('reviews', { entities, migrations }, (databaseUrl) =>
    openReviews({
      databaseUrl,
      secret: 'test',
      background: { eventUrls: {}, onError: () => undefined },
    }),
  );
  const { desk, service } = graph.app;
  const ask = (id: string): Promise<unknown> =>
    executeOperation(
      service,
      {
        document: parse(
          `{ review(id: "${id}") { analysis { sentiment intents topics { label } isCurrent } } }`,
        ),
        context: service.createContext({
          kind: 'staff',
          id: 'ada',
          scopes: ['*'],
          brands: ['united'],
          contract: 'internal',
        }),
      },
      () => undefined,
    );

  const { reviewId } = await desk.submit(
    CALLER,
    submission({
      words: { title: 'Terrible delivery', text: 'I will never come back.', rating: null },
    }),
  );
  const analysed = (sentiment: string, topic: string, intents: string[]): object => ({
    data: {
      review: { analysis: { sentiment, intents, topics: [{ label: topic }], isCurrent: true } },
    },
  });
  await expect.poll(() => ask(reviewId)).toEqual(analysed('VERY_NEGATIVE', 'Delivery', ['CHURN']));

  await desk.carryOut(CALLER, {
    idempotencyKey: 'edit',
    reviewId,
    expectedVersion: null,
    command: {
      kind: 'editByAuthor',
      words: { title: 'Wonderful food', text: 'Thank you!', rating: null },
    },
  });
  await expect.poll(() => ask(reviewId)).toEqual(analysed('VERY_POSITIVE', 'Food and drink', []));

  const events = await graph.query(
    `SELECT payload ->> 'subject' AS subject, payload ->> 'sentiment' AS sentiment FROM outbox
     WHERE type = 'text.analysed' ORDER BY seq`,
  );
  expect(events).toEqual([
    { subject: 'REVIEW', sentiment: 'VERY_NEGATIVE' },
    { subject: 'REVIEW', sentiment: 'VERY_POSITIVE' },
  ]);
});
