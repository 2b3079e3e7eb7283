import { expect, it } from 'vitest';

import { CALLER, openDesk, STARTED_AT } from './merge-desk.test-support.ts';

const NOBODY = '019a0000-0000-7000-8000-0000000000ff';

const profile = { displayName: null, ageBand: null, gender: null, country: null };

it('makes two customers one: marks, brands and what was unknown go to the winner', async () => {
  await using desk = await openDesk();
  const winner = await desk.meet('ada@example.com', {
    occurredAt: new Date('2026-02-01T00:00:00Z'),
    profile: { ...profile, displayName: 'Ada', country: 'FR' },
  });
  const loser = await desk.meet([{ kind: 'PHONE', value: '+33612345678' }], {
    brandId: 'delta',
    profile: { ...profile, displayName: 'A. Lovelace', gender: 'F' },
  });

  const merged = await desk.merge(winner, loser);

  expect(merged.customerId).toBe(winner);
  expect(
    await desk.query(`SELECT display_name, gender, country, first_seen_at, merged_into FROM customer
      ORDER BY merged_into NULLS FIRST`),
  ).toEqual([
    {
      display_name: 'Ada',
      gender: 'F',
      country: 'FR',
      first_seen_at: new Date('2026-01-01T00:00:00Z'),
      merged_into: null,
    },
    {
      display_name: 'A. Lovelace',
      gender: 'F',
      country: null,
      first_seen_at: new Date('2026-01-01T00:00:00Z'),
      merged_into: winner,
    },
  ]);
  expect(await desk.query('SELECT kind, customer_id FROM identity ORDER BY kind')).toEqual([
    { kind: 'EMAIL', customer_id: winner },
    { kind: 'PHONE', customer_id: winner },
  ]);
  expect(
    await desk.query(
      `SELECT brand_id FROM customer_brand WHERE customer_id = '${winner}' ORDER BY brand_id`,
    ),
  ).toEqual([{ brand_id: 'delta' }, { brand_id: 'united' }]);
  expect(
    await desk.query(`SELECT winner_id, loser_id, brand_ids, rule, score, evidence, reason, actor, at, filled, undone_at
      FROM merge_event`),
  ).toEqual([
    {
      winner_id: winner,
      loser_id: loser,
      brand_ids: ['delta', 'united'],
      rule: 'MANUAL',
      score: null,
      evidence: [],
      reason: 'They said so.',
      actor: 'ada',
      at: STARTED_AT,
      filled: ['gender'],
      undone_at: null,
    },
  ]);
  expect(await desk.told()).toEqual([{ customerIds: [winner, loser], canonicalId: winner }]);
});

it('keeps the direction that the caller chooses', async () => {
  await using desk = await openDesk();
  const first = await desk.meet('ada@example.com');
  const second = await desk.meet('a.lovelace@example.com', {
    occurredAt: new Date('2026-02-01T00:00:00Z'),
  });

  expect((await desk.merge(second, first)).customerId).toBe(second);
});

it('gives back the same rows when a merge is undone', async () => {
  await using desk = await openDesk();
  const winner = await desk.meet([{ kind: 'DEVICE', network: 'web', value: 'd-1' }], {
    occurredAt: new Date('2026-02-01T00:00:00Z'),
  });
  const loser = await desk.meet('ada@example.com', {
    brandId: 'delta',
    profile: { displayName: 'Ada', ageBand: '25-34', gender: 'F', country: 'FR' },
  });
  const before = await desk.rows();

  const { mergeId } = await desk.merge(winner, loser);
  const between = await desk.rows();
  const undone = await desk.undo(mergeId);

  expect(between).not.toEqual(before);
  expect(await desk.rows()).toEqual(before);
  expect(undone.customerId).toBe(loser);
  expect(await desk.told()).toEqual([
    { customerIds: [winner, loser], canonicalId: winner },
    { customerIds: [loser], canonicalId: loser },
  ]);
});

it('moves those with the loser who were merged into it before, and gives them back to it', async () => {
  await using desk = await openDesk();
  const [top, middle, low] = [
    await desk.meet('top@example.com'),
    await desk.meet('middle@example.com'),
    await desk.meet('low@example.com'),
  ];
  await desk.merge(middle, low);
  const before = await desk.rows();

  const { mergeId } = await desk.merge(top, middle);
  const led = await desk.query('SELECT merged_into FROM customer ORDER BY id = merged_into, id');
  await desk.undo(mergeId);

  expect(led.map(({ merged_into }) => merged_into)).toEqual(
    expect.arrayContaining([null, top, top]),
  );
  expect(await desk.rows()).toEqual(before);
  expect(await desk.told()).toMatchObject([
    { canonicalId: middle },
    { customerIds: [top, ...[middle, low].toSorted()], canonicalId: top },
    { customerIds: [middle, low].toSorted(), canonicalId: middle },
  ]);
});

it('undoes the last merge of a customer first, and says which that is', async () => {
  await using desk = await openDesk();
  const [top, winner, one, other] = [
    await desk.meet('top@example.com'),
    await desk.meet('winner@example.com'),
    await desk.meet('one@example.com'),
    await desk.meet('other@example.com'),
  ];
  const first = await desk.merge(winner, one);
  const second = await desk.merge(winner, other);
  const third = await desk.merge(top, winner);

  await expect(desk.undo(first.mergeId)).rejects.toMatchObject({
    code: 'MERGE_BUILT_ON',
    message: `A later merge of the same customer stands on this one: undo ${third.mergeId} first.`,
  });
  await desk.undo(third.mergeId);
  await expect(desk.undo(first.mergeId)).rejects.toMatchObject({
    code: 'MERGE_BUILT_ON',
    message: `A later merge of the same customer stands on this one: undo ${second.mergeId} first.`,
  });
  await desk.undo(second.mergeId);
  await desk.undo(first.mergeId);
  await expect(desk.undo(first.mergeId)).rejects.toMatchObject({ code: 'MERGE_UNDONE' });
});

it('takes the id of a merged customer for who stands for it', async () => {
  await using desk = await openDesk();
  const [winner, loser, third] = [
    await desk.meet('winner@example.com'),
    await desk.meet('loser@example.com'),
    await desk.meet('third@example.com'),
  ];
  await desk.merge(winner, loser);

  await expect(desk.merge(loser, winner)).rejects.toMatchObject({ code: 'CUSTOMERS_ARE_ONE' });
  expect((await desk.merge(loser, third)).customerId).toBe(winner);
});

it('leaves with the winner what it has learned and met of its own while the two were one', async () => {
  await using desk = await openDesk();
  const winner = await desk.meet('winner@example.com');
  const loser = await desk.meet('loser@example.com', {
    brandId: 'delta',
    profile: { ...profile, country: 'FR' },
  });
  const { mergeId } = await desk.merge(winner, loser);

  // By the loser's mark too: it is the winner who is met.
  await desk.meet(
    [
      { kind: 'EMAIL', value: 'loser@example.com' },
      { kind: 'DEVICE', network: 'web', value: 'd' },
    ],
    {
      brandId: 'delta',
      profile: { ...profile, displayName: 'Ada' },
    },
  );
  await desk.undo(mergeId);

  expect(
    await desk.query(`SELECT id, display_name, country FROM customer ORDER BY country NULLS FIRST`),
  ).toEqual([
    { id: winner, display_name: 'Ada', country: null },
    { id: loser, display_name: null, country: 'FR' },
  ]);
  expect(
    await desk.query(
      `SELECT brand_id FROM customer_brand WHERE customer_id = '${winner}' ORDER BY brand_id`,
    ),
  ).toEqual([{ brand_id: 'delta' }, { brand_id: 'united' }]);
  expect(await desk.query(`SELECT customer_id FROM identity WHERE kind = 'DEVICE'`)).toEqual([
    { customer_id: winner },
  ]);
});

it('merges nobody against what both have proved, and names the kinds only', async () => {
  await using desk = await openDesk();
  const winner = await desk.meet('ada@example.com');
  const loser = await desk.meet('bob@example.com');
  const verify = (customerId: string, value: string): Promise<unknown> =>
    desk.app.profileDesk.verifyIdentity(CALLER, {
      idempotencyKey: value,
      customerId,
      kind: 'EMAIL',
      value,
    });
  await verify(winner, 'Ada@example.com');
  await verify(loser, 'bob@example.com');

  await expect(desk.merge(winner, loser)).rejects.toMatchObject({
    code: 'MERGE_VETOED',
    message:
      'They are two people: each has proved an identity of kind EMAIL that the other has not. Customers become one when no two verified identities of one kind and network differ.',
  });
  expect(await desk.told()).toEqual([]);
  expect(
    await desk.query('SELECT value, verified, verified_at, verified_by FROM identity ORDER BY 1'),
  ).toEqual([
    { value: 'ada@example.com', verified: true, verified_at: STARTED_AT, verified_by: 'ada' },
    { value: 'bob@example.com', verified: true, verified_at: STARTED_AT, verified_by: 'ada' },
  ]);
});

it('merges customers of one network each, of orders and of devices, though all is proved', async () => {
  await using desk = await openDesk();
  const marks = (number: number) => [
    { kind: 'ORDER_REF', network: 'shop', value: `order-${number}` } as const,
    { kind: 'DEVICE', network: 'web', value: `device-${number}` } as const,
    { kind: 'EXTERNAL_ID', network: `crm-${number}`, value: 'id' } as const,
  ];
  const winner = await desk.meet(marks(1));
  const loser = await desk.meet(marks(2));
  await desk.query('UPDATE identity SET verified = true');

  expect((await desk.merge(winner, loser)).customerId).toBe(winner);
});

it('merges nobody across brands that the caller does not all see', async () => {
  await using desk = await openDesk();
  const both = await desk.meet('both@example.com');
  await desk.meet('both@example.com', { brandId: 'virgin' });
  const other = await desk.meet('other@example.com');
  const hidden = await desk.meet('hidden@example.com', { brandId: 'virgin' });

  await expect(desk.merge(other, both)).rejects.toMatchObject({ code: 'BRANDS_DO_NOT_SHARE' });
  await expect(desk.merge(both, other)).rejects.toMatchObject({ code: 'BRANDS_DO_NOT_SHARE' });
  await expect(desk.merge(other, hidden)).rejects.toMatchObject({
    code: 'CUSTOMER_UNKNOWN',
    field: ['input', 'loserId'],
  });
  await expect(desk.merge(NOBODY, other)).rejects.toMatchObject({
    code: 'CUSTOMER_UNKNOWN',
    field: ['input', 'winnerId'],
  });
  const { mergeId } = await desk.merge(other, both, { id: 'root', brands: ['*'] });
  await expect(desk.undo(mergeId)).rejects.toMatchObject({ code: 'MERGE_UNKNOWN' });
});

it('merges once for each key, also at the same time', async () => {
  await using desk = await openDesk();
  const winnerId = await desk.meet('winner@example.com');
  const loserId = await desk.meet('loser@example.com');
  const request = { idempotencyKey: 'one', winnerId, loserId, reason: 'They said so.' };

  const answers = await Promise.all(
    Array.from({ length: 6 }, () => desk.app.mergeDesk.merge(CALLER, request)),
  );

  expect(new Set(answers.map(({ mergeId }) => mergeId)).size).toBe(1);
  expect(await desk.told()).toHaveLength(1);
  await expect(
    desk.app.mergeDesk.merge(CALLER, { ...request, reason: 'Another.' }),
  ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

it('tells of merges in their order, whichever transaction began first', async () => {
  await using desk = await openDesk();
  const people = await Promise.all(
    Array.from({ length: 6 }, (_, place) => desk.meet(`p${place}@example.com`)),
  );
  const [winner = '', ...losers] = people;

  await Promise.all(losers.map((loser) => desk.merge(winner, loser)));

  const told = await desk.told();
  expect(told.map((one) => Object.values(one ?? {}).flat().length)).toEqual([3, 4, 5, 6, 7]);
});

it('wants a reason', async () => {
  await using desk = await openDesk();
  const winnerId = await desk.meet('winner@example.com');
  const loserId = await desk.meet('loser@example.com');

  await expect(
    desk.app.mergeDesk.merge(CALLER, { idempotencyKey: 'a', winnerId, loserId, reason: ' ' }),
  ).rejects.toMatchObject({ code: 'TEXT_LENGTH_WRONG' });
});
