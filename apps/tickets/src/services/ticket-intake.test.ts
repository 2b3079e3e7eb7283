import { createTestDatabase } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, migrations, openTickets, type TicketEventRecord } from '../index.ts';

const CUSTOMER = '019a0000-0000-7000-8000-000000000001';
const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };

const event = (over: Partial<TicketEventRecord> = {}): TicketEventRecord => ({
  ticket: { brandId: 'united', source: 'desk', externalId: 'case-1' },
  externalId: 'event-1',
  at: new Date('2026-01-01T09:00:00Z'),
  activity: 'Opened',
  actorKind: null,
  actor: null,
  changes: { STATUS: 'NEW', CUSTOMER },
  ...over,
});

it('projects a ticket out of its events, whatever the order of their arrival', async () => {
  await using database = await createTestDatabase({ tickets: { entities, migrations } });
  const tickets = openTickets({ databaseUrl: database.urls('tickets').app, secret: 'test' });

  await tickets.intake.record(
    [
      event({
        externalId: 'e-3',
        at: new Date('2026-01-03T00:00:00Z'),
        changes: { STATUS: 'SOLVED' },
      }),
      event({ externalId: 'e-1' }),
    ],
    RUN,
  );
  const counts = await tickets.intake.record([event({ externalId: 'e-1' })], RUN);

  expect(counts).toEqual({ inserted: 0, updated: 0, unchanged: 1, duplicates: new Set() });
  await tickets.service.close();
});
