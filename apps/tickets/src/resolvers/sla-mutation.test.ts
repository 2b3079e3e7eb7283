import { expect, it } from 'vitest';

import { AGENT, START } from '../services/sla-desk.test-support.ts';
import { openGraph } from './sla-graph.test-support.ts';

const DEFINE_SCHEDULE = `mutation ($input: DefineScheduleInput!) { defineSchedule(input: $input) {
  schedule { brand { key } key version timeZone weekly { weekday fromMinute toMinute } holidays validFrom }
  userErrors { code message field } } }`;

const DEFINE_POLICY = `mutation ($input: DefineSlaPolicyInput!) { defineSlaPolicy(input: $input) {
  slaPolicy { key version name position types priorities channels schedule validFrom
    targets { metric priority targetSeconds clock pausedWhilePending } }
  userErrors { code message field } } }`;

const SCHEDULE = {
  idempotencyKey: 'schedule',
  brand: 'united',
  key: 'paris',
  timeZone: 'Europe/Paris',
  weekly: [{ weekday: 'FRIDAY', fromMinute: 540, toMinute: 1080 }],
  holidays: ['2026-12-25'],
};

const TARGET = { metric: 'FIRST_REPLY', targetSeconds: 3600, clock: 'CALENDAR' };

const POLICY = {
  idempotencyKey: 'policy',
  brand: 'united',
  key: 'standard',
  name: 'Standard',
  targets: [TARGET],
};

it('defines a schedule, once for each key, and the next version of it', async () => {
  await using desk = await openGraph();

  const first = await desk.ask(DEFINE_SCHEDULE, SCHEDULE);
  const again = await desk.ask(DEFINE_SCHEDULE, SCHEDULE);
  desk.wait(1);
  const next = await desk.ask(DEFINE_SCHEDULE, {
    ...SCHEDULE,
    idempotencyKey: 'next',
    expectedVersion: 1,
    holidays: [],
  });

  expect(first).toEqual({
    data: {
      defineSchedule: {
        schedule: {
          brand: { key: 'united' },
          key: 'paris',
          version: 1,
          timeZone: 'Europe/Paris',
          weekly: [{ weekday: 'FRIDAY', fromMinute: 540, toMinute: 1080 }],
          holidays: ['2026-12-25'],
          validFrom: START.toISOString(),
        },
        userErrors: [],
      },
    },
  });
  expect(again).toEqual(first);
  expect(next).toMatchObject({
    data: { defineSchedule: { schedule: { version: 2, holidays: [] }, userErrors: [] } },
  });
  expect(
    await desk.query(`SELECT type, payload ->> 'version' AS version FROM outbox
      WHERE type = 'schedule.defined' ORDER BY seq`),
  ).toEqual([
    { type: 'schedule.defined', version: '1' },
    { type: 'schedule.defined', version: '2' },
  ]);
});

it('defines a policy with its targets', async () => {
  await using desk = await openGraph();
  await desk.ask(DEFINE_SCHEDULE, SCHEDULE);

  const answer = await desk.ask(DEFINE_POLICY, {
    ...POLICY,
    position: 3,
    types: ['COMPLAINT'],
    priorities: ['HIGH', 'URGENT'],
    channels: ['EMAIL'],
    schedule: 'paris',
    targets: [
      { ...TARGET, priority: 'URGENT', clock: 'BUSINESS' },
      { ...TARGET, metric: 'RESOLUTION', pausedWhilePending: true },
    ],
  });

  expect(answer).toEqual({
    data: {
      defineSlaPolicy: {
        slaPolicy: {
          key: 'standard',
          version: 1,
          name: 'Standard',
          position: 3,
          types: ['COMPLAINT'],
          priorities: ['HIGH', 'URGENT'],
          channels: ['EMAIL'],
          schedule: 'paris',
          validFrom: START.toISOString(),
          targets: [
            {
              metric: 'FIRST_REPLY',
              priority: 'URGENT',
              targetSeconds: 3600,
              clock: 'BUSINESS',
              pausedWhilePending: false,
            },
            {
              metric: 'RESOLUTION',
              priority: null,
              targetSeconds: 3600,
              clock: 'CALENDAR',
              pausedWhilePending: true,
            },
          ],
        },
        userErrors: [],
      },
    },
  });
});

it.each([
  ['a key with spaces', { key: 'Paris desk' }, 'KEY_WRONG'],
  ['a zone that there is not', { timeZone: 'Europe/Atlantis' }, 'SCHEDULE_WRONG'],
  ['a day that there is not', { holidays: ['2026-02-30'] }, 'SCHEDULE_WRONG'],
  [
    'hours that overlap',
    { weekly: [...SCHEDULE.weekly, { weekday: 'FRIDAY', fromMinute: 600, toMinute: 660 }] },
    'SCHEDULE_WRONG',
  ],
  ['a brand that the caller does not see', { brand: 'delta' }, 'BRAND_UNKNOWN'],
  ['a version that is not the latest', { expectedVersion: 1 }, 'VERSION_CONFLICT'],
  ['an empty idempotency key', { idempotencyKey: '' }, 'IDEMPOTENCY_KEY_INVALID'],
])('refuses a schedule with %s', async (_, over, code) => {
  await using desk = await openGraph();

  const answer = await desk.ask(DEFINE_SCHEDULE, { ...SCHEDULE, ...over });

  expect(answer).toMatchObject({
    data: { defineSchedule: { schedule: null, userErrors: [{ code }] } },
  });
  expect(await desk.query('SELECT id FROM schedule')).toEqual([]);
});

it.each([
  [
    'business hours of no schedule',
    { targets: [{ ...TARGET, clock: 'BUSINESS' }] },
    'SCHEDULE_UNKNOWN',
  ],
  ['a schedule that there is not', { schedule: 'london' }, 'SCHEDULE_UNKNOWN'],
  ['two targets for one thing', { targets: [TARGET, TARGET] }, 'SLA_TARGETS_WRONG'],
  ['a target of no time', { targets: [{ ...TARGET, targetSeconds: 0 }] }, 'SLA_TARGETS_WRONG'],
  [
    'a first reply that is paused',
    { targets: [{ ...TARGET, pausedWhilePending: true }] },
    'SLA_TARGETS_WRONG',
  ],
  ['a name of blanks', { name: ' ' }, 'TEXT_LENGTH_WRONG'],
])('refuses a policy with %s', async (_, over, code) => {
  await using desk = await openGraph();

  const answer = await desk.ask(DEFINE_POLICY, { ...POLICY, ...over });

  expect(answer).toMatchObject({
    data: { defineSlaPolicy: { slaPolicy: null, userErrors: [{ code }] } },
  });
  expect(await desk.query('SELECT id FROM sla_policy')).toEqual([]);
});

it('refuses a policy that begins before its schedule, and a later version that begins in the past', async () => {
  await using desk = await openGraph();
  await desk.ask(DEFINE_SCHEDULE, SCHEDULE);
  const yesterday = '2026-03-22T08:00:00.000Z';

  const early = await desk.ask(DEFINE_POLICY, {
    ...POLICY,
    schedule: 'paris',
    validFrom: yesterday,
  });
  await desk.ask(DEFINE_POLICY, { ...POLICY, validFrom: yesterday });
  desk.wait(1);
  const late = await desk.ask(DEFINE_POLICY, {
    ...POLICY,
    idempotencyKey: 'late',
    validFrom: START.toISOString(),
  });

  expect(early).toMatchObject({
    data: { defineSlaPolicy: { userErrors: [{ code: 'SCHEDULE_UNKNOWN' }] } },
  });
  expect(late).toMatchObject({
    data: {
      defineSlaPolicy: {
        userErrors: [
          {
            code: 'VALID_FROM_TOO_EARLY',
            message: `A later version begins after ${yesterday}, where the latest begins, and not in the past: leave validFrom out for at once.`,
          },
        ],
      },
    },
  });
});

it('shows the clocks of tickets, their policy and their state, by one statement each', async () => {
  await using desk = await openGraph();
  await desk.ask(DEFINE_POLICY, {
    ...POLICY,
    targets: [TARGET, { ...TARGET, metric: 'AGENT_WORK', targetSeconds: 60 }],
  });
  const ticketId = await desk.open();
  desk.wait(5);
  await desk.app.clocks.reckonDue();
  await desk.say(ticketId, AGENT);
  await desk.open();
  desk.statements.length = 0;

  const answer = await desk.ask(`{ tickets { nodes { slaClocks { totalCount nodes {
    metric cycle state priorityApplied targetSeconds clock startedAt dueAt breachedAt fulfilledAt
    pauses { from to } calendarSeconds businessSeconds policy { key version targets { metric } } } } } } }`);

  const clock = {
    cycle: 1,
    priorityApplied: 'NORMAL',
    clock: 'CALENDAR',
    startedAt: START.toISOString(),
    pauses: [],
    businessSeconds: null,
    policy: {
      key: 'standard',
      version: 1,
      targets: [{ metric: 'FIRST_REPLY' }, { metric: 'AGENT_WORK' }],
    },
  };
  const first = {
    slaClocks: {
      totalCount: 2,
      nodes: expect.arrayContaining([
        {
          ...clock,
          metric: 'FIRST_REPLY',
          state: 'FULFILLED',
          targetSeconds: 3600,
          dueAt: '2026-03-23T09:00:00.000Z',
          breachedAt: null,
          fulfilledAt: '2026-03-23T08:05:00.000Z',
          calendarSeconds: 300,
        },
        {
          ...clock,
          metric: 'AGENT_WORK',
          state: 'BREACHED',
          targetSeconds: 60,
          dueAt: '2026-03-23T08:01:00.000Z',
          breachedAt: '2026-03-23T08:01:00.000Z',
          fulfilledAt: null,
          calendarSeconds: null,
        },
      ]),
    },
  };
  expect(answer).toMatchObject({ data: { tickets: { nodes: [{}, first] } } });
  expect(desk.statements.filter((text) => text.includes('FROM sla_clock'))).toHaveLength(2);
  expect(desk.statements.filter((text) => text.includes('FROM sla_policy'))).toHaveLength(1);
  expect(desk.statements.filter((text) => text.includes('FROM sla_target'))).toHaveLength(1);
});

it('finds tickets that were late, and those at risk', async () => {
  await using desk = await openGraph();
  await desk.ask(DEFINE_POLICY, POLICY);
  const late = await desk.open();
  desk.wait(61);
  await desk.app.clocks.reckonDue();
  const soon = await desk.open();
  const answered = await desk.open();
  await desk.say(answered, AGENT);

  const find = (filter: string) => desk.ask(`{ tickets(filter: {${filter}}) { nodes { id } } }`);

  expect(await find('slaBreached: true')).toEqual({ data: { tickets: { nodes: [{ id: late }] } } });
  expect(await find('slaBreached: false, slaDueBefore: "2026-03-23T11:00:00Z"')).toEqual({
    data: { tickets: { nodes: [{ id: soon }] } },
  });
  expect(await find('slaDueBefore: "2026-03-23T09:30:00Z"')).toEqual({
    data: { tickets: { nodes: [] } },
  });
});

it('lists the versions that are in force at an instant, of brands that the caller sees', async () => {
  await using desk = await openGraph();
  await desk.ask(DEFINE_POLICY, POLICY);
  await desk.ask(DEFINE_SCHEDULE, SCHEDULE);
  desk.wait(60);
  await desk.ask(DEFINE_POLICY, { ...POLICY, idempotencyKey: 'next', targets: [] });

  const list = `{
    now: slaPolicies(filter: { inForceAt: "2026-03-23T09:00:00Z" }) { nodes { version } }
    before: slaPolicies(filter: { inForceAt: "2026-03-23T08:59:00Z", keys: ["standard"] }) {
      nodes { version } }
    all: slaPolicies(filter: { brands: ["united"] }) { totalCount nodes { version } }
    schedules { nodes { key } }
  }`;

  expect(await desk.ask(list)).toEqual({
    data: {
      now: { nodes: [{ version: 2 }] },
      before: { nodes: [{ version: 1 }] },
      all: { totalCount: 2, nodes: [{ version: 2 }, { version: 1 }] },
      schedules: { nodes: [{ key: 'paris' }] },
    },
  });
  expect(await desk.ask(list, {}, ['delta'])).toEqual({
    data: {
      now: { nodes: [] },
      before: { nodes: [] },
      all: { totalCount: 0, nodes: [] },
      schedules: { nodes: [] },
    },
  });
});

it('ends a policy by a version that promises nothing', async () => {
  await using desk = await openGraph();
  await desk.ask(DEFINE_POLICY, POLICY);
  desk.wait(1);
  await desk.ask(DEFINE_POLICY, { ...POLICY, idempotencyKey: 'end', targets: [] });

  await desk.open();

  expect(await desk.clocks('id')).toEqual([]);
});
