import { LOCAL_PRINCIPAL } from '@cx/principals';
import { expect, it } from 'vitest';

import {
  enterCustomers,
  fill,
  mention,
  review,
  surveyResponse,
  ticketEvent,
} from '../support/fill.ts';
import { startTestGraph } from '../support/test-graph.ts';

const NAMES = Array.from({ length: 40 }, (_, index) => `Customer ${index}`.replace(' ', '-'));

it('reads each list of forty customers with one statement per subgraph', async () => {
  await using graph = await startTestGraph();
  const ids = await enterCustomers(graph.domains, NAMES);
  await fill(graph.domains, {
    tickets: ids.map((id, index) =>
      ticketEvent({ id: `case-${index}`, changes: { STATUS: 'NEW', CUSTOMER: id } }),
    ),
    reviews: ids.map((customerId, index) => review({ customerId, externalId: `r-${index}` })),
    mentions: ids.map((customerId, index) => mention({ customerId, externalId: `m-${index}` })),
    surveyResponses: ids.map((customerId, index) =>
      surveyResponse({ customerId, externalId: `s-${index}` }),
    ),
  });
  await graph.journeyCaughtUp();
  graph.statements.length = 0;

  const { data, errors } = await graph.ask(`{
    customers(first: 40) { nodes {
      tickets(first: 3) { nodes { id } }
      reviews(first: 3) { nodes { id } }
      mentions(first: 3) { nodes { id } }
      surveyResponses(first: 3) { nodes { id } }
      journey(first: 5) { nodes { channel } }
    } }
  }`);

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    customers: {
      nodes: Array.from({ length: 40 }, () => ({
        tickets: { nodes: [{ id: expect.any(String) }] },
        reviews: { nodes: [{ id: expect.any(String) }] },
        mentions: { nodes: [{ id: expect.any(String) }] },
        surveyResponses: { nodes: [{ id: expect.any(String) }] },
        journey: {
          nodes: [
            { channel: 'SURVEY' },
            { channel: 'SOCIAL_PUBLIC' },
            { channel: 'REVIEW_SITE' },
            { channel: 'WEB_FORM' },
          ],
        },
      })),
    },
  });
  expect(readsOf(graph.statements)).toEqual([
    'customer',
    'interaction',
    'mention',
    'review',
    'survey_response',
    'ticket',
  ]);
});

it('counts and pages forty lists with one statement each', async () => {
  await using graph = await startTestGraph();
  const ids = await enterCustomers(graph.domains, NAMES);
  await fill(graph.domains, {
    reviews: ids.flatMap((customerId, index) =>
      [1, 2, 3].map((n) => review({ customerId, externalId: `r-${index}-${n}` })),
    ),
  });
  graph.statements.length = 0;

  const { data } = await graph.ask(`{
    customers(first: 40) { nodes { reviews(first: 2) { totalCount pageInfo { hasNextPage } } } }
  }`);

  expect(data).toEqual({
    customers: {
      nodes: Array.from({ length: 40 }, () => ({
        reviews: { totalCount: 3, pageInfo: { hasNextPage: true } },
      })),
    },
  });
  expect(readsOf(graph.statements)).toEqual(['customer', 'review', 'review']);
});

it('reads the invitations of forty customers, and what became of them, with one statement each', async () => {
  await using graph = await startTestGraph();
  const ids = await enterCustomers(graph.domains, NAMES);
  await fill(graph.domains, { surveyResponses: [surveyResponse({})] });
  const { invitations, responses } = graph.domains.surveys.desks;
  const nothingSaid = { channel: null, language: null, ageBand: null, gender: null, country: null };
  for (const customerId of ids) {
    const { invitationId } = await invitations.invite(LOCAL_PRINCIPAL, {
      idempotencyKey: `invite ${customerId}`,
      surveyKey: 'nps',
      customerId,
      channel: 'EMAIL',
    });
    await responses.submit(LOCAL_PRINCIPAL, {
      ...nothingSaid,
      idempotencyKey: `submit ${customerId}`,
      surveyKey: 'nps',
      invitationId,
      responseId: null,
      expectedVersion: null,
      answers: [],
      finished: true,
    });
  }
  graph.statements.length = 0;

  const { data } = await graph.ask(`{
    customers(first: 40) { nodes {
      surveyInvitations(first: 3) { nodes { status survey { responseRate { rate } } } }
      surveyResponses(first: 3) { nodes { progress revision invitation { status } ticket { id } } }
    } }
  }`);

  expect(data).toEqual({
    customers: {
      nodes: Array.from({ length: 40 }, () => ({
        surveyInvitations: {
          nodes: [{ status: 'COMPLETED', survey: { responseRate: { rate: 100 } } }],
        },
        surveyResponses: {
          nodes: [{ progress: 0, revision: 1, invitation: { status: 'COMPLETED' }, ticket: null }],
        },
      })),
    },
  });
  expect(readsOf(graph.statements)).toEqual([
    'customer',
    'invitation',
    'invitation',
    'invitation',
    'response_ticket',
    'submission',
    'survey',
    'survey_response',
  ]);
});

it('fetches the subjects of a journey with one statement per owner', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);
  await fill(graph.domains, {
    tickets: [1, 2, 3].map((n) =>
      ticketEvent({ id: `case-${n}`, changes: { STATUS: 'NEW', CUSTOMER: ada } }),
    ),
    reviews: [1, 2, 3].map((n) => review({ customerId: ada, externalId: `r-${n}` })),
  });
  await graph.journeyCaughtUp();
  graph.statements.length = 0;

  const { data } = await graph.ask(
    `query ($id: ID!) { customer(id: $id) { journey(first: 10) { nodes { subject {
      __typename ... on Ticket { ticketStatus: status } ... on Review { reviewStatus: status }
    } } } } }`,
    { id: ada },
  );

  expect(data).toEqual({
    customer: {
      journey: {
        nodes: [
          ...Array.from({ length: 3 }, () => ({
            subject: { __typename: 'Review', reviewStatus: 'PUBLISHED' },
          })),
          ...Array.from({ length: 3 }, () => ({
            subject: { __typename: 'Ticket', ticketStatus: 'NEW' },
          })),
        ],
      },
    },
  });
  expect(readsOf(graph.statements)).toEqual(['customer', 'interaction', 'review', 'ticket']);
});

it('adds up the times and the handovers of forty tickets with one more statement each', async () => {
  await using graph = await startTestGraph();
  const hour = (n: number): Date => new Date(Date.UTC(2026, 0, 1, n));
  await fill(graph.domains, {
    tickets: NAMES.flatMap((id, index) => [
      ticketEvent({ id, at: hour(0), changes: { STATUS: 'OPEN', ASSIGNEE: 'kim' } }),
      ticketEvent({ id, externalId: 'e-2', at: hour(1), changes: { ASSIGNEE: 'lee' } }),
      ticketEvent({ id, externalId: 'e-3', at: hour(2), changes: { ASSIGNEE: 'kim' } }),
      ticketEvent({ id, externalId: 'e-4', at: hour(3 + index), changes: { STATUS: 'SOLVED' } }),
    ]),
  });
  graph.statements.length = 0;

  const { data, errors } = await graph.ask(`{
    tickets(first: 40) { nodes {
      externalId
      times { fullResolutionSeconds agentWorkSeconds }
      handovers { bounceCount pingPongCount }
    } }
  }`);

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    tickets: {
      nodes: expect.arrayContaining(
        NAMES.map((externalId, index) => ({
          externalId,
          times: {
            fullResolutionSeconds: (3 + index) * 3600,
            agentWorkSeconds: (3 + index) * 3600,
          },
          handovers: { bounceCount: 1, pingPongCount: 1 },
        })),
      ),
    },
  });
  expect(readsOf(graph.statements)).toEqual(['ticket', 'ticket', 'ticket_event']);
});

it('reads what was said in twenty tickets, their notes, calls and replies with one statement each', async () => {
  await using graph = await startTestGraph();
  const { desk } = graph.domains.tickets;
  const caller = { id: 'staff-1', brands: ['united'] };
  const agent = { kind: 'AGENT', name: 'Kim' } as const;
  const message = { kind: 'addMessage', automated: false, channel: null, language: null } as const;
  const call = { kind: 'recordCall', channel: 'PHONE', answeredAt: null, endedAt: null } as const;
  const at = new Date('2026-01-01T09:00:00Z');
  for (const name of NAMES.slice(0, 20)) {
    const { ticketId } = await desk.open(caller, {
      idempotencyKey: name,
      brandId: 'united',
      customerId: null,
      channel: 'EMAIL',
      type: 'QUESTION',
      priority: null,
      subject: name,
      text: 'And?',
      language: null,
      openedBy: { kind: 'CUSTOMER', name },
    });
    for (const command of [
      { ...message, text: 'Yes.', visibility: 'PUBLIC' } as const,
      { ...message, text: 'Hm.', visibility: 'INTERNAL' } as const,
      { ...call, queuedAt: at, abandonedAt: at, agent: null },
    ]) {
      const idempotencyKey = `${name} ${JSON.stringify(command)}`;
      const request = { idempotencyKey, ticketId, expectedVersion: null, actor: agent, command };
      await desk.carryOut(caller, request);
    }
  }
  graph.statements.length = 0;

  const { data, errors } = await graph.ask(`{
    tickets(first: 40) { nodes {
      messages(first: 5) { nodes { text } }
      internalNotes(first: 5) { nodes { text } }
      calls(first: 5) { nodes { waitSeconds } }
      replies { publicHumanReplies }
    } }
  }`);

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    tickets: {
      nodes: Array.from({ length: 20 }, () => ({
        messages: { nodes: [{ text: 'And?' }, { text: 'Yes.' }] },
        internalNotes: { nodes: [{ text: 'Hm.' }] },
        calls: { nodes: [{ waitSeconds: 0 }] },
        replies: { publicHumanReplies: 1 },
      })),
    },
  });
  expect(readsOf(graph.statements)).toEqual(['call', 'message', 'message', 'message', 'ticket']);
});

it('reads the clocks of twenty tickets and what follows them with one statement each', async () => {
  await using graph = await startTestGraph();
  const { intake, clocks, sla } = graph.domains.tickets;
  await sla.definePolicy(
    { id: 'ada', brands: ['united'] },
    {
      idempotencyKey: 'policy',
      brandId: 'united',
      key: 'all',
      expectedVersion: null,
      validFrom: new Date(0),
      name: 'All',
      position: 1,
      types: null,
      priorities: null,
      channels: null,
      scheduleKey: null,
      targets: [
        {
          metric: 'RESOLUTION',
          priority: null,
          targetSeconds: 60,
          clock: 'CALENDAR',
          pausedWhilePending: false,
        },
      ],
    },
  );
  const records = NAMES.slice(0, 20).map((id) => ticketEvent({ id, changes: { STATUS: 'NEW' } }));
  await intake.prepare(records)({ id: '019a0000-0000-7000-8000-00000000000f', records: 20 });
  await clocks.reckonDue();
  graph.statements.length = 0;

  const { data, errors } = await graph.ask(`{
    tickets(first: 40) { nodes {
      slaClocks(first: 5) { nodes { state policy { key targets { metric } } } }
      followUps { id }
      gestures { id }
      appointments { id }
    } }
  }`);

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    tickets: {
      nodes: Array.from({ length: 20 }, () => ({
        slaClocks: {
          nodes: [
            { state: 'BREACHED', policy: { key: 'all', targets: [{ metric: 'RESOLUTION' }] } },
          ],
        },
        followUps: [],
        gestures: [],
        appointments: [],
      })),
    },
  });
  expect(readsOf(graph.statements)).toEqual([
    'appointment',
    'follow_up',
    'gesture',
    'sla_clock',
    'sla_policy',
    'sla_target',
    'ticket',
  ]);
});

/** How work in the background asks where it stands, and what is due. */
const IN_THE_BACKGROUND =
  /FROM event_cursor|FROM sla_recount|_at <= \$1 AND|FROM text_analys|FROM fact_due/;

/** The table of each read, sorted, but for the reads of work in the background. */
function readsOf(statements: readonly string[]): string[] {
  return statements
    .filter((text) => !IN_THE_BACKGROUND.test(text))
    .map(
      (text) =>
        /FROM ([a-z_]+)(?= (WHERE|ORDER|JOIN|$))| FROM ([a-z_]+)/.exec(tableOf(text))?.[0] ?? text,
    )
    .map((match) => match.replace(/.*FROM /, ''))
    .toSorted();
}

function tableOf(text: string): string {
  return text.replaceAll(/FROM unnest\([^)]*\) AS wanted \(id\)/g, '').replaceAll(/\s+/g, ' ');
}
