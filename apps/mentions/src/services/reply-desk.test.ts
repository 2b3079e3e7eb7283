import { expect, it } from 'vitest';

import { CALLER, openDesk, POSTED_AT } from '../mention-desk.test-support.ts';
import type { ReplyRequest } from './reply-desk.ts';

const reply = (mentionId: string, over: Partial<ReplyRequest> = {}): ReplyRequest => ({
  idempotencyKey: 'one',
  mentionId,
  visibility: 'PUBLIC',
  text: 'We look into it.',
  agentName: 'Ada',
  externalId: null,
  sentAt: new Date('2026-01-01T10:00:00Z'),
  ...over,
});

it('counts answers in public apart from those to the author alone', async () => {
  await using desk = await openDesk();
  const [id = '', other = ''] = await desk.enter({}, { externalId: '2' });
  const { replies } = desk.app.desks;

  await replies.reply(CALLER, reply(id, { idempotencyKey: '1', visibility: 'DIRECT' }));
  const sentAt = new Date('2026-01-01T12:00:00Z');
  await replies.reply(CALLER, reply(id, { idempotencyKey: '2', sentAt }));

  const fields = '{ answeredAt answers { publicCount directCount publicAt directAt } }';
  expect(
    await desk.send(
      `{ one: mention(id: "${id}") ${fields} two: mention(id: "${other}") ${fields} }`,
    ),
  ).toEqual({
    data: {
      one: {
        answeredAt: '2026-01-01T12:00:00.000Z',
        answers: {
          publicCount: 1,
          directCount: 1,
          publicAt: '2026-01-01T12:00:00.000Z',
          directAt: '2026-01-01T10:00:00.000Z',
        },
      },
      two: {
        answeredAt: null,
        answers: { publicCount: 0, directCount: 0, publicAt: null, directAt: null },
      },
    },
  });
});

it('records a reply whose id on the network is known once, also when two do it at a time', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  const { replies } = desk.app.desks;

  const answers = await Promise.all(
    ['1', '2', '3'].map((idempotencyKey) =>
      replies.reply(CALLER, reply(id, { idempotencyKey, externalId: '1999' })),
    ),
  );

  expect(new Set(answers.map(({ replyId }) => replyId)).size).toBe(1);
  expect((await desk.told(id)).slice(1)).toEqual([
    {
      type: 'mention.replied',
      payload: {
        replyId: answers[0]?.replyId,
        visibility: 'PUBLIC',
        sentAt: '2026-01-01T10:00:00.000Z',
        ticketId: null,
      },
    },
  ]);
});

it.each([
  [
    'that was sent before the mention',
    { sentAt: new Date(POSTED_AT.valueOf() - 1) },
    'INSTANT_WRONG',
  ],
  ['that is to be sent', { sentAt: new Date('2027-01-01T00:00:00Z') }, 'INSTANT_WRONG'],
  ['without words', { text: ' ' }, 'TEXT_LENGTH_WRONG'],
  ['without the name that it is signed by', { agentName: '' }, 'TEXT_LENGTH_WRONG'],
])('refuses a reply %s', async (_, over, code) => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});

  const refusal = desk.app.desks.replies.reply(CALLER, reply(id, over));

  await expect(refusal).rejects.toMatchObject({ code });
  expect(await desk.query('SELECT FROM mention_reply')).toEqual([]);
});
