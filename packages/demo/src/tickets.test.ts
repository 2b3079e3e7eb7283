import { expect, it } from 'vitest';

import { createDemo, type DemoTicketEvent } from './index.ts';
import { localTime } from './zone-clock.ts';

const events = [
  ...createDemo({
    customers: 1_000,
    interactions: 12_000,
    seed: 4,
    until: new Date('2026-11-01T00:00:00Z'),
  }).items(),
].flatMap((item) => (item.domain === 'tickets' ? item.record : []));

const logs = [...Map.groupBy(events, ({ ticket }) => ticket.externalId).values()];

const NEXT: Readonly<Record<string, readonly string[]>> = {
  NEW: ['OPEN'],
  OPEN: ['PENDING', 'ON_HOLD', 'SOLVED'],
  PENDING: ['OPEN', 'SOLVED'],
  ON_HOLD: ['OPEN'],
  SOLVED: ['OPEN', 'CLOSED'],
  CLOSED: [],
};

it('opens every ticket with a whole first event by the customer', () => {
  for (const [first] of logs) {
    expect(first?.actorKind).toBe('CUSTOMER');
    expect(first?.changes.STATUS).toBe('NEW');
    expect(Object.keys(first?.changes ?? {}).toSorted()).toEqual([
      'CHANNEL',
      'PRIORITY',
      'STATUS',
      'SUBJECT',
      'TYPE',
    ]);
  }
});

it('lets tickets go from one status to the next that is allowed', () => {
  for (const log of logs) {
    const statuses = statusesOf(log);
    for (const [index, status] of statuses.slice(1).entries()) {
      expect(NEXT[statuses[index] ?? '']).toContain(status);
    }
  }
});

it('gives each event an id of its own and a later time than the one before', () => {
  for (const log of logs) {
    expect(new Set(log.map(({ externalId }) => externalId)).size).toBe(log.length);
    const times = log.map(({ at }) => at.getTime());
    expect(times).toEqual([...new Set(times)].toSorted((one, other) => one - other));
  }
});

it('names an agent with the first status that an agent sets', () => {
  const taken = logs.flatMap((log) => log.find(({ changes }) => changes.STATUS === 'OPEN') ?? []);

  expect(taken.length / logs.length).toBeGreaterThan(0.9);
  for (const { actorKind, actor, changes } of taken) {
    expect([actorKind, changes.ASSIGNEE]).toEqual(['AGENT', actor]);
  }
});

it('knows every course: solved, reopened, waiting, on hold, closed and forgotten', () => {
  const having = (is: (statuses: readonly string[]) => boolean): number =>
    logs.filter((log) => is(statusesOf(log))).length / logs.length;

  expect(having((own) => own.at(-1) === 'CLOSED')).toBeGreaterThan(0.8);
  expect(having((own) => own.join() === 'NEW')).toBeGreaterThan(0.01);
  expect(having((own) => own.includes('PENDING'))).toBeGreaterThan(0.15);
  expect(having((own) => own.includes('ON_HOLD'))).toBeGreaterThan(0.05);
  expect(having((own) => own.filter((one) => one === 'SOLVED').length > 1)).toBeGreaterThan(0.05);
  expect(having((own) => own.at(-1) !== 'CLOSED' && own.at(-1) !== 'SOLVED')).toBeGreaterThan(0.02);
});

it('has people at the desk in working hours only', () => {
  const ofFrench = events.filter(
    ({ ticket, actorKind }) => ticket.brandId === 'ondeval' && actorKind === 'AGENT',
  );

  for (const { at } of ofFrench) {
    const { hour, weekday } = localTime('Europe/Paris', at.getTime());
    expect(weekday).not.toBe(0);
    expect(hour).toBeGreaterThanOrEqual(7);
    expect(hour).toBeLessThan(19);
  }
});

it('opens more tickets by day than by night and on weekdays than at weekends', () => {
  const opened = logs.map(([first]) => localTime('Europe/London', first?.at.getTime() ?? 0));
  const byDay = opened.filter(({ hour }) => hour >= 8 && hour < 20);
  const atWeekends = opened.filter(({ weekday }) => weekday === 0 || weekday === 6);

  expect(byDay.length / opened.length).toBeGreaterThan(0.65);
  expect(atWeekends.length / opened.length).toBeLessThan(0.2);
});

it('begins every ticket with the words of the customer', () => {
  for (const [first] of logs) {
    expect(first?.message).toMatchObject({ visibility: 'PUBLIC', automated: false });
    expect(first?.message?.text.length).toBeGreaterThan(20);
  }
});

it('lets an agent answer in public with the first reply of the log, and everybody say their part', () => {
  const saying = ({ actorKind, activity }: DemoTicketEvent): string => `${actorKind} ${activity}`;
  const kinds = new Map(
    events.map((event) => [
      `${saying(event)} ${event.message?.visibility ?? 'nothing'}`,
      event.message?.automated,
    ]),
  );

  expect(Object.fromEntries(kinds)).toEqual({
    'CUSTOMER Opened PUBLIC': false,
    'BOT Acknowledged PUBLIC': true,
    'AGENT Assigned nothing': undefined,
    'AGENT Replied PUBLIC': false,
    'AGENT Raised the priority INTERNAL': false,
    'AGENT Asked the customer PUBLIC': false,
    'CUSTOMER Replied PUBLIC': false,
    'SYSTEM Solved for want of an answer PUBLIC': true,
    'AGENT Put on hold INTERNAL': false,
    'AGENT Resumed nothing': undefined,
    'AGENT Solved PUBLIC': false,
    'AGENT Solved nothing': undefined,
    'CUSTOMER Reopened PUBLIC': false,
    'SYSTEM Closed nothing': undefined,
  });
});

it('speaks the language of the customer throughout a ticket, in both languages', () => {
  const languages = logs.map(
    (log) => new Set(log.flatMap(({ message }) => message?.language ?? [])),
  );

  expect(languages.every(({ size }) => size === 1)).toBe(true);
  expect(new Set(languages.flatMap((own) => [...own]))).toEqual(new Set(['fr', 'en']));
});

it('gives tickets by telephone a call that waits, and ends while the ticket is worked on', () => {
  const calls = logs.flatMap((log) => {
    const call = log.flatMap((event) => event.call ?? []);
    return call.map((one) => ({ ...one, log }));
  });
  const abandoned = calls.filter(({ abandonedAt }) => abandonedAt !== null);

  expect(calls.length).toBeGreaterThan(200);
  expect(abandoned.length / calls.length).toBeGreaterThan(0.04);
  expect(abandoned.length / calls.length).toBeLessThan(0.3);
  for (const { log, queuedAt } of calls) {
    expect(log[0]?.changes.CHANNEL).toBe('PHONE');
    expect(queuedAt).toEqual(log[0]?.at);
  }
  for (const { log, answeredAt, endedAt, agent } of calls.filter(
    ({ abandonedAt: at }) => at === null,
  )) {
    const takenUp = log.find(({ activity }) => activity === 'Assigned');
    expect([answeredAt, agent]).toEqual([takenUp?.at, takenUp?.actor]);
    expect(Number(endedAt)).toBeGreaterThan(Number(answeredAt));
  }
  for (const { log, answeredAt, abandonedAt, endedAt, agent } of abandoned) {
    const takenUp = log.find(({ activity }) => activity === 'Assigned');
    expect([answeredAt, endedAt, agent]).toEqual([null, null, null]);
    expect(Number(abandonedAt)).toBeLessThanOrEqual(Number(takenUp?.at));
  }
  for (const { call, at } of events) {
    expect(Number(call?.endedAt ?? call?.abandonedAt ?? 0)).toBeLessThanOrEqual(Number(at));
  }
});

function statusesOf(log: readonly DemoTicketEvent[]): string[] {
  return log.flatMap(({ changes }) => changes.STATUS ?? []);
}
