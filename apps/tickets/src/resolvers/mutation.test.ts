import { readdir, readFile } from 'node:fs/promises';

import { isEnumType } from 'graphql';
import { expect, it } from 'vitest';

import { ticketsSubgraph } from '../index.ts';
import { ADA_ID, ISSUE_ID, openDesk, UNKNOWN_ID } from '../services/ticket-desk.test-support.ts';
import { send } from './send.test-support.ts';

const ERRORS = 'userErrors { code message field }';

const mutation = (name: string, selection: string): string =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${selection} ${ERRORS} } }`;

const STATUS = mutation('changeTicketStatus', 'ticket { status version }');
const MESSAGE = mutation('addMessage', 'message { id } ticket { version }');

it('opens a ticket, and answers it', async () => {
  await using desk = await openDesk();

  const answer = await send(
    desk,
    mutation(
      'openTicket',
      `ticket { brand { key } customer { id } source subject type status priority channel team assignee issueId
        version origin { kind } messages { totalCount nodes { author { kind displayName } text automated channel } }
        events(first: 1) { nodes { field actorKind actor } } }`,
    ),
    {
      idempotencyKey: 'one',
      brand: 'united',
      customerId: ADA_ID,
      channel: 'IN_PERSON',
      type: 'PRAISE',
      subject: 'Thank you',
      text: 'Kim at the gate was so kind.',
      openedBy: { kind: 'CUSTOMER', name: 'Ada' },
    },
  );

  expect(answer).toEqual({
    data: {
      openTicket: {
        ticket: {
          brand: { key: 'united' },
          customer: { id: ADA_ID },
          source: 'cx-graph',
          subject: 'Thank you',
          type: 'PRAISE',
          status: 'NEW',
          priority: null,
          channel: 'IN_PERSON',
          team: null,
          assignee: null,
          issueId: null,
          version: 6,
          origin: null,
          messages: {
            totalCount: 1,
            nodes: [
              {
                author: { kind: 'CUSTOMER', displayName: 'Ada' },
                text: 'Kim at the gate was so kind.',
                automated: false,
                channel: 'IN_PERSON',
              },
            ],
          },
          events: { nodes: [{ field: 'STATUS', actorKind: 'CUSTOMER', actor: 'Ada' }] },
        },
        userErrors: [],
      },
    },
  });
});

it('opens with what must be given alone', async () => {
  await using desk = await openDesk();

  const answer = await send(
    desk,
    mutation('openTicket', 'ticket { type customer { id } messages { totalCount } version }'),
    { idempotencyKey: 'one', brand: 'united', channel: 'PHONE' },
  );

  expect(answer.data?.['openTicket']).toEqual({
    ticket: { type: 'QUESTION', customer: null, messages: { totalCount: 0 }, version: 3 },
    userErrors: [],
  });
});

it('leads a ticket on, and tells what is allowed when it cannot', async () => {
  await using desk = await openDesk();
  const ticketId = await desk.open();

  const solved = await send(desk, STATUS, {
    ticketId,
    idempotencyKey: 'one',
    expectedVersion: 6,
    status: 'SOLVED',
  });
  const held = await send(desk, STATUS, {
    ticketId,
    idempotencyKey: 'two',
    status: 'ON_HOLD',
    by: { kind: 'BOT' },
  });

  expect(solved.data?.['changeTicketStatus']).toEqual({
    ticket: { status: 'SOLVED', version: 7 },
    userErrors: [],
  });
  expect(held).toEqual({
    data: {
      changeTicketStatus: {
        ticket: null,
        userErrors: [
          {
            code: 'STATUS_NOT_ALLOWED',
            message:
              'The ticket is SOLVED, and cannot be set to ON_HOLD as BOT: what can be set now is OPEN.',
            field: ['input', 'status'],
          },
        ],
      },
    },
  });
});

it('adds messages of all kinds, and shows notes to nobody who reads messages', async () => {
  await using desk = await openDesk();
  const ticketId = await desk.open();

  await send(desk, MESSAGE, {
    ticketId,
    idempotencyKey: 'one',
    text: 'She is furious.',
    visibility: 'INTERNAL',
    author: { kind: 'AGENT', name: 'Kim' },
  });
  const answer = await send(
    desk,
    mutation(
      'addMessage',
      `message { at author { kind displayName } automated channel text language }
      ticket { status messages { totalCount nodes { text } } internalNotes { totalCount nodes { text author { displayName } } } }`,
    ),
    {
      ticketId,
      idempotencyKey: 'two',
      text: 'Nous la cherchons.',
      channel: 'SOCIAL_DIRECT',
      language: 'fr',
      author: { kind: 'BOT', name: 'Robo' },
    },
  );

  expect(answer.data?.['addMessage']).toEqual({
    message: {
      at: '2026-03-02T09:00:00.000Z',
      author: { kind: 'BOT', displayName: 'Robo' },
      automated: true,
      channel: 'SOCIAL_DIRECT',
      text: 'Nous la cherchons.',
      language: 'fr',
    },
    ticket: {
      status: 'NEW',
      messages: {
        totalCount: 2,
        nodes: [{ text: 'My bag is lost.' }, { text: 'Nous la cherchons.' }],
      },
      internalNotes: {
        totalCount: 1,
        nodes: [{ text: 'She is furious.', author: { displayName: 'Kim' } }],
      },
    },
    userErrors: [],
  });
});

it('records a call, and tells how long the customer waited', async () => {
  await using desk = await openDesk();
  const ticketId = await desk.open();
  const RECORD = mutation(
    'recordCall',
    'call { channel waitSeconds talkSeconds agent } ticket { calls { totalCount nodes { answeredAt abandonedAt waitSeconds talkSeconds } } }',
  );

  await send(desk, RECORD, {
    ticketId,
    idempotencyKey: 'one',
    queuedAt: '2026-03-02T08:00:00Z',
    abandonedAt: '2026-03-02T08:05:00.500Z',
  });
  const answer = await send(desk, RECORD, {
    ticketId,
    idempotencyKey: 'two',
    channel: 'CLICK_TO_CALL',
    queuedAt: '2026-03-02T08:10:00Z',
    answeredAt: '2026-03-02T08:10:42Z',
    endedAt: '2026-03-02T08:20:42Z',
    agent: 'Kim',
  });

  expect(answer.data?.['recordCall']).toEqual({
    call: { channel: 'CLICK_TO_CALL', waitSeconds: 42, talkSeconds: 600, agent: 'Kim' },
    ticket: {
      calls: {
        totalCount: 2,
        nodes: [
          {
            answeredAt: null,
            abandonedAt: '2026-03-02T08:05:00.500Z',
            waitSeconds: 300.5,
            talkSeconds: null,
          },
          {
            answeredAt: '2026-03-02T08:10:42.000Z',
            abandonedAt: null,
            waitSeconds: 42,
            talkSeconds: 600,
          },
        ],
      },
    },
    userErrors: [],
  });
});

it('counts handovers by teams once there are any', async () => {
  await using desk = await openDesk();
  const ticketId = await desk.open();
  const assign = (key: string, input: object): Promise<unknown> =>
    send(
      desk,
      mutation('assignTicket', 'ticket { team assignee handovers { bounceCount pingPongCount } }'),
      { ticketId, idempotencyKey: key, ...input },
    );

  await assign('a', { assignee: 'Kim' });
  const people = await assign('b', { assignee: 'Lee' });
  await assign('c', { team: 'north' });
  await assign('d', { team: 'south', assignee: null });
  const teams = await assign('e', { team: 'north', assignee: 'Kim' });

  expect(people).toEqual({
    data: {
      assignTicket: {
        ticket: {
          team: null,
          assignee: 'Lee',
          handovers: { bounceCount: 1, pingPongCount: 0 },
        },
        userErrors: [],
      },
    },
  });
  expect(teams).toEqual({
    data: {
      assignTicket: {
        ticket: {
          team: 'north',
          assignee: 'Kim',
          handovers: { bounceCount: 1, pingPongCount: 1 },
        },
        userErrors: [],
      },
    },
  });
});

it('changes what a ticket is about, and puts it into its issue and out of it', async () => {
  await using desk = await openDesk();
  const ticketId = await desk.open({ customerId: null });
  const ISSUE = mutation('setTicketIssue', 'ticket { issueId }');

  const changed = await send(
    desk,
    mutation('changeTicket', 'ticket { type priority subject customer { id } }'),
    {
      ticketId,
      idempotencyKey: 'one',
      type: 'INCIDENT',
      priority: 'URGENT',
      customerId: ADA_ID,
      subject: null,
    },
  );
  const put = await send(desk, ISSUE, { ticketId, idempotencyKey: 'two', issueId: ISSUE_ID });
  const taken = await send(desk, ISSUE, { ticketId, idempotencyKey: 'three' });

  expect(changed.data?.['changeTicket']).toEqual({
    ticket: {
      type: 'INCIDENT',
      priority: 'URGENT',
      subject: 'Lost bag',
      customer: { id: ADA_ID },
    },
    userErrors: [],
  });
  expect(put.data?.['setTicketIssue']).toEqual({ ticket: { issueId: ISSUE_ID }, userErrors: [] });
  expect(taken.data?.['setTicketIssue']).toEqual({ ticket: { issueId: null }, userErrors: [] });
});

it('answers each mutation of an operation with the ticket as it was then', async () => {
  await using desk = await openDesk();
  const ticketId = await desk.open();
  const say = (key: string): string =>
    `addMessage(input: { ticketId: "${ticketId}", idempotencyKey: "${key}", text: "${key}", author: { kind: AGENT } }) {
      ticket { version messages { totalCount } replies { publicHumanReplies } } }`;

  const answer = await send(desk, `mutation { first: ${say('a')} second: ${say('b')} }`);

  expect(answer).toEqual({
    data: {
      first: {
        ticket: {
          version: 8,
          messages: { totalCount: 2 },
          replies: { publicHumanReplies: 1 },
        },
      },
      second: {
        ticket: {
          version: 9,
          messages: { totalCount: 3 },
          replies: { publicHumanReplies: 2 },
        },
      },
    },
  });
});

it('answers as before what is sent again, and refuses its key for something else', async () => {
  await using desk = await openDesk();
  const ticketId = await desk.open();
  const input = {
    ticketId,
    idempotencyKey: 'one',
    text: 'Found it.',
    author: { kind: 'AGENT', name: 'Kim' },
  };

  const first = await send(desk, MESSAGE, input);
  const again = await send(desk, MESSAGE, input);
  const other = await send(desk, MESSAGE, { ...input, text: 'Lost it.' });

  expect(again).toEqual(first);
  expect(other.data?.['addMessage']).toEqual({
    message: null,
    ticket: null,
    userErrors: [
      {
        code: 'IDEMPOTENCY_KEY_REUSED',
        message:
          'This idempotency key has been used for another request: take a new key for each request.',
        field: ['input', 'idempotencyKey'],
      },
    ],
  });
});

it('lets nobody change a ticket of a brand that is hidden', async () => {
  await using desk = await openDesk();
  const ticketId = await desk.open();

  const foreign = await send(desk, STATUS, { ticketId, idempotencyKey: 'one', status: 'SOLVED' }, [
    'delta',
  ]);
  const missing = await send(desk, STATUS, {
    ticketId: UNKNOWN_ID,
    idempotencyKey: 'one',
    status: 'SOLVED',
  });

  expect(foreign.data?.['changeTicketStatus']).toMatchObject({
    userErrors: [{ code: 'TICKET_NOT_FOUND', field: ['input', 'ticketId'] }],
  });
  expect(missing).toEqual(foreign);
});

it('has a code in the schema for every problem that the subgraph tells of', async () => {
  const type = ticketsSubgraph.schema.getType('UserErrorCode');
  const known = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  const folder = new URL('../services/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => !file.includes('.test'));

  const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  const told = sources.flatMap((source) =>
    [...source.matchAll(/new UserProblem\(\s*'([A-Z_]+)'/g)].map(([, code]) => code),
  );

  expect(told.length).toBeGreaterThan(6);
  expect(known).toEqual(expect.arrayContaining(told));
});
