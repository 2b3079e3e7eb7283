import { UserProblem } from '@cx/mutations';
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { expect, it } from 'vitest';

import type { SlaMetric } from '../entities/sla-target.ts';
import { AGENT, CUSTOMER, openDesk, type TestDesk } from './sla-desk.test-support.ts';
import type { LoggedChange, LoggedMessage } from './sla-log.ts';
import { clocksByTheMinute, type OracleClock } from './sla-oracle.test-support.ts';
import { isOpenByTheWall, PARIS, target } from './sla.test-support.ts';

/** The evening before the clocks of Paris are put forward. */
const EVENING = new Date('2026-03-28T20:00:00Z');

const NEVER = new Date('2030-01-01T00:00:00Z');

const TARGETS = [
  target({ metric: 'FIRST_REPLY', targetSeconds: 60 * 60 }),
  target({ metric: 'NEXT_REPLY', targetSeconds: 90 * 60, clock: 'BUSINESS' }),
  target({ metric: 'RESOLUTION', targetSeconds: 300 * 60, pausedWhilePending: true }),
  target({ metric: 'REQUESTER_WAIT', targetSeconds: 200 * 60, clock: 'BUSINESS' }),
  target({ metric: 'AGENT_WORK', targetSeconds: 120 * 60 }),
];

const ACTS = {
  answer: (desk: TestDesk, id: string) => desk.say(id, AGENT),
  ask: (desk: TestDesk, id: string) => desk.say(id, CUSTOMER),
  ...Object.fromEntries(
    (['OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED', 'DELETED'] as const).map((status) => [
      status,
      (desk: TestDesk, id: string) =>
        desk.carryOut(id, AGENT, { kind: 'changeTicketStatus', status }),
    ]),
  ),
  sweep: (desk: TestDesk) => desk.app.clocks.reckonDue(),
  sweepTogether: (desk: TestDesk) => Promise.all([1, 2, 3].map(() => desk.app.clocks.reckonDue())),
  crash,
} satisfies Record<string, (desk: TestDesk, id: string) => Promise<unknown>>;

const forward = array(
  record({
    act: constantFrom(...Object.values(ACTS)),
    minutes: constantFrom(0, 1, 30, 60, 61, 200, 600),
  }),
  { minLength: 1, maxLength: 9 },
);

const jumping = array(
  record({
    act: constantFrom(...Object.values(ACTS)),
    minutes: constantFrom(-600, -61, -1, 0, 61, 200),
  }),
  { minLength: 1, maxLength: 9 },
);

it('stores of every history what somebody counts who looks every minute, and tells each breach once', async () => {
  await using desk = await openWithPromises();
  let breaches = 0;

  await assert(
    asyncProperty(forward, async (history) => {
      const ticketId = await live(desk, history);

      const expected = await expectedOf(desk, ticketId);
      const stored = await storedOf(desk, ticketId);
      expect(stored).toEqual(expected);
      expect(await toldOf(desk, ticketId, 'breached')).toEqual(namesOf(stored, 'breachedAt'));
      expect(await toldOf(desk, ticketId, 'fulfilled')).toEqual(namesOf(stored, 'fulfilledAt'));
      breaches += namesOf(stored, 'breachedAt').length;
    }),
    { numRuns: 40 },
  );

  expect(breaches).toBeGreaterThan(20);
});

it('takes nothing back that was told, though the clock jumps back', async () => {
  await using desk = await openWithPromises();

  await assert(
    asyncProperty(jumping, async (history) => {
      const ticketId = await live(desk, history);

      const stored = await storedOf(desk, ticketId);
      expect(await toldOf(desk, ticketId, 'breached')).toEqual(namesOf(stored, 'breachedAt'));
      expect(await toldOf(desk, ticketId, 'fulfilled')).toEqual(namesOf(stored, 'fulfilledAt'));
      const breached = namesOf(await expectedOf(desk, ticketId), 'breachedAt');
      expect(namesOf(stored, 'breachedAt')).toEqual(expect.arrayContaining(breached));
    }),
    { numRuns: 25 },
  );
});

async function openWithPromises(): Promise<TestDesk> {
  const desk = await openDesk();
  desk.clock.now = EVENING;
  await desk.keepHours(PARIS);
  await desk.promise({ scheduleKey: 'paris', targets: TARGETS });
  await desk.query(`
    CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'Crash.'; END $$;
    CREATE TRIGGER crash BEFORE INSERT ON outbox FOR EACH ROW
      WHEN (NEW.type LIKE 'sla-clock.%') EXECUTE FUNCTION crash();
    ALTER TABLE outbox DISABLE TRIGGER crash`);
  return desk;
}

type History = readonly {
  readonly act: (desk: TestDesk, id: string) => Promise<unknown>;
  readonly minutes: number;
}[];

/** Leads a ticket through a history, and then looks at its clocks long after it. */
async function live(desk: TestDesk, history: History): Promise<string> {
  desk.clock.now = EVENING;
  const ticketId = await desk.open();
  for (const { act, minutes } of history) {
    desk.wait(minutes);
    await refusable(() => act(desk, ticketId));
  }
  desk.clock.now = new Date(EVENING.getTime() + 5 * 86_400_000);
  while ((await desk.app.clocks.reckonDue()) > 0);
  return ticketId;
}

/** Whoever writes what became of a clock dies in between. */
async function crash(desk: TestDesk, ticketId: string): Promise<void> {
  await desk.query('ALTER TABLE outbox ENABLE TRIGGER crash');
  await Promise.allSettled([desk.app.clocks.reckonDue(), desk.say(ticketId, AGENT)]);
  await desk.query('ALTER TABLE outbox DISABLE TRIGGER crash');
}

async function refusable(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserProblem)) throw error;
  }
}

async function expectedOf(desk: TestDesk, ticketId: string): Promise<OracleClock[]> {
  const changes = await desk.query(`
    SELECT at, field, to_value, actor_kind FROM ticket_event
    WHERE ticket_id = '${ticketId}' ORDER BY at, seq`);
  const messages = await desk.query(`
    SELECT at, author_kind, visibility, automated FROM message
    WHERE ticket_id = '${ticketId}' ORDER BY at, seq`);
  const story = {
    changes: changes.map((row): LoggedChange => ({
      at: new Date(String(row['at'])),
      field: row['field'] === 'STATUS' ? 'STATUS' : 'NOTE',
      toValue: String(row['to_value']),
      actorKind: row['actor_kind'] === 'CUSTOMER' ? 'CUSTOMER' : 'AGENT',
    })),
    messages: messages.map((row): LoggedMessage => ({
      at: new Date(String(row['at'])),
      authorKind: row['author_kind'] === 'CUSTOMER' ? 'CUSTOMER' : 'AGENT',
      visibility: 'PUBLIC',
      automated: false,
    })),
  };
  const isOpen = (at: Date): boolean => isOpenByTheWall(at, NEVER);
  return TARGETS.flatMap((one) => clocksByTheMinute(story, one, isOpen, desk.clock.now)).toSorted(
    byName,
  );
}

async function storedOf(desk: TestDesk, ticketId: string): Promise<OracleClock[]> {
  const rows = await desk.query(`
    SELECT * FROM sla_clock WHERE ticket_id = '${ticketId}'`);
  return rows
    .map((row) => ({
      metric: metricOf(row['metric']),
      cycle: Number(row['cycle']),
      startedAt: new Date(String(row['started_at'])),
      breachedAt: dateOf(row['breached_at']),
      fulfilledAt: dateOf(row['fulfilled_at']),
      calendarSeconds: numberOf(row['calendar_seconds']),
      businessSeconds: numberOf(row['business_seconds']),
    }))
    .toSorted(byName);
}

async function toldOf(desk: TestDesk, ticketId: string, what: string): Promise<string[]> {
  const rows = await desk.query(`
    SELECT payload ->> 'metric' AS metric, payload ->> 'cycle' AS cycle FROM outbox
    WHERE subject_id = '${ticketId}' AND type = 'sla-clock.${what}'`);
  return rows.map(({ metric, cycle }) => `${String(metric)} ${String(cycle)}`).toSorted();
}

function namesOf(clocks: readonly OracleClock[], end: 'breachedAt' | 'fulfilledAt'): string[] {
  return clocks
    .filter((one) => one[end] !== null)
    .map(({ metric, cycle }) => `${metric} ${cycle}`)
    .toSorted();
}

const byName = (one: OracleClock, other: OracleClock): number =>
  one.metric.localeCompare(other.metric) || one.cycle - other.cycle;

function metricOf(value: unknown): SlaMetric {
  return TARGETS.find(({ metric }) => metric === value)?.metric ?? 'FIRST_REPLY';
}

const dateOf = (value: unknown): Date | null => (value instanceof Date ? value : null);

const numberOf = (value: unknown): number | null => (value === null ? null : Number(value));
