import type { Principal } from '@cx/principals';
import { expect, it } from 'vitest';

import { type AccessGraph, MANAGER, OPERATOR, startAccessGraph } from '../support/access-graph.ts';
import type { Answer } from '../support/test-graph.ts';

const UNKNOWN_ID = '019a0000-0000-7000-8000-0000000000ff';

const KEY_TEXT = /^cxk_test_[0-9A-Za-z]{38}$/;

const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  key apiKey { id name principalId scopes brands contract createdBy }
} }`;

const ROTATE = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) {
  key apiKey { id principalId rotatedFrom scopes brands }
} }`;

const REVOKE = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) {
  apiKey { id state revokedAt }
} }`;

const STATE = 'query ($id: ID!) { apiKey(id: $id) { state } }';

const ME = '{ me { id scopes brands } }';

const ORDER = { name: 'Agence Étoile', scopes: ['tickets:read'], brands: ['united'] };

interface Handed {
  readonly key: string;
  readonly apiKey: { readonly id: string };
}

it('makes a key that works at once and is shown once', async () => {
  await using graph = await startAccessGraph();

  const made = await graph.ask<{ createApiKey: Handed }>(MANAGER, CREATE, { input: ORDER });
  const { key, apiKey } = handed(made.data?.createApiKey);
  const me = await graph.ask(key, ME);

  expect(made).toEqual({
    data: {
      createApiKey: {
        key: expect.stringMatching(KEY_TEXT),
        apiKey: {
          id: apiKey.id,
          name: 'Agence Étoile',
          principalId: apiKey.id,
          scopes: ['tickets:read'],
          brands: ['united'],
          contract: 'partner',
          createdBy: 'bob',
        },
      },
    },
  });
  expect(me).toMatchObject({
    data: { me: { id: apiKey.id, scopes: ['tickets:read'], brands: ['united'] } },
  });
  expect(JSON.stringify(await everythingOf(graph, OPERATOR))).not.toContain(key.slice(17));
});

it.each([
  ['a scope', { scopes: ['tickets:read', 'pii:read'] }, 'pii:read'],
  ['a brand', { brands: ['united', 'delta'] }, 'delta'],
  ['every brand', { kind: 'BI', brands: ['*'] }, '*'],
])('gives no key %s that its maker lacks', async (_, over, lacking) => {
  await using graph = await startAccessGraph();

  const answer = await graph.ask(MANAGER, CREATE, { input: { ...ORDER, ...over } });

  expect(answer).toEqual(
    refused('createApiKey', 'FORBIDDEN', `You cannot give what you lack: ${lacking}.`),
  );
  expect(await traces(graph)).toEqual({ keys: 0, audit: [] });
});

it.each([
  [{ scopes: [] }, 'A key without a scope would see nothing: name at least one.'],
  [{ brands: [] }, 'A key without a brand would see nothing: name at least one.'],
  [{ scopes: ['*'] }, 'There is no scope *: name some of '],
  [{ brands: ['*'] }, 'A partner sees the brands that are named: * is for keys of the kind bi.'],
  [{ name: 'a\nb' }, 'A key has a name of 1 to 100 characters, in one line.'],
  [{ contract: 'gold' }, 'There is no contract gold: name one of internal, partner, bi.'],
  [{ hourlyBudget: 0 }, 'The hourly budget of a key is a whole number of cost units from 1 to '],
  [{ allowedIps: ['10.0.0.0/33'] }, '10.0.0.0/33 is neither an address nor a network'],
  [{ expiresAt: '2020-01-01T00:00:00Z' }, 'The end of a key lies in the future'],
  [{ expiresAt: '2999-01-01T00:00:00Z' }, 'A key is valid for 366 days at most: rotate it'],
])('refuses to make a key with %j, and says what would do', async (over, sentence) => {
  await using graph = await startAccessGraph();

  const answer = await graph.ask(OPERATOR, CREATE, { input: { ...ORDER, ...over } });

  expect(answer).toEqual(
    refused('createApiKey', 'BAD_USER_INPUT', expect.stringContaining(sentence)),
  );
  expect(await traces(graph)).toEqual({ keys: 0, audit: [] });
});

it('rotates a key into another one of the same caller, and lets both be for a while', async () => {
  await using graph = await startAccessGraph();
  const old = await make(graph);

  const answer = await graph.ask<{ rotateApiKey: Handed }>(MANAGER, ROTATE, {
    input: { id: old.apiKey.id },
  });
  const young = handed(answer.data?.rotateApiKey);
  const callers = [await graph.ask(old.key, ME), await graph.ask(young.key, ME)];

  expect(answer).toEqual({
    data: {
      rotateApiKey: {
        key: expect.stringMatching(KEY_TEXT),
        apiKey: {
          id: young.apiKey.id,
          principalId: old.apiKey.id,
          rotatedFrom: old.apiKey.id,
          scopes: ['tickets:read'],
          brands: ['united'],
        },
      },
    },
  });
  expect(young.apiKey.id).not.toBe(old.apiKey.id);
  expect(callers).toMatchObject(
    [old.apiKey.id, old.apiKey.id].map((id) => ({ data: { me: { id } } })),
  );
  const listed = await graph.access.desk.list(OPERATOR);
  const end = listed.find(({ id }) => id === old.apiKey.id)?.expiresAt ?? new Date(0);
  // A day, unless somebody asks for something else.
  expect(Math.round((end.valueOf() - Date.now()) / 3_600_000)).toBe(24);
});

it('ends the old key with its rotation where there is to be no overlap', async () => {
  await using graph = await startAccessGraph();
  const old = await make(graph);
  const before = await graph.ask(old.key, ME);

  const answer = await graph.ask<{ rotateApiKey: Handed }>(MANAGER, ROTATE, {
    input: { id: old.apiKey.id, overlapSeconds: 0 },
  });
  const young = handed(answer.data?.rotateApiKey);

  expect(before).toMatchObject({ data: { me: { id: old.apiKey.id } } });
  expect(await graph.ask(old.key, ME)).toEqual(UNAUTHENTICATED);
  expect(await graph.ask(young.key, ME)).toMatchObject({ data: { me: { id: old.apiKey.id } } });
});

it.each([
  [{ overlapSeconds: -1 }, 'The old key may stay valid for 0 to 30 days beside the new one.'],
  [{ overlapSeconds: 30 * 86_400 + 1 }, 'The old key may stay valid for 0 to 30 days beside'],
  [{ overlapSeconds: 2_147_483_647 }, 'The old key may stay valid for 0 to 30 days beside'],
  [{ expiresAt: '2999-01-01T00:00:00Z' }, 'A key is valid for 366 days at most: rotate it'],
  [{ expiresAt: '2020-01-01T00:00:00Z' }, 'The end of a key lies in the future'],
])('refuses to rotate a key with %j, and lets it be', async (over, sentence) => {
  await using graph = await startAccessGraph();
  const { key, apiKey } = await make(graph);

  const answer = await graph.ask(MANAGER, ROTATE, { input: { id: apiKey.id, ...over } });

  expect(answer).toEqual(
    refused('rotateApiKey', 'BAD_USER_INPUT', expect.stringContaining(sentence)),
  );
  expect(await traces(graph)).toEqual({ keys: 1, audit: ['key.created'] });
  expect(await graph.ask(key, ME)).toMatchObject({ data: { me: { id: apiKey.id } } });
});

it('lets nobody rotate a key into something that they may not do themselves', async () => {
  await using graph = await startAccessGraph();
  const { apiKey } = await make(graph, { scopes: ['tickets:read', 'pii:read'] });

  expect(await graph.ask(MANAGER, ROTATE, { input: { id: apiKey.id } })).toEqual(
    refused('rotateApiKey', 'FORBIDDEN', 'The key may do what you may not: pii:read.'),
  );
});

it('ends a key at once; a second time changes nothing', async () => {
  await using graph = await startAccessGraph();
  const { key, apiKey } = await make(graph);
  const before = await graph.ask(key, ME);

  const first = await graph.ask(MANAGER, REVOKE, { input: { id: apiKey.id } });
  const after = await graph.ask(key, ME);
  const second = await graph.ask(MANAGER, REVOKE, { input: { id: apiKey.id } });

  expect(before).toMatchObject({ data: { me: { id: apiKey.id } } });
  expect(after).toEqual(UNAUTHENTICATED);
  expect(first).toEqual({
    data: {
      revokeApiKey: {
        apiKey: { id: apiKey.id, state: 'REVOKED', revokedAt: expect.any(String) },
      },
    },
  });
  expect(second).toEqual(first);
  expect(await traces(graph)).toEqual({ keys: 1, audit: ['key.created', 'key.revoked'] });
});

it.each([
  ['rotateApiKey', ROTATE],
  ['revokeApiKey', REVOKE],
])('has %s answer the id of a foreign key as one that there is not', async (field, mutation) => {
  await using graph = await startAccessGraph();
  const { key, apiKey: foreign } = await make(graph, { brands: ['united', 'delta'] });
  const ids = [foreign.id, UNKNOWN_ID, 'no id', "' OR true --"];

  const answers: Answer[] = [];
  for (const id of ids) answers.push(await graph.ask(MANAGER, mutation, { input: { id } }));

  expect(answers).toEqual(ids.map((id) => refused(field, 'NOT_FOUND', `There is no key ${id}.`)));
  expect(await graph.ask(key, ME)).toMatchObject({ data: { me: { id: foreign.id } } });
  expect(await traces(graph)).toEqual({ keys: 1, audit: ['key.created'] });
});

it('runs no mutation of somebody without keys:manage, shows them no key, and keeps account of it', async () => {
  await using graph = await startAccessGraph();
  const { key, apiKey } = await make(graph);
  const agent = {
    ...MANAGER,
    id: 'eve',
    scopes: ['tickets:read', 'tickets:write', 'pii:read', 'admin'],
  };
  const { id } = apiKey;

  const answers = [
    await graph.ask(agent, CREATE, { input: ORDER }),
    await graph.ask(agent, ROTATE, { input: { id } }),
    await graph.ask(agent, REVOKE, { input: { id } }),
    await graph.ask(agent, '{ apiKeys { totalCount } }'),
    await graph.ask(agent, STATE, { id }),
  ];

  const fields = ['createApiKey', 'rotateApiKey', 'revokeApiKey', 'apiKeys', 'apiKey'];
  expect(answers.map(({ data }) => data)).toEqual(fields.map((field) => ({ [field]: null })));
  expect(
    answers.map(({ errors }) => errors?.map(({ extensions }) => extensions?.['code'])),
  ).toEqual(fields.map(() => ['UNAUTHORIZED_FIELD_OR_TYPE']));
  expect(await graph.ask(key, ME)).toMatchObject({ data: { me: { id } } });
  expect(await graph.access.desk.list(OPERATOR)).toHaveLength(1);
  await expect
    .poll(async () => {
      const entries = await graph.auditEntries();
      return entries.map(({ actor, action }) => `${actor} ${action}`);
    })
    .toEqual(['ann key.created', ...fields.map(() => 'eve access.denied')]);
});

it('does what is allowed of several mutations, one after the other', async () => {
  await using graph = await startAccessGraph();
  const { apiKey } = await make(graph);

  const answer = await graph.ask(
    MANAGER,
    `mutation ($id: ID!) {
      first: revokeApiKey(input: { id: $id }) { apiKey { state } }
      second: rotateApiKey(input: { id: $id }) { key }
      third: createApiKey(input: { name: "N", scopes: ["tickets:read"], brands: ["united"] }) { key }
    }`,
    { id: apiKey.id },
  );

  expect(answer).toEqual({
    data: {
      first: { apiKey: { state: 'REVOKED' } },
      second: null,
      third: { key: expect.stringMatching(KEY_TEXT) },
    },
    errors: [
      {
        message: `The key ${apiKey.id} is not valid now: make a new one.`,
        path: ['second'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
});

it('writes each change into the audit log under the id of its maker, and no secret', async () => {
  await using graph = await startAccessGraph();
  const old = await make(graph);
  const answer = await graph.ask<{ rotateApiKey: Handed }>(MANAGER, ROTATE, {
    input: { id: old.apiKey.id },
  });
  const young = handed(answer.data?.rotateApiKey);
  await graph.ask(OPERATOR, REVOKE, { input: { id: young.apiKey.id } });

  const entries = await graph.auditEntries();

  const details = (id: string, key: string): object => ({
    publicId: key.slice(9, 17),
    name: 'Agence Étoile',
    kind: 'partner',
    scopes: ['tickets:read'],
    brands: ['united'],
    contract: 'partner',
    expiresAt: expect.any(String),
    ...(id === old.apiKey.id ? {} : { rotatedFrom: old.apiKey.id }),
  });
  expect(entries).toEqual(
    (
      [
        ['ann', 'key.created', old],
        ['bob', 'key.rotated', young],
        ['ann', 'key.revoked', young],
      ] as const
    ).map(
      ([
        actor,
        action,
        {
          key,
          apiKey: { id },
        },
      ]) => ({
        actor,
        action,
        subject: id,
        details: details(id, key),
      }),
    ),
  );
  const log = JSON.stringify(entries);
  expect([old.key, young.key].filter((key) => log.includes(key.slice(17)))).toEqual([]);
  expect(await graph.access.audit.verify()).toMatchObject({ isIntact: true, entries: 3 });
});

it.each([
  ['PARTNER', { fields: [{ name: 'draftReviewReply' }] }],
  ['BI', null],
])(
  'hides keys from the contract of a %s, whatever scopes its key has',
  async (kind, mutationType) => {
    await using graph = await startAccessGraph();
    const { key, apiKey } = await make(graph, { kind, scopes: ['keys:manage', 'tickets:read'] });
    const { id } = apiKey;

    const answers = [
      await graph.ask(key, CREATE, { input: ORDER }),
      await graph.ask(key, ROTATE, { input: { id } }),
      await graph.ask(key, REVOKE, { input: { id } }),
      await graph.ask(key, '{ apiKeys { totalCount } }'),
      await graph.ask(key, STATE, { id }),
    ];
    const known = await graph.ask(
      key,
      '{ __schema { mutationType { fields { name } } types { name } } }',
    );

    expect(answers.map(({ data }) => data)).toEqual(answers.map(() => undefined));
    expect(new Set(answers.map(({ errors }) => errors?.[0]?.extensions?.['code']))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    );
    expect(JSON.stringify(known)).toContain('"Principal"');
    expect(known).toMatchObject({ data: { __schema: { mutationType } } });
    expect(JSON.stringify(known)).not.toMatch(/ApiKey/);
    expect(await traces(graph)).toEqual({ keys: 1, audit: ['key.created'] });
  },
);

it('lets a key that manages keys hand on no more than it has, under its own id', async () => {
  await using graph = await startAccessGraph();
  const { key, apiKey } = await make(graph, {
    scopes: ['keys:manage', 'tickets:read'],
    contract: 'internal',
    hourlyBudget: 1000,
  });
  const own = { ...ORDER, contract: 'internal', hourlyBudget: 1000 };

  const made = await graph.ask(key, CREATE, { input: own });
  const beyond = await graph.ask(key, CREATE, { input: { ...own, brands: ['delta'] } });
  const betterTerms = [{ contract: 'partner' }, { hourlyBudget: 1001 }, { hourlyBudget: null }];

  expect(made).toMatchObject({ data: { createApiKey: { apiKey: { createdBy: apiKey.id } } } });
  expect(beyond).toMatchObject(
    refused('createApiKey', 'FORBIDDEN', 'You cannot give what you lack: delta.'),
  );
  for (const terms of betterTerms) {
    expect(await graph.ask(key, CREATE, { input: { ...own, ...terms } })).toMatchObject(
      refused(
        'createApiKey',
        'FORBIDDEN',
        'You can make keys of the contract internal and an hourly budget of 1000 at most.',
      ),
    );
  }
});

const UNAUTHENTICATED = {
  errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
};

function refused(field: string, code: string, message: unknown): object {
  return { data: { [field]: null }, errors: [{ message, path: [field], extensions: { code } }] };
}

/** A key that the operator has made over the graph. */
async function make(
  graph: AccessGraph,
  over: Readonly<Record<string, unknown>> = {},
): Promise<Handed> {
  const { data } = await graph.ask<{ createApiKey: Handed }>(OPERATOR, CREATE, {
    input: { ...ORDER, ...over },
  });
  return handed(data?.createApiKey);
}

function handed(payload: Handed | undefined): Handed {
  if (payload === undefined) throw new Error('There is no key in this answer.');
  return payload;
}

/** What was made, and what the audit log tells of it. */
async function traces(graph: AccessGraph): Promise<{ keys: number; audit: string[] }> {
  const keys = await graph.access.desk.list(OPERATOR);
  const entries = await graph.auditEntries();
  return { keys: keys.length, audit: entries.map(({ action }) => action) };
}

function everythingOf(graph: AccessGraph, who: Principal): Promise<Answer> {
  return graph.ask(
    who,
    `{ apiKeys { nodes {
      id publicId name kind state principalId scopes brands contract hourlyBudget allowedIps
      notBefore expiresAt createdAt createdBy rotatedFrom revokedAt lastUsedAt
    } } }`,
  );
}
