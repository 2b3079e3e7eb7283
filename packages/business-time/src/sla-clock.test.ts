import { expect, it } from 'vitest';

import { always } from './schedules.test-support.ts';
import { type SlaClockEvent, type SlaTerms, slaClockOf } from './sla-clock.ts';

const HOUR = 3600;

/** An instant of Friday 2026-11-20, or of another day of that month. */
const at = (time: string, day = 20): Date => new Date(`2026-11-${day}T${time}:00Z`);

const event = (type: SlaClockEvent['type'], when: Date): SlaClockEvent => ({ type, at: when });

/** Four business hours from 16:00, two hours before the desk closes for the weekend. */
const business: SlaTerms = {
  startedAt: at('16:00'),
  targetSeconds: 4 * HOUR,
  schedules: always({}),
};

const calendar: SlaTerms = { ...business, schedules: 'CALENDAR' };

it('runs through all hours by the calendar', () => {
  expect(slaClockOf(calendar, [], at('17:30'))).toEqual({
    state: 'RUNNING',
    dueAt: at('20:00'),
    breachedAt: null,
    fulfilledAt: null,
    elapsedSeconds: 1.5 * HOUR,
  });
});

it('stands still while the desk is closed', () => {
  expect(slaClockOf(business, [], at('12:00', 22))).toEqual({
    state: 'RUNNING',
    dueAt: at('11:00', 23),
    breachedAt: null,
    fulfilledAt: null,
    elapsedSeconds: 2 * HOUR,
  });
});

it('is fulfilled when it stops at the last moment', () => {
  expect(slaClockOf(business, [event('STOP', at('11:00', 23))], at('12:00', 23))).toEqual({
    state: 'FULFILLED',
    dueAt: at('11:00', 23),
    breachedAt: null,
    fulfilledAt: at('11:00', 23),
    elapsedSeconds: 4 * HOUR,
  });
});

it('stays breached when it stops too late', () => {
  expect(slaClockOf(business, [event('STOP', at('11:01', 23))], at('12:00', 23))).toEqual({
    state: 'BREACHED',
    dueAt: at('11:00', 23),
    breachedAt: at('11:00', 23),
    fulfilledAt: at('11:01', 23),
    elapsedSeconds: 4 * HOUR + 60,
  });
});

it('is not breached at the moment it is due, but after it', () => {
  expect(slaClockOf(business, [], at('11:00', 23)).state).toBe('RUNNING');
  expect(slaClockOf(business, [], at('11:01', 23))).toEqual({
    state: 'BREACHED',
    dueAt: at('11:00', 23),
    breachedAt: at('11:00', 23),
    fulfilledAt: null,
    elapsedSeconds: 4 * HOUR + 60,
  });
});

it('is due at the close when its time ends there, not when the desk opens again', () => {
  const terms = { ...business, targetSeconds: 2 * HOUR };

  expect(slaClockOf(terms, [event('STOP', at('20:00'))], at('21:00'))).toEqual({
    state: 'BREACHED',
    dueAt: at('18:00'),
    breachedAt: at('18:00'),
    fulfilledAt: at('20:00'),
    elapsedSeconds: 2 * HOUR,
  });
});

it('is not due while it is paused, and due later by as long', () => {
  const paused = [event('PAUSE', at('17:00'))];
  const resumed = [...paused, event('RESUME', at('10:00', 24))];

  expect(slaClockOf(business, paused, at('23:00', 29))).toEqual({
    state: 'PAUSED',
    dueAt: null,
    breachedAt: null,
    fulfilledAt: null,
    elapsedSeconds: HOUR,
  });
  expect(slaClockOf(business, resumed, at('12:00', 24))).toEqual({
    state: 'RUNNING',
    dueAt: at('13:00', 24),
    breachedAt: null,
    fulfilledAt: null,
    elapsedSeconds: 3 * HOUR,
  });
});

it('is fulfilled when it stops while it is paused', () => {
  const events = [event('PAUSE', at('17:00')), event('STOP', at('10:00', 28))];

  expect(slaClockOf(calendar, events, at('12:00', 29))).toEqual({
    state: 'FULFILLED',
    dueAt: null,
    breachedAt: null,
    fulfilledAt: at('10:00', 28),
    elapsedSeconds: HOUR,
  });
});

it('does not heal from a breach by a pause', () => {
  const events = [event('PAUSE', at('21:00')), event('RESUME', at('23:00'))];

  expect(slaClockOf(calendar, events, at('23:30'))).toEqual({
    state: 'BREACHED',
    dueAt: at('20:00'),
    breachedAt: at('20:00'),
    fulfilledAt: null,
    elapsedSeconds: 5.5 * HOUR,
  });
});

it('takes no notice of what changes nothing', () => {
  const events = [
    event('RESUME', at('16:30')),
    event('PAUSE', at('17:00')),
    event('PAUSE', at('17:30')),
    event('RESUME', at('18:00')),
    event('STOP', at('19:00')),
    event('PAUSE', at('19:30')),
    event('STOP', at('23:00')),
  ];

  expect(slaClockOf(calendar, events, at('23:30'))).toEqual({
    state: 'FULFILLED',
    dueAt: at('21:00'),
    breachedAt: null,
    fulfilledAt: at('19:00'),
    elapsedSeconds: 2 * HOUR,
  });
});

it('does not run backwards with a clock that was put back', () => {
  const events = [event('PAUSE', at('17:00')), event('RESUME', at('12:00'))];

  expect(slaClockOf(calendar, events, at('18:00'))).toMatchObject({
    state: 'RUNNING',
    dueAt: at('20:00'),
    elapsedSeconds: 2 * HOUR,
  });
  expect(slaClockOf(calendar, [event('STOP', at('15:00'))], at('17:00'))).toMatchObject({
    state: 'FULFILLED',
    fulfilledAt: at('16:00'),
    elapsedSeconds: 0,
  });
});

it('does not know yet what happens later', () => {
  const events = [event('PAUSE', at('17:00')), event('STOP', at('19:00'))];

  expect(slaClockOf(calendar, events, at('18:00')).state).toBe('PAUSED');
  expect(slaClockOf(calendar, events, at('16:59')).state).toBe('RUNNING');
  expect(slaClockOf(calendar, events, at('15:00'))).toMatchObject({
    state: 'RUNNING',
    dueAt: at('20:00'),
    elapsedSeconds: 0,
  });
});

it('is never due when its schedules never open', () => {
  const terms = { ...business, schedules: always({ weekly: [] }) };

  expect(slaClockOf(terms, [], at('12:00', 30))).toEqual({
    state: 'RUNNING',
    dueAt: null,
    breachedAt: null,
    fulfilledAt: null,
    elapsedSeconds: 0,
  });
});

it('refuses a target in the past', () => {
  expect(() => slaClockOf({ ...calendar, targetSeconds: -1 }, [], at('17:00'))).toThrow(
    new RangeError('Give a target of 0 seconds or more.'),
  );
});
