import { expect, it } from 'vitest';

import { enterCustomers, fill, mention, review, ticketEvent } from '../support/fill.ts';
import { startTestGraph } from '../support/test-graph.ts';

const QUERY = `query ($id: ID!) { customer(id: $id) {
  tickets { nodes { subject status } }
  reviews { nodes { title text externalId rating { value } } }
  mentions { nodes { text } }
  journey { nodes { channel summary } }
} }`;

it('takes the words of what a brand keeps no longer out of its domain and of the journey', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);
  await graph.domains.reviews.retention.define({
    brandId: 'united',
    keepDays: 30,
    validFrom: new Date('2026-01-01T00:00:00Z'),
  });
  await fill(graph.domains, {
    tickets: [ticketEvent({ changes: { STATUS: 'NEW', SUBJECT: 'a case', CUSTOMER: ada } })],
    reviews: [review({ customerId: ada, title: 'a title' })],
    mentions: [mention({ customerId: ada })],
  });
  await graph.journeyCaughtUp();

  // It looks once an hour, and when it starts.
  await using more = await graph.openMoreDomains();

  await expect
    .poll(async () => (await graph.ask(QUERY, { id: ada })).data)
    .toEqual({
      customer: {
        tickets: { nodes: [{ subject: 'a case', status: 'NEW' }] },
        reviews: {
          nodes: [{ title: null, text: null, externalId: 'review-1', rating: { value: 4 } }],
        },
        mentions: { nodes: [{ text: 'a post' }] },
        journey: {
          nodes: [
            { channel: 'SOCIAL_PUBLIC', summary: 'a post' },
            { channel: 'REVIEW_SITE', summary: null },
            { channel: 'WEB_FORM', summary: 'a case' },
          ],
        },
      },
    });
  expect(more).toBeDefined();
});
