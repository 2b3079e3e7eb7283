import { LOCAL_PRINCIPAL, type Principal } from '@cx/principals';
import { expect, it } from 'vitest';

import { openTestInsights, type TestInsights, verbatim } from '../insights.test-support.ts';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 2, 1);
const NOON = START + 9 * 24 * HOUR_MS + 12 * HOUR_MS;
const MANAGER: Principal = { ...LOCAL_PRINCIPAL, id: 'ana' };

const FIELDS = `id state owner version closedBy closeReason leadTimeSeconds
  openedAt raisedToIncidentAt history { type state actor detail }`;

interface Desk extends AsyncDisposable {
  readonly insights: TestInsights;
  readonly clock: { now: number };
  readonly signalId: string;
  say(count: number, at: number): Promise<void>;
  look(): Promise<void>;
  /** All signals of the whole brand by the hour, those opened first first. */
  signals(): Promise<Record<string, unknown>[]>;
  change(name: string, input?: object, principal?: Principal): Promise<Record<string, unknown>>;
}

/** With a signal of four items in an hour. */
async function openDesk(): Promise<Desk> {
  const clock = { now: NOON + 30 * 60_000 };
  const insights = await openTestInsights(() => new Date(clock.now));
  let said = 0;
  let keys = 0;
  const look = async (): Promise<void> => {
    while ((await insights.app.signalWatcher.evaluateDue()) > 0);
  };
  const say = (count: number, at: number): Promise<void> =>
    insights.say(
      ...Array.from({ length: count }, (_, n) =>
        verbatim((said += 1), {
          sentiment: 'NEGATIVE',
          occurredAt: new Date(at + n * 60_000),
          touchpoint: 'arrival',
        }),
      ),
    );
  await say(1, START);
  await say(4, NOON);
  await look();
  const signals = async (): Promise<Record<string, unknown>[]> => {
    const { data } = await insights.ask(
      `{ signals(filter: { grains: [HOUR] }) { nodes { topic touchpoint channel ${FIELDS} } } }`,
    );
    const { nodes }: { nodes: Record<string, unknown>[] } = JSON.parse(
      JSON.stringify(data?.['signals']),
    );
    return nodes
      .filter(({ touchpoint, channel }) => touchpoint === null && channel === null)
      .toReversed();
  };
  const [first] = await signals();
  const signalId = String(first?.['id']);

  return {
    insights,
    clock,
    signalId,
    say,
    look,
    signals,
    async change(name, input = {}, principal = MANAGER) {
      keys += 1;
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const { data, errors } = await insights.ask(
        `mutation ($input: ${type}) { ${name}(input: $input) { signal { ${FIELDS} } userErrors { code } } }`,
        { input: { idempotencyKey: `key-${keys}`, signalId, ...input } },
        principal,
      );
      expect(errors).toBeUndefined();
      return JSON.parse(JSON.stringify(data?.[name]));
    },
    [Symbol.asyncDispose]: () => insights[Symbol.asyncDispose](),
  };
}

it('gives a signal to a team, which keeps it however its series goes on', async () => {
  await using desk = await openDesk();

  const given = await desk.change('assignSignal', { owner: 'baggage-desk', expectedVersion: 2 });
  desk.clock.now = NOON + 45 * 60_000;
  await desk.say(3, NOON + 40 * 60_000);
  await desk.look();

  expect(given).toMatchObject({ signal: { owner: 'baggage-desk', version: 3 }, userErrors: [] });
  expect(await desk.signals()).toMatchObject([
    {
      owner: 'baggage-desk',
      state: 'INCIDENT',
      history: [
        { type: 'signal.opened' },
        { type: 'signal.rose', state: 'SIGNAL', actor: null },
        { type: 'signal.assigned', detail: 'baggage-desk' },
        { type: 'signal.rose', state: 'INCIDENT' },
      ],
    },
  ]);
});

it('is owned by the team of its touchpoint while it was given to nobody', async () => {
  await using desk = await openDesk();
  await desk.insights.query(`
    INSERT INTO touchpoint_profile VALUES ('united', 'arrival', 'Arrival', 'PLACE', 'USE', 1, 'ground', '{}', '{}', 1)`);

  const { data } = await desk.insights.ask(
    '{ signals(filter: { touchpoints: ["arrival"], grains: [HOUR] }) { nodes { touchpoint owner } } }',
  );

  expect(data).toEqual({ signals: { nodes: [{ touchpoint: 'arrival', owner: 'ground' }] } });
});

it('raises a signal for who knows more, and tells how long before it had been one', async () => {
  await using desk = await openDesk();

  const raised = await desk.change('escalateSignal');

  expect(raised).toMatchObject({
    signal: {
      state: 'INCIDENT',
      raisedToIncidentAt: new Date(desk.clock.now).toISOString(),
      leadTimeSeconds: 27 * 60,
      history: [{}, {}, { type: 'signal.rose', state: 'INCIDENT', actor: 'ana' }],
    },
  });
  const told = await desk.insights.query(
    `SELECT type, payload ->> 'state' AS state FROM outbox WHERE subject_id = '${desk.signalId}' ORDER BY xid, seq`,
  );
  expect(told).toEqual([
    { type: 'signal.opened', state: 'SIGNAL' },
    { type: 'signal.raised', state: 'SIGNAL' },
    { type: 'signal.raised', state: 'INCIDENT' },
  ]);
});

it('closes a signal, and opens another one only when its series has got worse', async () => {
  await using desk = await openDesk();

  const closed = await desk.change('closeSignal', { reason: 'A test of ours.' });
  desk.clock.now = NOON + 45 * 60_000;
  await desk.say(1, NOON + 40 * 60_000);
  await desk.look();
  const same = await desk.signals();
  await desk.say(1, NOON + 41 * 60_000);
  await desk.look();
  const worse = await desk.signals();
  await desk.insights.app.signalWatcher.rebuild();
  await desk.look();

  expect(closed).toMatchObject({
    signal: { state: 'CLOSED', closedBy: 'ana', closeReason: 'A test of ours.' },
  });
  expect(same).toMatchObject([{ state: 'CLOSED' }]);
  expect(worse).toMatchObject([{ state: 'CLOSED' }, { state: 'INCIDENT', closedBy: null }]);
  expect(await desk.signals()).toEqual(worse);
});

it('opens another one after a close when its series was calm for an hour in between', async () => {
  await using desk = await openDesk();
  await desk.change('closeSignal', { reason: 'A test of ours.' });

  await desk.say(4, NOON + HOUR_MS);
  desk.clock.now = NOON + 1.5 * HOUR_MS;
  await desk.look();
  const before = await desk.signals();
  await desk.say(4, NOON + 3 * HOUR_MS);
  desk.clock.now = NOON + 3.5 * HOUR_MS;
  await desk.look();

  expect(before).toHaveLength(1);
  expect(await desk.signals()).toMatchObject([{ state: 'CLOSED' }, { state: 'SIGNAL' }]);
});

it('does a request once', async () => {
  await using desk = await openDesk();

  const first = await desk.change('escalateSignal', { idempotencyKey: 'one' });
  const again = await desk.change('escalateSignal', { idempotencyKey: 'one' });

  expect(again).toEqual(first);
  expect(await desk.insights.query('SELECT kind FROM signal_command')).toEqual([
    { kind: 'ESCALATE' },
  ]);
});

it.each([
  ['another version', 'escalateSignal', { expectedVersion: 1 }, MANAGER, 'VERSION_CONFLICT'],
  [
    'a signal that is not there',
    'escalateSignal',
    { signalId: '019a0000-0000-7000-8000-000000000001' },
    MANAGER,
    'SIGNAL_UNKNOWN',
  ],
  ['a signal of others', 'escalateSignal', {}, { ...MANAGER, brands: ['delta'] }, 'SIGNAL_UNKNOWN'],
  ['no reason', 'closeSignal', { reason: ' ' }, MANAGER, 'TEXT_LENGTH_WRONG'],
  ['no team', 'assignSignal', { owner: '' }, MANAGER, 'TEXT_LENGTH_WRONG'],
])('refuses %s', async (_, name, input, principal, code) => {
  await using desk = await openDesk();

  expect(await desk.change(name, input, principal)).toEqual({
    signal: null,
    userErrors: [{ code }],
  });
  expect(await desk.insights.query('SELECT FROM signal_command')).toEqual([]);
});

it('does nothing more with a signal that is closed', async () => {
  await using desk = await openDesk();
  await desk.change('closeSignal', { reason: 'A test of ours.' });

  expect(await desk.change('escalateSignal')).toMatchObject({
    userErrors: [{ code: 'SIGNAL_CLOSED' }],
  });
});
