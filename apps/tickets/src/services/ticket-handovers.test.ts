import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';

import { assignmentsOfLog, type LoggedEvent } from './event-log.test-support.ts';
import { type TicketHandovers, ticketHandovers } from './ticket-handovers.ts';

it.each([
  ['nobody', '', { bounceCount: 0, pingPongCount: 0 }],
  ['one assignee', 'a', { bounceCount: 0, pingPongCount: 0 }],
  ['one assignee named again and again', 'aaa', { bounceCount: 0, pingPongCount: 0 }],
  ['three assignees in turn', 'abc', { bounceCount: 2, pingPongCount: 0 }],
  ['a ticket that comes back', 'aba', { bounceCount: 1, pingPongCount: 1 }],
  ['a ticket sent back and forth', 'ababa', { bounceCount: 1, pingPongCount: 3 }],
  ['returns to two of three', 'abcab', { bounceCount: 2, pingPongCount: 2 }],
])('counts the handovers of %s', (_what, names, expected) => {
  expect(handoversOf(names.split(''))).toEqual(expected);
});

it('counts a return each time that an assignee was left before, in any log', () => {
  assert(
    property(array(constantFrom('kim', 'lee', 'mo', 'Kim')), (names) => {
      const { bounceCount, pingPongCount } = handoversOf(names);

      expect(pingPongCount).toBe(assignmentsOfLog(logOf(names)).returns);
      expect(bounceCount).toBe(Math.max(0, new Set(names).size - 1));
    }),
  );
});

it('counts no handover for a ticket that nobody ever worked on', () => {
  expect(ticketHandovers(null)).toEqual({ bounceCount: 0, pingPongCount: 0 });
});

function handoversOf(names: readonly string[]): TicketHandovers {
  return ticketHandovers({ id: 'case-1', ...assignmentsOfLog(logOf(names)) });
}

function logOf(names: readonly string[]): LoggedEvent[] {
  return names.map((toValue, index) => ({ at: new Date(index), field: 'ASSIGNEE', toValue }));
}
