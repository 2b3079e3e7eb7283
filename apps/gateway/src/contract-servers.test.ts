import type { Principal } from '@cx/principals';
import { expect, it } from 'vitest';

import { contract, partner, serveTestGateway } from './test-gateway.test-support.ts';

const STAFF: Principal = { kind: 'staff', id: 'ada', scopes: ['*'], brands: ['*'] };
const REPORT: Principal = { ...partner(), kind: 'bi', id: 'report' };

const FIELDS_OF_CUSTOMERS = '{ __type(name: "Customer") { fields { name } } }';

const fieldsNamed = (...names: string[]): object => ({
  data: { __type: { fields: names.map((name) => ({ name })) } },
});

it('shows staff the whole graph', async () => {
  const { ask } = await serveTestGateway();

  const { body } = await ask(STAFF, FIELDS_OF_CUSTOMERS);

  expect(body).toEqual(fieldsNamed('id', 'name', 'score', 'tickets'));
});

it('shows partners nothing internal, in the schema and in the words of a refusal', async () => {
  const { ask, asked } = await serveTestGateway();

  const { body } = await ask(partner(), FIELDS_OF_CUSTOMERS);
  const refused = await ask(partner(), '{ customers { score } }');

  expect(body).toMatchObject(fieldsNamed('id', 'name', 'tickets'));
  expect(refused).toMatchObject({
    status: 400,
    body: { errors: [{ message: 'Cannot query field "score" on type "Customer".' }] },
  });
  expect(asked).toEqual([]);
});

it('shows BI what is meant for it alone', async () => {
  const { ask } = await serveTestGateway();

  const { body } = await ask(REPORT, '{ __schema { queryType { fields { name } } } }');

  expect(body).toMatchObject({
    data: { __schema: { queryType: { fields: [{ name: 'whoami' }] } } },
  });
});

it('serves by the contract that a key names before that of its kind', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'press', exclude: ['bi'] })],
  });

  const { body } = await ask(partner({ contract: 'press' }), FIELDS_OF_CUSTOMERS);
  const refused = await ask(partner({ contract: 'press' }), '{ whoami }');

  expect(body).toEqual(fieldsNamed('id', 'name', 'score', 'tickets'));
  expect(refused).toMatchObject({
    status: 400,
    body: { errors: [{ message: 'Cannot query field "whoami" on type "Query".' }] },
  });
});

it.each(['gold', '__proto__'])(
  'turns away a key whose contract %s is not served, and names it',
  async (name) => {
    const { ask, asked } = await serveTestGateway();

    const answer = await ask(partner({ contract: name }), '{ whoami }');

    expect(answer).toMatchObject({
      status: 403,
      body: {
        errors: [
          {
            message: `The contract «${name}» of this credential is not served here: have it given another one.`,
            extensions: { code: 'UNKNOWN_CONTRACT' },
          },
        ],
      },
    });
    expect(asked).toEqual([]);
  },
);

it('does not start with a contract that shows nothing', async () => {
  const served = [contract({ name: 'typo', include: ['interal'] })];

  await expect(serveTestGateway({ served })).rejects.toThrow('The contract typo: ');
});

const THREE_DEEP = '{ tickets { customer { name } } }';

const TOO_DEEP = {
  status: 400,
  body: {
    errors: [{ extensions: { code: 'OPERATION_LIMIT', limit: 'depth', maximum: 2, found: 3 } }],
  },
};

it('holds each contract to its own limits', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'flat', limits: { depth: 2 } })],
  });

  expect(await ask(partner({ contract: 'flat' }), THREE_DEEP)).toMatchObject(TOO_DEEP);
  expect(await ask(partner(), THREE_DEEP)).toMatchObject({ status: 200 });
});

it('holds a contract to its limits also for what another one with the same schema has allowed', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'flat', limits: { depth: 2 } }), contract({ name: 'deep' })],
  });
  await ask(partner({ contract: 'deep' }), THREE_DEEP);

  expect(await ask(partner({ contract: 'flat' }), THREE_DEEP)).toMatchObject(TOO_DEEP);
});

it('tells nothing of the schema under a contract without introspection, whoever asked before', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'closed', introspection: false }), contract({ name: 'open' })],
  });
  await ask(partner({ contract: 'open' }), FIELDS_OF_CUSTOMERS);

  const { status, body } = await ask(partner({ contract: 'closed' }), FIELDS_OF_CUSTOMERS);
  const refused = await ask(partner({ contract: 'closed' }), '{ customer { id } }');

  expect(status).toBe(400);
  expect(body).toMatchObject({
    errors: [
      {
        message:
          'GraphQL introspection has been disabled, but the requested query contained the field "__type".',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
      {},
    ],
  });
  expect(JSON.stringify(refused.body)).not.toContain('customers');
});

const SOME_HASH = 'a'.repeat(64);

it.each([
  ['internal', 'PERSISTED_QUERY_NOT_FOUND'],
  ['partner', 'PERSISTED_QUERY_NOT_SUPPORTED'],
] as const)('answers the hash of a text, under the contract %s, with %s', async (name, code) => {
  const { ask } = await serveTestGateway();
  const extensions = { persistedQuery: { version: 1, sha256Hash: SOME_HASH } };

  const { body } = await ask({ ...STAFF, contract: name }, { extensions });

  expect(body).toMatchObject({ errors: [{ extensions: { code } }] });
});
