import { expect, it } from 'vitest';

import { AGENT, openDesk } from './sla-desk.test-support.ts';
import { target } from './sla.test-support.ts';

it.each([
  ['another hour of a schedule', `UPDATE schedule SET weekly = '[]'`],
  ['another name of a policy', `UPDATE sla_policy SET name = 'Other'`],
  ['another target', 'UPDATE sla_target SET target_seconds = 1'],
  ['no target any more', 'DELETE FROM sla_target'],
])('does not store %s: a version stays', async (_, statement) => {
  await using desk = await openDesk();
  await desk.keepHours();
  await desk.promise({ scheduleKey: 'paris' });

  await expect(desk.query(statement)).rejects.toThrow('A version stays as it is');
});

it('does not store a later version that is in force earlier', async () => {
  await using desk = await openDesk();
  await desk.keepHours();

  await expect(
    desk.query(`
      INSERT INTO schedule SELECT gen_random_uuid(), brand_id, key, 2, time_zone, weekly, holidays,
        valid_from - interval '1 day', created_at FROM schedule`),
  ).rejects.toThrow('in force later');
});

it.each([
  ['a target of nothing', 'target_seconds = 0', 'target_seconds_check'],
  ['a reply that is paused', 'paused_while_pending = true', 'sla_target_pause_check'],
])('does not store %s', async (_, change, message) => {
  await using desk = await openDesk();
  await desk.promise();
  await desk.query('ALTER TABLE sla_target DISABLE TRIGGER sla_target_keep');

  await expect(desk.query(`UPDATE sla_target SET ${change}`)).rejects.toThrow(message);
});

it('does not store two targets of one metric for all priorities', async () => {
  await using desk = await openDesk();
  await desk.promise();

  await expect(
    desk.query(`
      INSERT INTO sla_target SELECT policy_id, 2, brand_id, metric, priority, 1, clock, false
      FROM sla_target`),
  ).rejects.toThrow('sla_target_metric_key');
});

it.each([
  ['a breach that is taken back', 'breached_at = NULL', 'for good'],
  ['a breach at another time', `breached_at = breached_at + interval '1 hour'`, 'for good'],
  ['a deadline that moves after the breach', `due_at = due_at + interval '1 hour'`, 'for good'],
  ['another priority', `priority_applied = 'URGENT'`, 'promised of a ticket stays'],
  ['a longer target', 'target_seconds = 10000000', 'promised of a ticket stays'],
])('does not store %s', async (_, change, message) => {
  await using desk = await openDesk();
  await desk.promise();
  await desk.open();
  desk.wait(61);
  await desk.app.clocks.reckonDue();

  await expect(desk.query(`UPDATE sla_clock SET ${change}`)).rejects.toThrow(message);
});

it.each([
  ['a breach before it was due', `breached_at = due_at - interval '1 minute'`, 'breach_check'],
  [
    'a late fulfilment without a breach',
    `fulfilled_at = due_at + interval '1 minute', calendar_seconds = 1`,
    'late_check',
  ],
  ['a fulfilment without its time', 'fulfilled_at = due_at', 'seconds_check'],
  ['a deadline before the start', `due_at = started_at - interval '1 minute'`, 'due_at_check'],
])('does not store %s', async (_, change, message) => {
  await using desk = await openDesk();
  await desk.promise();
  await desk.open();

  await expect(desk.query(`UPDATE sla_clock SET ${change}`)).rejects.toThrow(message);
});

it('lets nothing happen to a clock that was stopped', async () => {
  await using desk = await openDesk();
  await desk.promise({ targets: [target()] });
  await desk.say(await desk.open(), AGENT);

  await expect(desk.query('UPDATE sla_clock SET fulfilled_at = NULL')).rejects.toThrow(
    'stands still',
  );
});
