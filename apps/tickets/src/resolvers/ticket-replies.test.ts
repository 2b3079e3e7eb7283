import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from 'fast-check';
import { expect, it } from 'vitest';

import { repliesOf } from '../services/replies.test-support.ts';
import {
  ADA,
  BOT,
  KIM,
  message,
  openDesk,
  RULES,
  type TestDesk,
} from '../services/ticket-desk.test-support.ts';
import { send } from './send.test-support.ts';

const OPENED_AT = new Date('2026-03-02T09:00:00Z');

const REPLIES = (
  id: string,
): string => `{ ticket(id: "${id}") { replies { firstReplyAt firstReplySeconds
  replyTimeTotalSeconds replyTimeMaxSeconds publicHumanReplies escalatedToHumanAt } } }`;

const NONE = {
  firstReplyAt: null,
  firstReplySeconds: null,
  replyTimeTotalSeconds: null,
  replyTimeMaxSeconds: null,
  publicHumanReplies: 0,
  escalatedToHumanAt: null,
};

const AT_MINUTE = (minutes: number): string =>
  new Date(OPENED_AT.getTime() + minutes * 60_000).toISOString();

const note = message({ visibility: 'INTERNAL' });
const auto = message({ automated: true });
const say = message();

// The first minute is the customer's: each that speaks after it does so a minute later than the one before.
it.each([
  ['nobody', [], {}],
  [
    'a bot, the rules, a note and an automatic answer',
    [
      [BOT, say],
      [RULES, say],
      [KIM, note],
      [KIM, auto],
    ],
    {},
  ],
  [
    'a person',
    [[KIM, say]],
    {
      firstReplyAt: AT_MINUTE(1),
      firstReplySeconds: 60,
      replyTimeTotalSeconds: 60,
      replyTimeMaxSeconds: 60,
      publicHumanReplies: 1,
    },
  ],
  [
    'a bot and then a person',
    [
      [BOT, say],
      [ADA, say],
      [KIM, say],
    ],
    {
      firstReplyAt: AT_MINUTE(3),
      firstReplySeconds: 180,
      replyTimeTotalSeconds: 180,
      replyTimeMaxSeconds: 180,
      publicHumanReplies: 1,
      escalatedToHumanAt: AT_MINUTE(3),
    },
  ],
  [
    'a person in two turns, of which the customer takes one twice',
    [
      [KIM, say],
      [KIM, say],
      [ADA, say],
      [ADA, say],
      [KIM, note],
      [KIM, say],
      [ADA, say],
    ],
    {
      firstReplyAt: AT_MINUTE(1),
      firstReplySeconds: 60,
      replyTimeTotalSeconds: 240,
      replyTimeMaxSeconds: 180,
      publicHumanReplies: 3,
    },
  ],
] as const)('counts what %s answers', async (_, said, expected) => {
  await using desk = await openDesk();
  const id = await desk.open();

  for (const [actor, command] of said) await desk.ask(id, actor, command);

  expect(await readReplies(desk, id)).toEqual({ ...NONE, ...expected });
});

it.each([
  [
    'the desk',
    KIM,
    'Your flight is late.',
    { publicHumanReplies: 2, firstReplyAt: AT_MINUTE(2), firstReplySeconds: 60 },
  ],
  [
    'the customer without a word',
    ADA,
    null,
    { publicHumanReplies: 1, firstReplyAt: AT_MINUTE(2), firstReplySeconds: 120 },
  ],
])(
  'starts the clock of a ticket that %s has opened with the customer',
  async (_, openedBy, text, expected) => {
    await using desk = await openDesk();
    const id = await desk.open({ openedBy, text });

    await desk.ask(id, ADA, say);
    await desk.ask(id, KIM, say);

    expect(await readReplies(desk, id)).toMatchObject(expected);
  },
);

it('gives no reply time to a ticket that the desk has opened and the customer leaves at that', async () => {
  await using desk = await openDesk();
  const id = await desk.open({ openedBy: KIM, text: 'Your flight is late.' });
  await desk.ask(id, KIM, say);

  expect(await readReplies(desk, id)).toEqual({ ...NONE, publicHumanReplies: 2 });
});

const anyKind = constantFrom('CUSTOMER', 'AGENT', 'BOT', 'SYSTEM');

const anySaid = record({
  at: integer({ min: -3, max: 20 }).map((n) => new Date(OPENED_AT.getTime() + n * 1001)),
  authorKind: anyKind,
  visibility: constantFrom('PUBLIC' as const, 'PUBLIC' as const, 'INTERNAL' as const),
  automated: boolean(),
}).map((one) => ({
  ...one,
  visibility: one.authorKind === 'CUSTOMER' ? ('PUBLIC' as const) : one.visibility,
  automated: one.automated || one.authorKind === 'BOT' || one.authorKind === 'SYSTEM',
}));

it('adds up of anything that is said what a walk through it does', async () => {
  await using desk = await openDesk();

  await assert(
    asyncProperty(array(anySaid, { maxLength: 12 }), anyKind, async (said, kind) => {
      const id = await desk.open({ text: null, openedBy: { kind, name: null } });
      for (const [index, one] of said.entries()) {
        await desk.query(`
            INSERT INTO message (id, brand_id, ticket_id, source, external_id, author_kind, visibility, automated,
              channel, text, at)
            VALUES (gen_random_uuid(), 'united', '${id}', 'desk', '${index}', '${one.authorKind}',
              '${one.visibility}', ${one.automated}, 'EMAIL', '.', '${one.at.toISOString()}')`);
      }

      const expected = JSON.parse(JSON.stringify(repliesOf(said, OPENED_AT, kind)));
      expect(rounded(await readReplies(desk, id))).toEqual(rounded(expected));
    }),
    { numRuns: 60 },
  );
});

async function readReplies(desk: TestDesk, id: string): Promise<Record<string, unknown>> {
  const { data } = await send(desk, REPLIES(id));
  return Object(data)['ticket']['replies'];
}

function rounded(replies: Record<string, unknown>): unknown {
  return Object.fromEntries(
    Object.entries(replies).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 1000) : value,
    ]),
  );
}
