import { PassThrough } from 'node:stream';

import { migrate, openDatabase } from '@cx/database';
import { readBackup, writeBackup } from '@cx/database/backup';
import { createTestDatabase } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, migrations, openReviews } from '../index.ts';
import { at, COMMANDS, DEADLINE, SUBMITTED_AT } from './publication.test-support.ts';
import { CALLER, submission } from './review-desk.test-support.ts';

const SCHEMA = { entities, migrations };

it('publishes, and measures, after a restore what was held when the backup was taken', async () => {
  await using source = await createTestDatabase({ reviews: SCHEMA });
  await using target = await createTestDatabase({ reviews: { entities: [], migrations: [] } });
  await using resources = new AsyncDisposableStack();
  const before = openReviews({
    databaseUrl: source.urls('reviews').app,
    secret: 'test',
    now: () => SUBMITTED_AT,
  });
  resources.defer(() => before.service.close());
  const { reviewId } = await before.desk.submit(CALLER, submission());
  await before.desk.carryOut(CALLER, {
    idempotencyKey: 'open',
    reviewId,
    expectedVersion: 1,
    command: COMMANDS.openMediation,
  });

  const backup = new PassThrough({ highWaterMark: 10_000_000 });
  await writeBackup({
    ownerUrls: new Map([['reviews', source.urls('reviews').owner]]),
    output: backup,
    takenAt: at('2026-03-02T00:00:00Z'),
  });
  await readBackup({
    ownerUrls: new Map([['reviews', target.urls('reviews').owner]]),
    input: backup,
    migrateTo: async () => {
      await migrate({ ownerUrl: target.urls('reviews').owner, ...SCHEMA });
    },
  });

  const after = openReviews({
    databaseUrl: target.urls('reviews').app,
    secret: 'test',
    now: () => DEADLINE,
  });
  resources.defer(() => after.service.close());

  const database = openDatabase({ url: target.urls('reviews').app, ...SCHEMA });
  resources.defer(() => database.close());

  // What insights was not told yet, it is told there.
  expect(await database.unrestricted.query('SELECT DISTINCT subject_ids FROM fact_due')).toEqual([
    { subject_ids: [reviewId] },
  ]);
  // The request is known there too: it is answered and not done again.
  expect(await after.desk.submit(CALLER, submission())).toEqual({ reviewId });
  expect(await after.desk.publishDue()).toBe(1);
});
