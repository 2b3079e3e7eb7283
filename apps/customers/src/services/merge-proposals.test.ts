import { expect, it } from 'vitest';

import { CALLER, openDesk, type TestDesk } from './merge-desk.test-support.ts';

const email = (value: string) => ({ kind: 'EMAIL', value }) as const;
const handle = (value: string) => ({ kind: 'HANDLE', network: 'x', value }) as const;
const device = (value: string) => ({ kind: 'DEVICE', network: 'web', value }) as const;

interface Pair {
  readonly desk: TestDesk;
  readonly one: string;
  readonly other: string;
  readonly proposalId: string;
}

/** Two customers whose marks came with one touch. */
async function proposePair(desk: TestDesk): Promise<Pair> {
  const one = await desk.meet([email('ada@example.com')]);
  const other = await desk.meet([handle('ada')], { brandId: 'delta' });
  await desk.meet([email('ada@example.com'), handle('ada')]);
  const [row] = await desk.query('SELECT id FROM merge_proposal');
  return { desk, one, other, proposalId: String(row?.['id']) };
}

it('proposes a pair whose marks come with one touch, once, and says of which kinds they are', async () => {
  await using desk = await openDesk();
  const { one, other } = await proposePair(desk);

  await desk.meet([email('ada@example.com'), handle('ada')]);

  const [left, right] = [one, other].toSorted();
  expect(
    await desk.query(
      'SELECT left_id, right_id, brand_ids, rule, score, evidence, status FROM merge_proposal',
    ),
  ).toEqual([
    {
      left_id: left,
      right_id: right,
      brand_ids: ['delta', 'united'],
      rule: 'SAME_TOUCH',
      score: null,
      evidence: [
        { field: 'EMAIL', level: 'same touch', weight: null },
        { field: 'HANDLE', level: 'same touch', weight: null },
      ],
      status: 'OPEN',
    },
  ]);
});

it('proposes nobody for a device, which families share', async () => {
  await using desk = await openDesk();
  await desk.meet([email('ada@example.com'), device('d')]);
  await desk.meet([email('bob@example.com'), device('d')]);

  expect(await desk.query('SELECT FROM merge_proposal')).toEqual([]);
});

it('merges the pair of a proposal that is accepted, with the evidence of it', async () => {
  await using desk = await openDesk();
  const { one, other, proposalId } = await proposePair(desk);
  const { mergeDesk } = desk.app;
  const accept = (idempotencyKey: string) =>
    mergeDesk.accept(CALLER, { idempotencyKey, proposalId, winnerId: other });

  const { customerId } = await accept('one');

  expect(customerId).toBe(other);
  expect(await desk.query('SELECT loser_id, rule, evidence, reason FROM merge_event')).toEqual([
    {
      loser_id: one,
      rule: 'SAME_TOUCH',
      evidence: [
        { field: 'EMAIL', level: 'same touch', weight: null },
        { field: 'HANDLE', level: 'same touch', weight: null },
      ],
      reason: null,
    },
  ]);
  expect(await accept('one')).toEqual({ customerId: other, mergeId: expect.any(String) });
  await expect(accept('two')).rejects.toMatchObject({
    code: 'PROPOSAL_DECIDED',
    message:
      'The proposal has been accepted already: merge customers, or undo a merge, to have it otherwise.',
  });
});

it('lets one of the two win, and nobody else', async () => {
  await using desk = await openDesk();
  const { proposalId } = await proposePair(desk);
  const winnerId = await desk.meet('third@example.com');

  await expect(
    desk.app.mergeDesk.accept(CALLER, { idempotencyKey: 'one', proposalId, winnerId }),
  ).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN', field: ['input', 'winnerId'] });
});

it('proposes a pair again neither when it was declined nor when it was parted', async () => {
  await using desk = await openDesk();
  const { proposalId } = await proposePair(desk);
  await desk.app.mergeDesk.decline(CALLER, { idempotencyKey: 'one', proposalId });
  const third = await desk.meet([handle('third')]);
  const fourth = await desk.meet([email('fourth@example.com')]);
  await desk.undo((await desk.merge(third, fourth)).mergeId);

  await desk.meet([email('ada@example.com'), handle('ada')]);
  await desk.meet([email('fourth@example.com'), handle('third')]);

  expect(await desk.query('SELECT id, status, decided_by FROM merge_proposal')).toEqual([
    { id: proposalId, status: 'DECLINED', decided_by: 'ada' },
  ]);
});

it('lets nobody decide on brands of which they do not see all', async () => {
  await using desk = await openDesk();
  const { proposalId } = await proposePair(desk);
  const caller = { id: 'bob', brands: ['united'] };

  await expect(
    desk.app.mergeDesk.decline(caller, { idempotencyKey: 'one', proposalId }),
  ).rejects.toMatchObject({ code: 'PROPOSAL_UNKNOWN' });
});
