import { expect, it } from 'vitest';

import { enterCustomers, fill, ticketEvent } from '../support/fill.ts';
import { startTestGraph } from '../support/test-graph.ts';

const LOG = `{ tickets(first: 1) { nodes {
  customer { displayName }
  events(first: 2) { totalCount nodes { activity field from to } pageInfo { hasNextPage } }
  rest: events(first: 20) { nodes { activity field } }
} } }`;

it('tells a change of the customer once, though the desk names the customer in every line', async () => {
  await using graph = await startTestGraph();
  const [ada = '', bob = ''] = await enterCustomers(graph.domains, ['Ada', 'Bob']);
  const line = (number: number, activity: string, customer: string, status?: string): object => ({
    externalId: `event-${number}`,
    at: new Date(Date.UTC(2026, 0, 1, number)),
    activity,
    changes: { CUSTOMER: customer, ...(status === undefined ? {} : { STATUS: status }) },
  });
  await fill(graph.domains, {
    tickets: [
      ticketEvent(line(1, 'Opened', ada, 'NEW')),
      ticketEvent(line(2, 'Replied', ada)),
      ticketEvent(line(4, 'Reassigned', bob)),
      ticketEvent(line(5, 'Solved', bob, 'SOLVED')),
    ],
  });
  // It comes late, and puts itself between two that name the other customer.
  await fill(graph.domains, { tickets: [ticketEvent(line(3, 'Called', ada))] });

  expect(await graph.ask(LOG)).toEqual({
    data: {
      tickets: {
        nodes: [
          {
            customer: { displayName: 'Bob' },
            events: {
              totalCount: 7,
              nodes: [
                { activity: 'Opened', field: 'STATUS', from: null, to: 'NEW' },
                { activity: 'Opened', field: 'CUSTOMER', from: null, to: ada },
              ],
              pageInfo: { hasNextPage: true },
            },
            rest: {
              nodes: [
                { activity: 'Opened', field: 'STATUS' },
                { activity: 'Opened', field: 'CUSTOMER' },
                { activity: 'Replied', field: 'NOTE' },
                { activity: 'Called', field: 'NOTE' },
                { activity: 'Reassigned', field: 'CUSTOMER' },
                { activity: 'Reassigned', field: 'NOTE' },
                { activity: 'Solved', field: 'STATUS' },
              ],
            },
          },
        ],
      },
    },
  });
});
