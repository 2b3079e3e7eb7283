import { expect, it } from 'vitest';

import { openDesk, POSTED_AT } from '../mention-desk.test-support.ts';

const later = (hours: number): Date => new Date(POSTED_AT.valueOf() + hours * 3_600_000);

it('shows a conversation from its root on, and who takes part', async () => {
  await using desk = await openDesk();
  const inside = { conversationId: '1', network: 'x' };
  const [, reply = ''] = await desk.enter(
    { ...inside },
    {
      ...inside,
      externalId: '2',
      kind: 'REPLY',
      inReplyTo: '1',
      authorHandle: 'bob',
      postedAt: later(1),
    },
    { ...inside, externalId: '3', kind: 'REPLY', inReplyTo: '2', postedAt: later(2) },
    { ...inside, externalId: '4', source: 'other', postedAt: later(3) },
    { ...inside, externalId: '5', brandId: 'delta', postedAt: later(3) },
    { externalId: '6', conversationId: '9', postedAt: later(4) },
  );

  const answer = await desk.send(`{ mention(id: "${reply}") {
    inReplyToMention { externalId }
    conversation {
      id network root { externalId } participants { handle }
      mentions(first: 2) { totalCount nodes { externalId } pageInfo { hasNextPage } }
    } } }`);

  expect(answer).toEqual({
    data: {
      mention: {
        inReplyToMention: { externalId: '1' },
        conversation: {
          id: '1',
          network: 'x',
          root: { externalId: '1' },
          participants: [{ handle: 'ada' }, { handle: 'bob' }],
          mentions: {
            totalCount: 3,
            nodes: [{ externalId: '1' }, { externalId: '2' }],
            pageInfo: { hasNextPage: true },
          },
        },
      },
    },
  });
});

it('shows no root that is not known, and no conversation where there is none', async () => {
  await using desk = await openDesk();
  const [inside = '', alone = ''] = await desk.enter(
    { conversationId: '0', inReplyTo: '0', authorHandle: null },
    { externalId: '2' },
  );
  const fields = '{ inReplyToMention { id } conversation { root { id } participants { handle } } }';

  const { data } = await desk.send(
    `{ one: mention(id: "${inside}") ${fields} two: mention(id: "${alone}") ${fields} }`,
  );

  expect(data).toEqual({
    one: { inReplyToMention: null, conversation: { root: null, participants: [] } },
    two: { inReplyToMention: null, conversation: null },
  });
});

it('reads all that belongs to a page of mentions with one statement for each table', async () => {
  await using desk = await openDesk();
  const numbers = Array.from({ length: 20 }, (_, number) => String(number));
  const ids = await desk.enter(
    ...numbers.map((externalId) => ({ externalId, conversationId: '1', inReplyTo: '1' })),
  );
  await desk.ask(ids[3] ?? '', { kind: 'flagComplaint', isComplaint: true });
  desk.statements.length = 0;

  const { errors } = await desk.send(`{ mentions(first: 20) { nodes {
    text deletedAt textRedactedAt isComplaint legalHold version sourceKind
    abuse { status } ticket { id } escalation { at }
    versions { at text } brandHandles { handle } replies { id ticket { id } } answers { publicCount } answeredAt
    audience { reach } reach { amplification } inReplyToMention { id }
    conversation { root { id } participants { handle } mentions(first: 3) { nodes { id } } }
  } } }`);

  expect(errors).toBeUndefined();
  // Mentions, states, versions, handles, replies, reach, mentions answered, participants, talk.
  expect(desk.statements).toHaveLength(9);
});

it.each([
  ['what somebody here says', false, true, true],
  ['what its source says while nobody here has spoken', true, null, true],
  ['nothing while nobody has spoken', null, null, null],
])('tells of a complaint %s', async (_, told, said, shown) => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({ isComplaint: told });
  if (said !== null) await desk.ask(id, { kind: 'flagComplaint', isComplaint: said });

  expect(await desk.send(`{ mention(id: "${id}") { isComplaint } }`)).toEqual({
    data: { mention: { isComplaint: shown } },
  });
});

it.each([
  ['ARTICLE', undefined, 'PRESS'],
  ['POST', undefined, 'SOCIAL'],
  ['POST', 'FORUM', 'FORUM'],
] as const)('takes %s of %s for a mention of %s', async (kind, sourceKind, shown) => {
  await using desk = await openDesk();
  await desk.enter({ kind, sourceKind });

  expect(
    await desk.send(`{ mentions(filter: { sourceKinds: [${shown}] }) { totalCount } }`),
  ).toEqual({
    data: { mentions: { totalCount: 1 } },
  });
});
