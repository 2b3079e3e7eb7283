import { expect, it } from 'vitest';

import { decide } from './signal-commands.ts';
import { after, hour, opened } from './signal.test-support.ts';

const ASSIGN = { kind: 'assign', owner: 'ana' } as const;

const ACKNOWLEDGE = { kind: 'acknowledge', by: 'bob' } as const;

it('gives a signal an owner, and another one', () => {
  const first = opened(2.5);

  const owned = decide(first, ASSIGN, hour(1));
  const passedOn = decide(owned.signal, { kind: 'assign', owner: 'eve' }, hour(2));

  expect(owned.events).toEqual([{ type: 'signal.assigned', owner: 'ana' }]);
  expect(owned.signal).toEqual({ ...first, owner: 'ana', changedAt: hour(1), version: 2 });
  expect(passedOn.signal).toMatchObject({ owner: 'eve', version: 3 });
});

it('changes nothing when the owner is the owner already', () => {
  const { signal } = decide(opened(2.5), ASSIGN, hour(1));

  expect(decide(signal, ASSIGN, hour(2))).toEqual({ signal, events: [] });
});

it('is acknowledged as grave as it is: a rise has to be seen anew, and a fall has not', () => {
  const { signal, events } = decide(opened(3.5), ACKNOWLEDGE, hour(1));

  expect(events).toEqual([{ type: 'signal.acknowledged', by: 'bob' }]);
  expect(signal.acknowledgement).toEqual({ by: 'bob', at: hour(1) });
  expect(after(signal, 0, 0, 0).signal).toMatchObject({
    state: 'WATCH',
    acknowledgement: { by: 'bob' },
  });
  expect(after(signal, 5.5).signal).toMatchObject({ state: 'INCIDENT', acknowledgement: null });
});

it('refuses what cannot be done now', () => {
  const watched = opened(2.5);
  const closed = after(watched, 0, 0, 0).signal;
  const seen = decide(opened(3.5), ACKNOWLEDGE, hour(1)).signal;

  expect(() => decide(closed, ASSIGN, hour(9))).toThrow(
    expect.objectContaining({
      code: 'SIGNAL_CLOSED',
      message: 'This can be done while the signal is open, and it is closed.',
    }),
  );
  expect(() => decide(closed, ACKNOWLEDGE, hour(9))).toThrow(
    expect.objectContaining({ code: 'SIGNAL_CLOSED' }),
  );
  expect(() => decide(watched, ACKNOWLEDGE, hour(1))).toThrow(
    expect.objectContaining({ code: 'SIGNAL_NOT_RAISED' }),
  );
  expect(() => decide(seen, ACKNOWLEDGE, hour(2))).toThrow(
    expect.objectContaining({ code: 'SIGNAL_ACKNOWLEDGED' }),
  );
  expect(() => decide(watched, { kind: 'assign', owner: ' ' }, hour(1))).toThrow(
    expect.objectContaining({ code: 'NAME_MISSING', field: ['input', 'owner'] }),
  );
});

it('is taken up by one state at a time, and falls again with its series', () => {
  const { signal, events } = decide(opened(2.5), { kind: 'escalate', by: 'ana' }, hour(1));
  const higher = decide(signal, { kind: 'escalate', by: 'ana' }, hour(2)).signal;

  expect(events).toEqual([{ type: 'signal.rose', state: 'SIGNAL', by: 'ana' }]);
  expect(higher).toMatchObject({
    state: 'INCIDENT',
    reachedAt: { SIGNAL: hour(1), INCIDENT: hour(2) },
  });
  expect(after(higher, 0, 0, 0).signal.state).toBe('SIGNAL');
  const crisis = decide(higher, { kind: 'escalate', by: 'ana' }, hour(3)).signal;
  expect(() => decide(crisis, { kind: 'escalate', by: 'ana' }, hour(4))).toThrow(
    expect.objectContaining({ code: 'SIGNAL_AT_HIGHEST' }),
  );
});

it('is closed by hand for a reason, and then for good', () => {
  const close = { kind: 'close', by: 'ana', reason: 'A test of ours.' } as const;

  const { signal, events } = decide(opened(9), close, hour(1));

  expect(events).toEqual([{ type: 'signal.closed', by: 'ana', reason: 'A test of ours.' }]);
  expect(signal).toMatchObject({ state: 'CLOSED', reachedAt: { CLOSED: hour(1) } });
  expect(after(signal, 9).signal).toBe(signal);
});
