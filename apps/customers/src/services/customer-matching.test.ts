import { expect, it } from 'vitest';

import type { CustomerTouch } from './identity-registry.ts';
import { CALLER, openDesk, type TestDesk, touch } from './merge-desk.test-support.ts';

const GIVEN = ['Anne', 'Bruno', 'Chloe', 'David', 'Emma', 'Farid', 'Grace', 'Hugo', 'Ines', 'John'];

const FAMILY = ['Martin', 'Durand', 'Smith', 'Nguyen', 'Petit', 'Moreau', 'Jones', 'Lopez', 'Roux'];

const pick = (from: readonly string[], place: number): string => from[place % from.length] ?? '';

interface Meeting {
  readonly host: string;
  readonly phone?: string;
  readonly brandId?: string;
}

/** A meeting with the person of a place, each of whom has another name. */
function meeting(place: number, { host, phone, brandId = 'united' }: Meeting): CustomerTouch {
  const given = pick(GIVEN, place);
  const family = `${pick(FAMILY, place)}${pick(FAMILY, Math.floor(place / 9)).toLowerCase()}`;
  const email = { kind: 'EMAIL', value: `${given}.${family}@${host}` } as const;
  return touch(phone === undefined ? [email] : [email, { kind: 'PHONE', value: phone }], {
    brandId,
    profile: { displayName: `${given} ${family}`, ageBand: null, gender: null, country: 'FR' },
  });
}

async function meet({ app }: TestDesk, place: number, over: Meeting): Promise<string> {
  const [met] = await app.registry.recognise([meeting(place, over)]);
  return met?.customerId ?? '';
}

/** Ninety people who were met once. */
async function openCrowd(): Promise<TestDesk> {
  const desk = await openDesk();
  const meetings = Array.from({ length: 90 }, (_, place) => {
    const phone = `+336${String(10_000_000 + place * 734_211).padStart(8, '0')}`;
    return meeting(place, { host: 'home.example', phone });
  });
  await desk.app.registry.recognise(meetings);
  return desk;
}

/** A name, an address at another host, and a telephone number with one wrong digit. */
async function meetAgain(desk: TestDesk, place: number, brandId = 'united'): Promise<string> {
  const number = 10_000_000 + place * 734_211;
  const phone = `+336${String(number + 1).padStart(8, '0')}`;
  return meet(desk, place, { host: 'work.example', phone, brandId });
}

it('merges who is surely one, proposes who may be, and leaves the others alone', async () => {
  await using desk = await openCrowd();
  const sure = await meetAgain(desk, 3);
  const likely = await meet(desk, 20, { host: 'work.example' });

  const progress: string[] = [];
  const report = await desk.app.matching.match({
    brands: ['united'],
    onProgress: (done, all) => progress.push(`${done} of ${all}`),
  });

  expect(report).toEqual({ people: 92, merged: 1, proposed: 1, vetoed: 0, barred: 0 });
  expect(progress).toEqual(['1 of 2', '2 of 2']);
  const [merge] = await desk.query(
    'SELECT loser_id, rule, score, evidence, actor FROM merge_event',
  );
  expect(merge).toMatchObject({ loser_id: sure, rule: 'LIKENESS', actor: 'cx customers match' });
  expect(Number(merge?.['score'])).toBeGreaterThan(7);
  expect(merge?.['evidence']).toMatchObject([
    { field: 'name', level: 'both same' },
    { field: 'email', level: 'similar' },
    { field: 'phone' },
  ]);
  const [proposal] = await desk.query('SELECT left_id, right_id, rule, score FROM merge_proposal');
  expect([proposal?.['left_id'], proposal?.['right_id']]).toContain(likely);
  expect(proposal).toMatchObject({ rule: 'LIKENESS' });
});

it('does nothing more when it runs again', async () => {
  await using desk = await openCrowd();
  await meetAgain(desk, 3);
  await meet(desk, 20, { host: 'work.example' });
  await desk.app.matching.match({ brands: ['united'] });

  const again = await desk.app.matching.match({ brands: ['united'] });

  expect(again).toEqual({ people: 91, merged: 0, proposed: 0, vetoed: 0, barred: 0 });
});

it('merges nobody again whom somebody has parted, or declined', async () => {
  await using desk = await openCrowd();
  await meetAgain(desk, 3);
  await meet(desk, 20, { host: 'work.example' });
  await desk.app.matching.match({ brands: ['united'] });
  const [merge] = await desk.query('SELECT id FROM merge_event');
  const [proposal] = await desk.query('SELECT id FROM merge_proposal');
  await desk.undo(String(merge?.['id']));
  await desk.app.mergeDesk.decline(CALLER, {
    idempotencyKey: 'decline',
    proposalId: String(proposal?.['id']),
  });

  const again = await desk.app.matching.match({ brands: ['united'] });

  expect(again).toEqual({ people: 92, merged: 0, proposed: 0, vetoed: 0, barred: 1 });
  expect(await desk.query('SELECT status FROM merge_proposal')).toEqual([{ status: 'DECLINED' }]);
});

it('leaves two apart who have proved different addresses', async () => {
  await using desk = await openCrowd();
  await meetAgain(desk, 3);
  await desk.query('UPDATE identity SET verified = true');

  const report = await desk.app.matching.match({ brands: ['united'] });

  expect(report).toMatchObject({ merged: 0, proposed: 0, vetoed: 1 });
});

it('compares across brands only those brands that are named together', async () => {
  await using desk = await openCrowd();
  await meetAgain(desk, 3, 'delta');
  const match = (brands: string[]): Promise<unknown> => desk.app.matching.match({ brands });

  expect(await match(['united'])).toMatchObject({ people: 90, merged: 0 });
  expect(await match(['delta'])).toMatchObject({ people: 1, merged: 0 });
  expect(await match(['united', 'delta'])).toMatchObject({ people: 91, merged: 1 });
});

it('compares everybody when all brands share their customers', async () => {
  await using desk = await openCrowd();
  await meetAgain(desk, 3, 'delta');

  expect(await desk.app.matching.match({ brands: ['*'] })).toMatchObject({ people: 91, merged: 1 });
});

it('asks people about namesakes, whose addresses are made of their names', async () => {
  await using desk = await openCrowd();
  // As many as chance cannot make: the model is sure of them.
  const namesakes = Array.from({ length: 60 }, (_, place) =>
    meeting(place, { host: `home${place}.example` }),
  );
  await desk.app.registry.recognise(namesakes);

  const report = await desk.app.matching.match({ brands: ['united'] });

  expect(report).toMatchObject({ merged: 0, vetoed: 0, barred: 0 });
  expect(report.proposed).toBeGreaterThan(50);
});

it('joins two who were parted not by way of a third one either', async () => {
  await using desk = await openCrowd();
  const again = await meetAgain(desk, 3);
  const [first] = await desk.query(
    `SELECT customer_id FROM identity WHERE value LIKE '%david%home%'`,
  );
  const friend = await desk.meet('friend@example.org');
  const other = await desk.meet('other@example.org');
  await desk.merge(String(first?.['customer_id']), friend);
  await desk.merge(again, other);
  await desk.undo((await desk.merge(friend, other)).mergeId);

  expect(await desk.app.matching.match({ brands: ['united'] })).toMatchObject({
    merged: 0,
    barred: 1,
  });
});
