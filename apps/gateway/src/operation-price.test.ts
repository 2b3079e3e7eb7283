import { expect, it } from 'vitest';

import { contract, partner, serveTestGateway, stopTime } from './test-gateway.test-support.ts';

const QUOTA = { perSecond: 10, burst: 1_000, perHour: 10_000 };

/** What each of the operations costs, one after the other, as the answers tell it. */
async function costsOf(...operations: readonly string[]): Promise<unknown[]> {
  stopTime('2026-03-01T10:15:00Z');
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', exclude: [], quota: QUOTA })],
  });
  const costs: unknown[] = [];
  for (const operation of operations) {
    const { body } = await ask(partner({ contract: 'tested' }), operation);
    costs.push(body);
  }
  return costs;
}

const cost = (estimated: number, actual: number): object => ({
  extensions: { cost: { estimated, actual } },
});

it('costs ten units more to run what has not been planned yet', async () => {
  const operation = '{ tickets(first: 2) { id } }';

  expect(await costsOf(operation, operation)).toMatchObject([cost(12, 12), cost(2, 2)]);
});

it('tells operations of one document apart by their names', async () => {
  const both = 'query A { tickets(first: 2) { id } } query B { tickets(first: 3) { id } }';
  stopTime('2026-03-01T10:15:00Z');
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', quota: QUOTA })],
  });
  const run = async (operationName: string): Promise<unknown> =>
    (await ask(partner({ contract: 'tested' }), { query: both, operationName })).body;

  expect([await run('A'), await run('B'), await run('A'), await run('B')]).toMatchObject([
    cost(12, 12),
    cost(13, 13),
    cost(2, 2),
    cost(3, 3),
  ]);
});

it('estimates lists by what is asked for, and charges what there was', async () => {
  const operation = '{ tickets(first: 50) { customer { score } } }';

  const [, second] = await costsOf(operation, operation);

  // Each ticket is 1, its customer 1, the score of a customer 7.
  expect(second).toMatchObject(cost(450, 27));
});

it('charges for the schema, which is not planned, the same each time', async () => {
  const operation = '{ __schema { queryType { name } } }';

  expect(await costsOf(operation, operation)).toMatchObject([cost(11, 11), cost(11, 11)]);
});

it('charges for the schema beside what else is asked', async () => {
  const operation = '{ __type(name: "Query") { name } tickets(first: 2) { id } }';

  expect(await costsOf(operation, operation)).toMatchObject([cost(22, 22), cost(12, 12)]);
});

it('charges the least for an operation of which everything is denied', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', denied: 'reject', quota: QUOTA })],
  });
  const caller = partner({ contract: 'tested' });

  const refused = await ask(caller, '{ tickets(first: 50) { notes } }');

  expect(refused).toMatchObject({ status: 403, body: cost(1, 1) });
});

it('charges for what is allowed, not for what was taken out', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', quota: QUOTA })],
  });
  const caller = partner({ contract: 'tested' });

  const { body } = await ask(caller, '{ tickets(first: 2) { id notes } }');

  expect(body).toMatchObject(cost(12, 12));
});

it('takes a new operation for new until it has been run', async () => {
  stopTime('2026-03-01T10:15:00Z');
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', quota: QUOTA })],
  });
  const poor = partner({ contract: 'tested', id: 'poor', hourlyBudget: 1 });
  const operation = '{ tickets(first: 2) { id } }';

  const refused = await ask(poor, operation);
  const first = await ask(partner({ contract: 'tested' }), operation);
  const second = await ask(partner({ contract: 'tested' }), operation);

  expect(refused.status).toBe(400);
  expect([first.body, second.body]).toMatchObject([cost(12, 12), cost(2, 2)]);
});
