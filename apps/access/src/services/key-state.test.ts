import { assert, constantFrom, date, option, property } from 'fast-check';
import { expect, it } from 'vitest';

import { inDays, NOW } from '../access.test-support.ts';
import { stateOf } from './key-state.ts';

const justBefore = (moment: Date): Date => new Date(moment.valueOf() - 1);

const key = { notBefore: NOW, expiresAt: inDays(90), revokedAt: null };

it.each([
  ['NOT_YET_VALID', justBefore(NOW)],
  ['VALID', NOW],
  ['VALID', justBefore(inDays(90))],
  ['EXPIRED', inDays(90)],
] as const)('is %s at %s', (state, moment) => {
  expect(stateOf(key, moment)).toBe(state);
});

it('is over where it ended before it began', () => {
  expect(stateOf({ ...key, notBefore: inDays(95) }, inDays(92))).toBe('EXPIRED');
});

it('is REVOKED from the moment on that somebody revoked it, whatever else is true of it', () => {
  assert(
    property(date({ noInvalidDate: true }), constantFrom(-1, 0, 45, 90, 400), (revokedAt, day) => {
      expect(stateOf({ ...key, revokedAt }, inDays(day))).toBe('REVOKED');
    }),
  );
});

it('never goes back: what is over stays over', () => {
  const moment = date({ noInvalidDate: true });

  assert(
    property(moment, moment, option(moment), moment, moment, (from, to, revokedAt, one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      const life = { notBefore: from, expiresAt: to, revokedAt };

      expect(ORDER.indexOf(stateOf(life, later))).toBeGreaterThanOrEqual(
        ORDER.indexOf(stateOf(life, earlier)),
      );
    }),
  );
});

const ORDER = ['NOT_YET_VALID', 'VALID', 'EXPIRED', 'REVOKED'];
