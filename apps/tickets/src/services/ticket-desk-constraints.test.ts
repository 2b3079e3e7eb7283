import { expect, it } from 'vitest';

import { openDesk, UNKNOWN_ID } from './ticket-desk.test-support.ts';

it.each([
  ['an origin without its kind', `origin_id = id`, 'ticket_origin_check'],
  ['a kind of origin without its id', `origin_kind = 'MENTION'`, 'ticket_origin_check'],
  ['an origin of another kind', `origin_kind = 'TICKET', origin_id = id`, 'origin_kind_check'],
])('stores no ticket with %s', async (_, change, message) => {
  await using desk = await openDesk();
  await desk.open();

  await expect(desk.query(`UPDATE ticket SET ${change}`)).rejects.toThrow(message);
});

it('makes one ticket of one thing at most', async () => {
  await using desk = await openDesk();
  const id = await desk.open();
  await desk.open();
  await desk.query(`
    UPDATE ticket SET origin_kind = 'MENTION', origin_id = '${UNKNOWN_ID}' WHERE id = '${id}'`);

  await expect(
    desk.query(`UPDATE ticket SET origin_kind = 'MENTION', origin_id = '${UNKNOWN_ID}'`),
  ).rejects.toThrow('ticket_origin_key');
  await desk.query(`
    UPDATE ticket SET origin_kind = 'REVIEW', origin_id = '${UNKNOWN_ID}' WHERE id <> '${id}'`);
});

it.each([
  ['of a customer as a note', `'CUSTOMER', 'INTERNAL', false`, 'message_note_check'],
  ['of a bot by hand', `'BOT', 'PUBLIC', false`, 'message_automated_check'],
  ['of nobody of the four kinds', `'GHOST', 'PUBLIC', true`, 'message_author_kind_check'],
])('stores no message %s', async (_, values, message) => {
  await using desk = await openDesk();
  const id = await desk.open();

  await expect(
    desk.query(`
      INSERT INTO message (id, brand_id, ticket_id, source, external_id, author_kind, visibility, automated,
        channel, text, at)
      VALUES ('${UNKNOWN_ID}', 'united', '${id}', 'desk', 'm-1', ${values}, 'EMAIL', '.', now())`),
  ).rejects.toThrow(message);
});

const AT = (minute: number): string => `timestamptz '2026-03-02T09:0${minute}:00Z'`;

it.each([
  ['that is not over', `NULL, NULL, NULL, NULL`, 'call_outcome_check'],
  ['that was answered and abandoned', `${AT(1)}, ${AT(1)}, ${AT(2)}, NULL`, 'call_outcome_check'],
  ['that was answered and has not ended', `${AT(1)}, NULL, NULL, NULL`, 'call_end_check'],
  ['that was abandoned and has ended', `NULL, ${AT(1)}, ${AT(2)}, NULL`, 'call_end_check'],
  ['that an agent abandoned', `NULL, ${AT(1)}, NULL, 'Kim'`, 'call_agent_check'],
  ['that was abandoned before it came', `NULL, ${AT(0)} - interval '1 s', NULL, NULL`, 'order'],
  ['that ended before it was answered', `${AT(2)}, NULL, ${AT(1)}, NULL`, 'call_order_check'],
])('stores no call %s', async (_, values, message) => {
  await using desk = await openDesk();
  const id = await desk.open();

  await expect(
    desk.query(`
      INSERT INTO call (id, brand_id, ticket_id, channel, queued_at, answered_at, abandoned_at, ended_at, agent)
      VALUES ('${UNKNOWN_ID}', 'united', '${id}', 'PHONE', ${AT(0)}, ${values})`),
  ).rejects.toThrow(message);
});
