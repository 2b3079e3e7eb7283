import { startSweep } from '@cx/sweeps';
import { expect, it } from 'vitest';

import { AGENT, CUSTOMER, openDesk, START, TICKET } from './sla-desk.test-support.ts';
import { LONDON, PARIS, target } from './sla.test-support.ts';
import type { TicketEventRecord } from './ticket-intake.ts';

const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

const STATE = 'metric, cycle, started_at, due_at, breached_at, fulfilled_at';

it('starts the clocks of a policy with the ticket, and stops them in the transaction of what happens', async () => {
  await using desk = await openDesk();
  await desk.promise({
    targets: [target(), target({ metric: 'RESOLUTION', targetSeconds: 4 * 3600 })],
  });
  const ticketId = await desk.open();
  desk.wait(30);
  await desk.say(ticketId, AGENT);

  expect(await desk.clocks(STATE, ticketId)).toEqual([
    {
      metric: 'FIRST_REPLY',
      cycle: 1,
      started_at: START,
      due_at: after(60),
      breached_at: null,
      fulfilled_at: after(30),
    },
    {
      metric: 'RESOLUTION',
      cycle: 1,
      started_at: START,
      due_at: after(240),
      breached_at: null,
      fulfilled_at: null,
    },
  ]);
  expect(await desk.told()).toEqual([
    { type: 'sla-clock.fulfilled', occurred_at: after(30), metric: 'FIRST_REPLY' },
  ]);
});

it('breaches at the deadline, once, and stays breached when the answer comes late', async () => {
  await using desk = await openDesk();
  await desk.promise();
  const ticketId = await desk.open();

  desk.wait(60);
  expect(await desk.app.clocks.reckonDue()).toBe(0);
  desk.wait(1);
  expect(await desk.app.clocks.reckonDue()).toBe(1);
  expect(await desk.app.clocks.reckonDue()).toBe(0);
  desk.wait(1);
  await desk.say(ticketId, AGENT);

  expect(await desk.clocks(STATE)).toEqual([
    {
      metric: 'FIRST_REPLY',
      cycle: 1,
      started_at: START,
      due_at: after(60),
      breached_at: after(60),
      fulfilled_at: after(62),
    },
  ]);
  expect(await desk.told()).toEqual([
    { type: 'sla-clock.breached', occurred_at: after(60), metric: 'FIRST_REPLY' },
    { type: 'sla-clock.fulfilled', occurred_at: after(62), metric: 'FIRST_REPLY' },
  ]);
});

it('tells of a breach that nobody looked at when the answer came late', async () => {
  await using desk = await openDesk();
  await desk.promise();
  const ticketId = await desk.open();
  desk.wait(90);

  await desk.say(ticketId, AGENT);

  expect((await desk.told()).map(({ type }) => type)).toEqual([
    'sla-clock.breached',
    'sla-clock.fulfilled',
  ]);
  expect(await desk.app.clocks.reckonDue()).toBe(0);
});

it('breaches what fell due while all workers were down, once for all that come back', async () => {
  await using desk = await openDesk();
  await desk.promise();
  for (let count = 0; count < 5; count += 1) await desk.open();
  desk.wait(3 * 24 * 60);

  const errors: unknown[] = [];
  const doDue = (): Promise<number> => desk.app.clocks.reckonDue();
  const onError = (error: unknown): number => errors.push(error);
  const workers = [1, 2, 3].map(() => startSweep({ doDue, onError, everyMs: 10 }));
  await expect
    .poll(() => desk.query('SELECT FROM sla_clock WHERE breached_at IS NOT NULL'))
    .toHaveLength(5);
  await Promise.all(workers.map((worker) => worker.stop()));

  expect(errors).toEqual([]);
  expect((await desk.told()).map(({ type }) => type)).toEqual(
    Array.from({ length: 5 }, () => 'sla-clock.breached'),
  );
});

it('leaves neither half when a breach cannot be told, and does all of it later', async () => {
  await using desk = await openDesk();
  await desk.promise();
  const ticketId = await desk.open();
  desk.wait(61);
  await desk.query(`
    CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'Crash.'; END $$;
    CREATE TRIGGER crash BEFORE INSERT ON outbox FOR EACH ROW
      WHEN (NEW.type = 'sla-clock.breached') EXECUTE FUNCTION crash()`);

  await expect(desk.app.clocks.reckonDue()).rejects.toThrow('could not be reckoned');
  expect(await desk.clocks('breached_at', ticketId)).toEqual([{ breached_at: null }]);
  await desk.query('DROP TRIGGER crash ON outbox');

  expect(await desk.app.clocks.reckonDue()).toBe(1);
  expect(await desk.clocks('breached_at', ticketId)).toEqual([{ breached_at: after(60) }]);
  expect(await desk.told()).toHaveLength(1);
});

it('keeps the promise on the next reply apart from that on the first', async () => {
  await using desk = await openDesk();
  await desk.promise({
    targets: [target(), target({ metric: 'NEXT_REPLY', targetSeconds: 10 * 3600 })],
  });
  const ticketId = await desk.open();
  desk.wait(10);
  await desk.say(ticketId, CUSTOMER);
  expect(await desk.clocks('metric, due_at', ticketId)).toEqual([
    { metric: 'FIRST_REPLY', due_at: after(60) },
  ]);

  desk.wait(10);
  await desk.say(ticketId, AGENT);
  desk.wait(10);
  await desk.say(ticketId, CUSTOMER);

  expect(await desk.clocks(STATE, ticketId)).toEqual([
    {
      metric: 'FIRST_REPLY',
      cycle: 1,
      started_at: START,
      due_at: after(60),
      breached_at: null,
      fulfilled_at: after(20),
    },
    {
      metric: 'NEXT_REPLY',
      cycle: 1,
      started_at: after(30),
      due_at: after(630),
      breached_at: null,
      fulfilled_at: null,
    },
  ]);
});

it('pauses the waits of the requester and of the desk, and no reply', async () => {
  await using desk = await openDesk();
  await desk.promise({
    targets: (['FIRST_REPLY', 'REQUESTER_WAIT', 'AGENT_WORK', 'RESOLUTION'] as const).map(
      (metric) => target({ metric }),
    ),
  });
  const ticketId = await desk.open();
  desk.wait(30);
  await desk.carryOut(ticketId, AGENT, { kind: 'changeTicketStatus', status: 'PENDING' });

  expect(await desk.clocks('metric, due_at, pauses', ticketId)).toEqual([
    { metric: 'AGENT_WORK', due_at: null, pauses: [{ from: after(30).toISOString(), to: null }] },
    { metric: 'FIRST_REPLY', due_at: after(60), pauses: [] },
    {
      metric: 'REQUESTER_WAIT',
      due_at: null,
      pauses: [{ from: after(30).toISOString(), to: null }],
    },
    { metric: 'RESOLUTION', due_at: after(60), pauses: [] },
  ]);
});

it('takes the priority that the ticket had when the policy was applied, and no later version of it', async () => {
  await using desk = await openDesk();
  await desk.promise({
    targets: [
      target({ priority: 'NORMAL', targetSeconds: 3600 }),
      target({ priority: 'URGENT', targetSeconds: 60 }),
    ],
  });
  const ticketId = await desk.open();
  desk.wait(1);
  await desk.promise({ targets: [target({ targetSeconds: 120 })], validFrom: desk.clock.now });
  desk.wait(1);
  await desk.carryOut(ticketId, AGENT, { kind: 'changeTicket', priority: 'URGENT' });
  const later = await desk.open();

  const columns = 'target_seconds, priority_applied';
  expect(await desk.clocks(columns, ticketId)).toEqual([
    { target_seconds: 3600, priority_applied: 'NORMAL' },
  ]);
  expect(await desk.clocks(columns, later)).toEqual([
    { target_seconds: 120, priority_applied: 'NORMAL' },
  ]);
});

it('waits with a policy by priority for a ticket to get one, and counts from its opening', async () => {
  await using desk = await openDesk();
  await desk.promise({ targets: [target({ priority: 'HIGH' })] });
  const ticketId = await desk.open({ priority: null });
  expect(await desk.clocks('id', ticketId)).toEqual([]);

  desk.wait(10);
  await desk.carryOut(ticketId, AGENT, { kind: 'changeTicket', priority: 'HIGH' });

  expect(await desk.clocks('started_at, due_at', ticketId)).toEqual([
    { started_at: START, due_at: after(60) },
  ]);
});

it('takes the first of several policies that match', async () => {
  await using desk = await openDesk();
  await desk.promise({ key: 'all', position: 2, targets: [target({ targetSeconds: 1000 })] });
  await desk.promise({
    key: 'complaints',
    types: ['COMPLAINT'],
    channels: ['PHONE', 'EMAIL'],
    targets: [target({ targetSeconds: 10 })],
  });
  const question = await desk.open();
  const complaint = await desk.open({ type: 'COMPLAINT' });

  expect(await desk.clocks('target_seconds', question)).toEqual([{ target_seconds: 1000 }]);
  expect(await desk.clocks('target_seconds', complaint)).toEqual([{ target_seconds: 10 }]);
});

it('counts business time across every schedule that was in force, with calendar time beside it', async () => {
  await using desk = await openDesk();
  // 01:00-10:00 in Paris is until 09:00 in winter's UTC; London opens at 08:00.
  await desk.keepHours();
  await desk.promise({
    scheduleKey: 'paris',
    targets: [target({ clock: 'BUSINESS', targetSeconds: 2 * 3600 })],
  });
  const ticketId = await desk.open();
  expect(await desk.clocks('due_at', ticketId)).toEqual([
    { due_at: new Date('2026-03-24T01:00:00Z') },
  ]);

  desk.wait(30);
  const change = new Date('2026-03-23T08:40:00Z');
  await desk.keepHours({ ...LONDON, key: PARIS.key, validFrom: change });
  expect(await desk.app.clocks.reckonDue()).toBe(1);
  expect(await desk.clocks('due_at', ticketId)).toEqual([
    { due_at: new Date('2026-03-23T10:00:00Z') },
  ]);
  desk.wait(24 * 60);
  await desk.say(ticketId, AGENT);

  expect(await desk.clocks('calendar_seconds, business_seconds', ticketId)).toEqual([
    { calendar_seconds: 88_200, business_seconds: 9 * 3600 + 30 * 60 },
  ]);
});

it('gives the golden case its 960.133 business minutes, through an import', async () => {
  await using desk = await openDesk();
  const opened = new Date('2020-09-29T17:01:38Z');
  const changed = new Date('2020-09-30T19:01:25Z');
  await desk.keepHours({ ...GOLDEN_1, validFrom: new Date('2020-09-01T00:00:00Z') });
  desk.clock.now = changed;
  await desk.keepHours({ ...GOLDEN_2, validFrom: changed });
  desk.clock.now = START;
  await desk.promise({
    scheduleKey: 'desk',
    validFrom: new Date('2020-09-02T00:00:00Z'),
    targets: [target({ metric: 'RESOLUTION', clock: 'BUSINESS', targetSeconds: 3600 })],
  });
  const record = (at: Date, status: string, name: string): TicketEventRecord => ({
    ticket: { brandId: 'united', source: 'zendesk', externalId: '1' },
    externalId: name,
    at,
    activity: null,
    actorKind: null,
    actor: null,
    changes: { STATUS: status },
  });
  const write = (one: TicketEventRecord) =>
    desk.app.intake.prepare([one])({ id: RUN_ID, records: 1 });

  await desk.app.imports.begin(RUN_ID, 'file', 'tickets');
  await write(record(opened, 'NEW', 'opened'));
  expect(await desk.app.clocks.reckonDue()).toBe(0);
  await write(record(new Date('2020-09-30T19:01:46Z'), 'SOLVED', 'solved'));
  await desk.app.imports.finish(RUN_ID);
  expect(await desk.app.clocks.reckonDue()).toBe(1);

  // 960.133 and 1560.133 minutes: what the schedules of both desks say, each while it was in force.
  expect(await desk.clocks('calendar_seconds, business_seconds')).toEqual([
    { calendar_seconds: 93_608, business_seconds: 57_608 },
  ]);
});

it('reckons tickets that were there before the first version of a policy that begins in the past', async () => {
  await using desk = await openDesk();
  const ticketId = await desk.open();
  desk.wait(90);

  await desk.promise({ validFrom: START });
  expect(await desk.app.clocks.reckonDue()).toBe(1);

  expect(await desk.clocks('breached_at', ticketId)).toEqual([{ breached_at: after(60) }]);
  expect(await desk.app.clocks.reckonDue()).toBe(0);
});

it('makes no clocks of tickets of a brand that promises nothing', async () => {
  await using desk = await openDesk();
  await desk.promise({ brandId: 'united' });
  const { ticketId } = await desk.app.desk.open(
    { id: 'bob', brands: ['delta'] },
    { ...TICKET, brandId: 'delta' },
  );

  expect(await desk.clocks('id', ticketId)).toEqual([]);
});

/** Level 1 in Chicago, then level 2 in San Francisco: see metrics of business time. */
const GOLDEN_1 = {
  key: 'desk',
  timeZone: 'America/Chicago',
  weekly: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
    weekday,
    fromMinute: 7 * 60,
    toMinute: 21 * 60,
  })),
  holidays: [],
};
const GOLDEN_2 = {
  key: 'desk',
  timeZone: 'America/Los_Angeles',
  weekly: ([1, 2, 3, 4, 5] as const).map((weekday) => ({
    weekday,
    fromMinute: 8 * 60,
    toMinute: 17 * 60 + 30,
  })),
  holidays: [],
};

const RUN_ID = '019a0000-0000-7000-8000-00000000000f';
