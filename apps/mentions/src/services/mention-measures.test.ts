import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { openTestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, migrations, openMentions } from '../index.ts';
import {
  CALLER,
  mention as record,
  openDesk,
  POSTED_AT,
  type TestDesk,
} from '../mention-desk.test-support.ts';
import { erasure } from './erasure.ts';
import { type MeasuredMention, measureMention } from './mention-measures.ts';
import { freshState } from './mention-step.ts';

const CUSTOMER = '019a0000-0000-7000-8000-00000000000a';
const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };
const BACKGROUND = { eventUrls: {}, onError: () => undefined };
const BAD = '@united my flight was cancelled, worst airline ever. Never again!';

const hours = (count: number): Date => new Date(POSTED_AT.valueOf() + count * 3_600_000);

const NO_LOOK = {
  impressions: null,
  likes: null,
  replies: null,
  reposts: null,
  quotes: null,
  bookmarks: null,
};

/** The newest event of the mention, once there is one that has all of these fields. */
async function lastMeasured(
  desk: Pick<TestDesk, 'query'>,
  id: string,
  ...fields: string[]
): Promise<unknown> {
  let last: unknown;
  await expect
    .poll(async () => {
      [last] = await desk.query(`
        SELECT brand_id, customer_id, payload FROM outbox
        WHERE type = 'mention.measured' AND subject_id = '${id}'
          AND jsonb_strip_nulls(payload) ?& '{${fields.join(',')}}'
        ORDER BY seq DESC LIMIT 1`);
      return last;
    })
    .toBeDefined();
  return last;
}

it('tells of a mention what the graph answers of it', async () => {
  await using desk = await openDesk({ isBackground: true });
  const [id = ''] = await desk.enter({
    customerId: CUSTOMER,
    text: BAD,
    topics: ['Cancelled Flight'],
    metrics: { ...NO_LOOK, at: hours(1), impressions: 900, likes: 7, reposts: 2 },
  });
  await desk.enter({ externalId: '2', kind: 'REPOST', inReplyTo: '1', authorFollowers: 30 });
  const reply = { mentionId: id, text: 'Sorry.', agentName: null, externalId: null };
  const { replies } = desk.app.desks;
  await replies.reply(CALLER, {
    ...reply,
    idempotencyKey: 'direct',
    visibility: 'DIRECT',
    sentAt: hours(2),
  });
  await replies.reply(CALLER, {
    ...reply,
    idempotencyKey: 'public',
    visibility: 'PUBLIC',
    sentAt: hours(3),
  });
  await desk.ask(id, { kind: 'flagComplaint', isComplaint: true });
  const { ticketId } = await desk.ask(id, {
    kind: 'escalate',
    type: 'COMPLAINT',
    priority: null,
    subject: null,
  });

  const told = await lastMeasured(desk, id, 'sentiment', 'ticketId', 'firstPublicReplySeconds');

  const meaning = {
    language: 'en',
    topics: ['Cancelled Flight', 'CANCELLATION'],
    sentiment: 'VERY_NEGATIVE',
    intents: ['CHURN'],
  };
  const look = { ...NO_LOOK, impressions: 900, likes: 7, reposts: 2 };
  expect(told).toEqual({
    brand_id: 'united',
    customer_id: CUSTOMER,
    payload: {
      ...meaning,
      ...look,
      postedAt: POSTED_AT.toISOString(),
      network: 'x',
      sourceKind: 'SOCIAL',
      channel: 'SOCIAL_PUBLIC',
      kind: 'POST',
      isPublic: true,
      isComplaint: true,
      firstReplyAt: hours(2).toISOString(),
      firstReplySeconds: 7200,
      firstPublicReplySeconds: 10_800,
      followers: 42,
      reach: 900,
      isReachEstimated: false,
      ticketId,
      deletedAt: null,
      verbatims: [
        {
          ...meaning,
          part: '',
          channel: 'SOCIAL_PUBLIC',
          occurredAt: POSTED_AT.toISOString(),
          text: BAD,
          emotions: [],
          ratingNormalised: null,
          isPublic: true,
        },
      ],
    },
  });
  const answer = await desk.send(`{ mention(id: "${id}") {
    customer { id } postedAt network sourceKind kind visibility isComplaint deletedAt topics ticket { id }
    metrics { impressions likes replies reposts quotes bookmarks }
    audience { followers impressions reach isEstimated } answers { publicAt directAt }
    analysis { sentiment intents topics { key } } } }`);
  expect(answer.data?.['mention']).toEqual({
    customer: { id: CUSTOMER },
    postedAt: POSTED_AT.toISOString(),
    network: 'x',
    sourceKind: 'SOCIAL',
    kind: 'POST',
    visibility: 'PUBLIC',
    isComplaint: true,
    deletedAt: null,
    topics: ['Cancelled Flight'],
    ticket: { id: ticketId },
    metrics: look,
    audience: { followers: 42, impressions: 900, reach: 900, isEstimated: false },
    answers: { publicAt: hours(3).toISOString(), directAt: hours(2).toISOString() },
    analysis: {
      sentiment: 'VERY_NEGATIVE',
      intents: ['CHURN'],
      topics: [{ key: 'CANCELLATION' }],
    },
  });
});

it('keeps the figures of a mention that was deleted, and none of its words', async () => {
  await using desk = await openDesk({ isBackground: true });
  const [id = ''] = await desk.enter({
    text: BAD,
    sentiment: 'NEGATIVE',
    metrics: { ...NO_LOOK, at: hours(1), likes: 7 },
  });

  await desk.ask(id, { kind: 'delete', at: hours(2) });

  expect(await lastMeasured(desk, id, 'deletedAt')).toMatchObject({
    payload: {
      deletedAt: hours(2).toISOString(),
      sentiment: 'NEGATIVE',
      likes: 7,
      reach: 12,
      isReachEstimated: true,
      verbatims: [],
    },
  });
});

it('is due whenever something that it depends on changes, and never for what it does not tell', async () => {
  await using desk = await openDesk();
  const names = new Map<unknown, string>();
  const due: unknown[] = [];
  const step = async (name: string, change: Promise<unknown>): Promise<void> => {
    await change;
    const rows = await desk.query('DELETE FROM fact_due RETURNING subject_ids');
    const ids = rows.flatMap(({ subject_ids: list }) => list);
    due.push([name, [...new Set(ids.map((id) => names.get(id) ?? 'new'))].toSorted()]);
  };
  const [id = ''] = await desk.enter({});
  names.set(id, 'it');
  await desk.query('DELETE FROM fact_due');
  const complaint = { kind: 'flagComplaint', isComplaint: true } as const;

  await step('the same again', desk.enter({}));
  await step('another', desk.enter({ externalId: '2' }));
  await step('a repost', desk.enter({ externalId: '3', kind: 'REPOST', inReplyTo: '1' }));
  await step('an answer', desk.enter({ externalId: '4', kind: 'REPLY', inReplyTo: '1' }));
  await step('a look', desk.enter({ metrics: { ...NO_LOOK, at: hours(1), likes: 7 } }));
  await step('a label', desk.enter({ sentiment: 'NEGATIVE' }));
  await step('words', desk.ask(id, { kind: 'edit', text: 'other words', at: hours(1) }));
  await step(
    'visibility',
    desk.ask(id, { kind: 'changeVisibility', visibility: 'PRIVATE', at: hours(1) }),
  );
  await step('a flag', desk.ask(id, complaint));
  await step('the same flag', desk.ask(id, complaint));
  await step(
    'a reply',
    desk.app.desks.replies.reply(CALLER, {
      idempotencyKey: 'reply',
      mentionId: id,
      visibility: 'PUBLIC',
      text: 'Sorry.',
      agentName: null,
      externalId: null,
      sentAt: hours(2),
    }),
  );
  await step(
    'a ticket',
    desk.ask(id, { kind: 'escalate', type: 'COMPLAINT', priority: null, subject: null }),
  );
  await step(
    'an analysis',
    desk.query(`
      INSERT INTO text_analysis (subject_id, part, brand_id, text_hash, version, taxonomy_version, analysed_at)
      VALUES ('${id}', '', 'united', '${CUSTOMER}', '1', '1', now())`),
  );
  await step('its version', desk.query(`UPDATE text_analysis SET version = '2'`));
  await step(
    'a customer',
    desk.query(`UPDATE mention SET customer_id = '${CUSTOMER}' WHERE id = '${id}'`),
  );
  await step(
    'an address',
    desk.query(`UPDATE mention SET url = 'https://x.example/1' WHERE id = '${id}'`),
  );

  expect(due).toEqual([
    ['the same again', []],
    ['another', ['new']],
    ['a repost', ['it', 'new']],
    ['an answer', ['new']],
    ['a look', ['it']],
    ['a label', ['it']],
    ['words', ['it']],
    ['visibility', ['it']],
    ['a flag', ['it']],
    ['the same flag', []],
    ['a reply', ['it']],
    ['a ticket', ['it']],
    ['an analysis', ['it']],
    ['its version', []],
    ['a customer', ['it']],
    ['an address', []],
  ]);
});

it('can be read again when its author was erased, and tells no words from then on', async () => {
  await using resources = new AsyncDisposableStack();
  let url = '';
  const graph = resources.use(
    await openTestSubgraph('mentions', { entities, migrations }, (databaseUrl) => {
      url = databaseUrl;
      return openMentions({ databaseUrl, secret: 'test', background: BACKGROUND });
    }),
  );
  const database = openDatabase({ url, entities, migrations });
  resources.defer(() => database.close());
  await graph.app.intake.prepare([record({ customerId: CUSTOMER, text: BAD })], 'last')(RUN);
  const [{ id } = {}] = await graph.query('SELECT id FROM mention');
  await lastMeasured(graph, String(id), 'sentiment');
  const closedWords = async (): Promise<unknown[]> => {
    const events = await graph.query(
      `SELECT payload FROM outbox WHERE type = 'mention.measured' ORDER BY seq`,
    );
    return events.map(({ payload }) => JSON.parse(JSON.stringify(payload), withoutOpenWords));
  };
  const before = await closedWords();

  await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: CUSTOMER, customerIds: [CUSTOMER] }),
  );

  expect((await closedWords()).slice(0, before.length)).toEqual(before);
  await expect
    .poll(async () => (await closedWords()).slice(before.length))
    .toContainEqual(expect.objectContaining({ verbatims: [], sentiment: null, topics: [] }));
  expect(JSON.stringify(await graph.query('SELECT payload FROM outbox'))).not.toContain('worst');
});

function withoutOpenWords(name: string, value: unknown): unknown {
  return name === 'text' ? undefined : value;
}

const { metrics: _metrics, ...brought } = record({ text: 'Late.' });
const mention: MeasuredMention['mention'] = {
  ...brought,
  id: CUSTOMER,
  importId: CUSTOMER,
  sourceKind: 'SOCIAL',
  isComplaint: null,
  receivedAt: POSTED_AT,
};

function payloadOf(
  over: Partial<MeasuredMention['mention']>,
  beside: Partial<MeasuredMention> = {},
): object {
  const nothing = { state: null, replies: [], reach: null, latestLook: null, finding: null };
  return measureMention({ mention: { ...mention, ...over }, ...nothing, ...beside }).payload;
}

it.each([
  ['nobody', null, null, false],
  ['its source', true, null, true],
  ['somebody here, against its source', true, false, false],
  ['somebody here', null, true, true],
])('is a complaint when %s says so', (_, isComplaint, said, told) => {
  const state = said === null ? null : { ...freshState(mention), isComplaint: said };

  expect(payloadOf({ isComplaint }, { state })).toMatchObject({ isComplaint: told });
});

it.each([
  ['PUBLIC', true, 'SOCIAL_PUBLIC'],
  ['PRIVATE', false, 'SOCIAL_DIRECT'],
  ['DIRECT', false, 'SOCIAL_DIRECT'],
] as const)('is public by its visibility: %s', (visibility, isPublic, channel) => {
  expect(payloadOf({ visibility })).toMatchObject({
    isPublic,
    channel,
    verbatims: [{ isPublic, channel }],
  });
});

it('estimates by followers whom it reaches, and by none where nobody told', () => {
  expect([
    payloadOf({ authorFollowers: 12 }),
    payloadOf({ authorFollowers: null }),
    payloadOf({ authorFollowers: 12, visibility: 'DIRECT' }),
  ]).toMatchObject([
    { followers: 12, reach: 12, isReachEstimated: true },
    { followers: null, reach: null, isReachEstimated: false },
    { followers: null, reach: null, isReachEstimated: false },
  ]);
});

it('lets the label of its source win over what was computed', () => {
  const finding = {
    subjectId: CUSTOMER,
    part: '',
    language: 'fr',
    sentiment: 'VERY_NEGATIVE',
    score: -0.9,
    emotions: ['ANGER'],
    intents: [],
    topics: ['DELAY'],
  } as const;

  expect([
    payloadOf({ sentiment: 'POSITIVE' }, { finding }),
    payloadOf({ sentiment: null }, { finding }),
  ]).toMatchObject([{ sentiment: 'POSITIVE' }, { sentiment: 'VERY_NEGATIVE' }]);
});
