import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { createTestDatabase } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, erasure, type MentionRecord, migrations, openMentions } from '../index.ts';

const ADA = '019a0000-0000-7000-8000-00000000000a';
const EVE = '019a0000-0000-7000-8000-00000000000e';
const ERASURE = '019a0000-0000-7000-8000-0000000000e1';
const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 0 };

function mention(externalId: string, over: Partial<MentionRecord> = {}): MentionRecord {
  return {
    brandId: 'united',
    source: 'test',
    customerId: EVE,
    externalId,
    network: 'x',
    url: `https://x.example/${externalId}`,
    kind: 'REPLY',
    visibility: 'PUBLIC',
    authorNetworkUserId: 'user-1',
    authorHandle: 'somebody',
    authorFollowers: 12,
    authorVerified: false,
    text: 'a post',
    language: 'en',
    postedAt: new Date('2026-01-03T09:00:00Z'),
    conversationId: null,
    inReplyTo: null,
    sentiment: 'NEGATIVE',
    topics: ['DELAY'],
    metrics: null,
    ...over,
  };
}

it('takes the names of a person’s mentions wherever a talk goes on from them, and keeps the talk together', async () => {
  await using resources = new AsyncDisposableStack();
  const schema = resources.use(await createTestDatabase({ mentions: { entities, migrations } }));
  const { app: databaseUrl } = schema.urls('mentions');
  const { intake, service } = openMentions({ databaseUrl, secret: 'test' });
  resources.defer(() => service.close());
  const database = openDatabase({ url: databaseUrl, entities, migrations });
  resources.defer(() => database.close());
  const own = { customerId: ADA, authorHandle: 'lovelace', authorNetworkUserId: 'user-lovelace' };
  const records = [
    mention('post-lovelace', { ...own, kind: 'POST', conversationId: 'post-lovelace' }),
    mention('reply-eve', { inReplyTo: 'post-lovelace', conversationId: 'post-lovelace' }),
    mention('reply-lovelace', { ...own, inReplyTo: 'reply-eve', conversationId: 'post-lovelace' }),
    mention('other-lovelace', { ...own, inReplyTo: 'unknown', conversationId: 'unknown' }),
  ];
  await intake.prepare(records, 'last')(RUN);

  await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: ERASURE, customerIds: [ADA] }),
  );

  const rows = await database.unrestricted.query<Record<string, string | null>>(
    `SELECT id, external_id, in_reply_to, conversation_id, author_handle, text FROM mention ORDER BY array_position(
      ARRAY['post-lovelace', 'reply-eve', 'reply-lovelace', 'other-lovelace'], external_id), received_at, id`,
  );
  const eve = rows.find(({ external_id: name }) => name === 'reply-eve');
  const root = eve?.['in_reply_to'];
  expect(JSON.stringify(rows)).not.toContain('lovelace');
  expect(eve).toMatchObject({ conversation_id: root, author_handle: 'somebody', text: 'a post' });
  expect(rows.find(({ external_id: name }) => name === root)).toMatchObject({
    conversation_id: root,
    in_reply_to: null,
    text: null,
  });
  expect(rows.filter(({ in_reply_to: name }) => name === 'reply-eve')).toMatchObject([
    { conversation_id: root },
  ]);
  expect(rows.filter(({ conversation_id: name }) => name === null)).toMatchObject([
    { in_reply_to: null },
  ]);
});
