import { UserProblem } from '@cx/mutations';
import { expect, it } from 'vitest';

import {
  CALLER,
  mention,
  openDesk,
  POSTED_AT,
  type TestDesk,
  UNKNOWN_ID,
} from '../mention-desk.test-support.ts';
import type { Asked } from './mention-desk.ts';

const hours = (count: number): Date => new Date(POSTED_AT.valueOf() + count * 3_600_000);

const edit = (text: string, at: Date): Asked => ({ kind: 'edit', text, at });

const ESCALATE: Asked = { kind: 'escalate', type: 'COMPLAINT', priority: 'HIGH', subject: null };

async function versions(desk: TestDesk, id: string): Promise<Record<string, unknown>[]> {
  return desk.query(
    `SELECT at, is_dated, text FROM mention_version WHERE mention_id = '${id}' ORDER BY at, is_dated`,
  );
}

async function served(desk: TestDesk, id: string): Promise<unknown> {
  const [row] = await desk.query(`SELECT text, visibility FROM mention WHERE id = '${id}'`);
  return row;
}

it('adds a version by an edit, and tells the others', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});

  await desk.ask(id, edit('other words', hours(1)));

  expect(await served(desk, id)).toEqual({ text: 'other words', visibility: 'PUBLIC' });
  expect(await versions(desk, id)).toEqual([
    { at: POSTED_AT, is_dated: false, text: 'a post' },
    { at: hours(1), is_dated: true, text: 'other words' },
  ]);
  expect((await desk.told(id)).slice(1)).toEqual([
    { type: 'mention.edited', payload: { at: hours(1).toISOString() } },
    {
      type: 'mention.recorded',
      payload: { channel: 'SOCIAL_PUBLIC', direction: 'INBOUND', summary: 'other words' },
    },
  ]);
});

it('leaves a tombstone by a deletion, which no import fills again', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.ask(id, edit('other words', hours(1)));

  await desk.ask(id, { kind: 'delete', at: hours(2) });
  await desk.enter({ text: 'back again', topics: ['DELAY'] });

  expect(await served(desk, id)).toEqual({ text: null, visibility: 'PUBLIC' });
  expect(await desk.query('SELECT topics FROM mention')).toEqual([{ topics: ['DELAY'] }]);
  expect((await versions(desk, id)).map(({ text }) => text)).toEqual([null, null]);
  expect(await desk.query('SELECT deleted_at, text_redacted_at FROM mention_state')).toEqual([
    { deleted_at: hours(2), text_redacted_at: desk.clock.now },
  ]);
  expect((await desk.told(id)).at(-1)).toEqual({
    type: 'mention.recorded',
    payload: { channel: 'SOCIAL_PUBLIC', direction: 'INBOUND', summary: null },
  });
});

it('keeps what an import replaces, with the newest words served', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({ text: 'first' });

  await desk.enter({ text: 'second' });
  await desk.enter({ text: 'second', topics: ['DELAY'] });
  await desk.enter({ text: 'third' });

  expect(await served(desk, id)).toEqual({ text: 'third', visibility: 'PUBLIC' });
  expect((await versions(desk, id)).map(({ text }) => text)).toEqual(['first', 'second', 'third']);
});

it('lets no import undo what the network has dated, and counts it as no change', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.ask(id, edit('other words', hours(1)));
  await desk.ask(id, { kind: 'changeVisibility', visibility: 'PRIVATE', at: hours(1) });

  const outcome = await desk.app.intake.prepare(
    [mention()],
    'last',
  )({
    id: '019a0000-0000-7000-8000-0000000000aa',
    records: 1,
  });

  expect(outcome).toMatchObject({ inserted: 0, updated: 0, unchanged: 1 });
  expect(await served(desk, id)).toEqual({ text: 'other words', visibility: 'PRIVATE' });
});

it('takes no words away by an import that brings none', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});

  await desk.enter({ text: null, topics: ['DELAY'] });

  expect(await served(desk, id)).toEqual({ text: 'a post', visibility: 'PUBLIC' });
});

it('takes the versions with the words when somebody takes these out of the table', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.ask(id, edit('other words', hours(1)));

  await desk.query('UPDATE mention SET text = NULL');

  expect((await versions(desk, id)).map(({ text }) => text)).toEqual([null, null]);
});

it('keeps the words of a deleted mention as evidence until its flag is dismissed', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.ask(id, { kind: 'flagAbuse', abuse: 'THREAT', score: 0.9 });
  await desk.ask(id, { kind: 'delete', at: hours(1) });
  const kept = await versions(desk, id);
  const answer = await desk.send(`{ mention(id: "${id}") { text versions { text } legalHold } }`);

  await desk.ask(id, { kind: 'reviewAbuse', verdict: 'DISMISSED' });

  expect(kept).toEqual([{ at: POSTED_AT, is_dated: false, text: 'a post' }]);
  expect(answer).toEqual({
    data: { mention: { text: null, versions: [{ text: null }], legalHold: true } },
  });
  expect((await versions(desk, id)).map(({ text }) => text)).toEqual([null]);
});

it.each([
  ['a deletion taken back', `deleted_at = NULL, text_redacted_at = NULL`, 'A tombstone stays.'],
  ['a later deletion', `deleted_at = deleted_at + interval '1 s'`, 'A tombstone stays.'],
  ['an older word on visibility', `visibility_at = '2025-01-01'`, 'told later wins'],
  ['another ticket', `ticket_id = gen_random_uuid()`, 'has one ticket'],
  ['a flag taken back', `abuse_kind = NULL`, 'stay'],
  ['another verdict', `abuse_verdict = 'DISMISSED', legal_hold = false`, 'stay'],
  ['a hold without a flag', `legal_hold = false`, 'hold_check'],
])('does not store %s', async (_, change, message) => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.ask(id, ESCALATE);
  await desk.ask(id, { kind: 'flagAbuse', abuse: 'THREAT', score: null });
  await desk.ask(id, { kind: 'reviewAbuse', verdict: 'CONFIRMED' });
  await desk.ask(id, { kind: 'changeVisibility', visibility: 'PRIVATE', at: hours(1) });
  await desk.ask(id, { kind: 'delete', at: hours(1) });

  await expect(desk.query(`UPDATE mention_state SET ${change}`)).rejects.toThrow(message);
});

it.each([
  ['other words in the place of some', `UPDATE mention_version SET text = 'A' WHERE is_dated`],
  ['another instant', `UPDATE mention_version SET at = now()`],
  ['the loss of a version', `DELETE FROM mention_version`],
])('does not store %s', async (_, statement) => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.ask(id, edit('other words', hours(1)));

  await expect(desk.query(statement)).rejects.toThrow('What was said is kept.');
});

it('lets a mention go with all its versions', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.ask(id, edit('other words', hours(1)));

  await desk.query('DELETE FROM mention');

  expect(await desk.query('SELECT FROM mention_version')).toEqual([]);
  expect(await desk.query('SELECT FROM mention_state')).toEqual([]);
});

it('asks for one ticket, whoever asks and however often', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({ text: 'Nobody  calls\nback.' });

  const first = await desk.ask(id, ESCALATE);
  const again = await desk.ask(
    id,
    { ...ESCALATE, type: 'QUESTION', subject: 'Other' },
    {
      id: 'agent-2',
      brands: ['united'],
    },
  );

  expect(again).toEqual(first);
  expect((await desk.told(id)).slice(1)).toEqual([
    {
      type: 'ticket.requested',
      payload: {
        ticketId: first.ticketId,
        origin: 'MENTION',
        type: 'COMPLAINT',
        priority: 'HIGH',
        channel: 'SOCIAL_PUBLIC',
        subject: 'Nobody calls back.',
        text: 'Nobody  calls\nback.',
        language: 'en',
        authorName: 'ada',
        requestedBy: 'agent-1',
      },
    },
  ]);
});

it('asks for one ticket when many ask at the same time', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});

  const answers = await Promise.all(Array.from({ length: 8 }, () => desk.ask(id, ESCALATE)));

  expect(new Set(answers.map(({ ticketId }) => ticketId)).size).toBe(1);
  expect((await desk.told(id)).map(({ type }) => type)).toEqual([
    'mention.recorded',
    'ticket.requested',
  ]);
});

it('leaves nothing of an escalation whose transaction is undone, and does it at the next try', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'It crashed.'; END $$`);
  await desk.query(`CREATE TRIGGER fail BEFORE INSERT ON outbox
    FOR EACH ROW WHEN (NEW.type = 'ticket.requested') EXECUTE FUNCTION fail()`);

  await expect(desk.ask(id, ESCALATE)).rejects.toThrow('It crashed.');
  const between = await desk.query('SELECT FROM mention_state');
  await desk.query('DROP TRIGGER fail ON outbox');
  const { ticketId } = await desk.ask(id, ESCALATE);

  expect(between).toEqual([]);
  expect(ticketId).toMatch(/^[\da-f-]{36}$/);
});

it.each<[string, Asked, string]>([
  ['an edit before the mention', edit('words', hours(-1)), 'INSTANT_WRONG'],
  ['an edit that is to come', edit('words', new Date('2027-01-01T00:00:00Z')), 'INSTANT_WRONG'],
  ['an edit without words', edit(' \0', hours(1)), 'TEXT_LENGTH_WRONG'],
  ['an edit that is too long', edit('x'.repeat(25_001), hours(1)), 'TEXT_LENGTH_WRONG'],
  ['a review without a flag', { kind: 'reviewAbuse', verdict: 'CONFIRMED' }, 'ABUSE_NOT_FLAGGED'],
])('refuses %s, and does nothing', async (_, command, code) => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});

  await expect(desk.ask(id, command)).rejects.toMatchObject({ code });

  expect(await desk.query('SELECT FROM mention_state')).toEqual([]);
  expect(await desk.told(id)).toHaveLength(1);
});

it('refuses a ticket for a mention that was deleted', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.ask(id, { kind: 'delete', at: hours(1) });

  await expect(desk.ask(id, ESCALATE)).rejects.toMatchObject({ code: 'MENTION_DELETED' });
});

it('refuses a change of what has changed since it was read', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  await desk.ask(id, edit('other words', hours(1)));
  const request = { idempotencyKey: 'late', mentionId: id, expectedVersion: 0 };

  const refusal = desk.app.desks.mentions.carryOut(CALLER, { ...request, command: ESCALATE });

  await expect(refusal).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
});

it.each([
  ['of another brand', 'id', ['delta']],
  ['that nobody knows', UNKNOWN_ID, ['united']],
])('refuses a mention %s as one that is not there', async (_, wanted, brands) => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  const caller = { id: 'agent-2', brands };

  const refusal = desk.ask(wanted === 'id' ? id : wanted, ESCALATE, caller);

  await expect(refusal).rejects.toEqual(
    new UserProblem(
      'MENTION_UNKNOWN',
      'You see no mention with this id: take one that the list of mentions shows you.',
      ['input', 'mentionId'],
    ),
  );
});
