import type { OutboxEvent } from '@cx/events';
import { expect, it } from 'vitest';

import { projectJourney } from './journey-projection.ts';

const TICKET = '019a0000-0000-7000-8000-000000000001';
const ADA = '019a0000-0000-7000-8000-00000000000a';
const BOB = '019a0000-0000-7000-8000-00000000000b';

const event = (over: Partial<OutboxEvent> = {}): OutboxEvent => ({
  id: '019a0000-0000-7000-8000-00000000e000',
  seq: '1',
  type: 'ticket.recorded',
  brandId: 'united',
  customerId: ADA,
  subjectId: TICKET,
  occurredAt: new Date('2026-01-01T00:00:00Z'),
  payload: { channel: 'EMAIL', direction: 'INBOUND', summary: 'Lost bag' },
  ...over,
});

it('makes a touch of an event', () => {
  expect(projectJourney([event()])).toEqual([
    {
      id: TICKET,
      brandId: 'united',
      customerId: ADA,
      occurredAt: new Date('2026-01-01T00:00:00Z'),
      domain: 'TICKETS',
      channel: 'EMAIL',
      direction: 'INBOUND',
      subjectId: TICKET,
      summary: 'Lost bag',
      seq: '1',
    },
  ]);
});

it.each([
  ['review.recorded', 'REVIEWS'],
  ['mention.recorded', 'MENTIONS'],
  ['survey-response.recorded', 'SURVEYS'],
])('tells by %s that the touch is one of %s', (type, domain) => {
  expect(projectJourney([event({ type })])).toMatchObject([{ domain }]);
});

it.each(['message.recorded', 'call.recorded'])('puts a touch of %s under its ticket', (type) => {
  const message = '019a0000-0000-7000-8000-000000000002';
  const payload = { channel: 'PHONE', direction: 'INBOUND', summary: null, ticketId: TICKET };

  expect(projectJourney([event({ type, subjectId: message, payload })])).toEqual([
    {
      id: message,
      brandId: 'united',
      customerId: ADA,
      occurredAt: new Date('2026-01-01T00:00:00Z'),
      domain: 'TICKETS',
      channel: 'PHONE',
      direction: 'INBOUND',
      subjectId: TICKET,
      summary: null,
      seq: '1',
    },
  ]);
});

it('believes the event that was written last, in whatever order events are delivered', () => {
  const early = event({ seq: '9', customerId: BOB });
  const late = event({ seq: '10', customerId: ADA });

  expect(projectJourney([late, early])).toMatchObject([{ customerId: ADA, seq: '10' }]);
  expect(projectJourney([early, late])).toMatchObject([{ customerId: ADA, seq: '10' }]);
});

it('passes over events that are no touches', () => {
  expect(
    projectJourney([
      event({ type: 'outbox.epoch', brandId: null, subjectId: null, payload: {} }),
      event({ type: 'customer.recorded', brandId: null }),
    ]),
  ).toEqual([]);
});

it('fails on a touch that it cannot read, so that nothing is lost in silence', () => {
  expect(() => projectJourney([event({ payload: { channel: 'EMAIL' } })])).toThrow('direction');
});
