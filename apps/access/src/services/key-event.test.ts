import { expect, it } from 'vitest';

import { inDays, MANAGER, NOW, OPERATOR, openTestAccess, order } from '../access.test-support.ts';

const ENTRIES = `SELECT at, actor, action, subject, details FROM audit_entry ORDER BY seq`;

it('writes down who made, rotated and revoked a key, and nothing that would let somebody use it', async () => {
  await using access = await openTestAccess();
  const { key, record } = await access.create({ expiresAt: inDays(30) });
  access.at(inDays(1));
  const rotated = await access.desk.rotate(MANAGER, record.id, {
    overlapMs: 0,
    expiresAt: inDays(60),
  });
  access.at(inDays(2));
  await access.desk.revoke(OPERATOR, rotated.record.id);
  await access.desk.revoke(OPERATOR, rotated.record.id);

  const entries = await access.query(ENTRIES);

  const usual = {
    name: 'Agence Étoile',
    kind: 'partner',
    scopes: ['tickets:read'],
    brands: ['united'],
    contract: 'partner',
  };
  const first = {
    ...usual,
    publicId: record.publicId,
    expiresAt: '2026-03-31T12:00:00.000Z',
  };
  const second = {
    ...usual,
    publicId: rotated.record.publicId,
    expiresAt: '2026-04-30T12:00:00.000Z',
    rotatedFrom: record.id,
  };
  const [id, newId] = [record.id, rotated.record.id];
  expect(entries).toEqual([
    { at: NOW, actor: 'ann', action: 'key.created', subject: id, details: first },
    { at: inDays(1), actor: 'bob', action: 'key.rotated', subject: newId, details: second },
    { at: inDays(2), actor: 'ann', action: 'key.revoked', subject: newId, details: second },
  ]);
  expect(JSON.stringify(entries)).not.toContain(key.slice(17, 41));
  expect(await access.audit.verify()).toMatchObject({ isIntact: true, entries: 3 });
});

it('makes no key of which no entry can be written, and no entry of a key that was refused', async () => {
  await using access = await openTestAccess();
  await access.query('ALTER TABLE audit_head RENAME TO away');

  const unwritten = await access.create().catch((error: unknown) => error);
  await access.query('ALTER TABLE away RENAME TO audit_head');
  const refused = await access.desk
    .create(MANAGER, order({ brands: ['delta'] }))
    .catch((error: unknown) => error);

  expect(unwritten).toBeInstanceOf(Error);
  expect(refused).toHaveProperty('code', 'FORBIDDEN');
  expect(await access.desk.list(OPERATOR)).toEqual([]);
  expect(await access.query(ENTRIES)).toEqual([]);
});
