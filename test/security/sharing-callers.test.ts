import { DEFAULT_CONTRACTS } from '@cx/contracts';
import type { Principal } from '@cx/principals';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { partner, type ServedCallers, serveCallers } from './served-callers.ts';
import { openTaggedGraph } from './tagged-graph.ts';

/** Every caller sees something else of the same graph. */
const CALLERS: Readonly<Record<string, Principal>> = {
  'all of united': partner({ id: 'p1' }),
  'all of delta': partner({ id: 'p2', brands: ['delta'] }),
  'both brands': partner({ id: 'p3', brands: ['united', 'delta'] }),
  'no brand': partner({ id: 'p4', brands: [] }),
  'no scope': partner({ id: 'p5', scopes: [] }),
  prices: partner({ id: 'p6', scopes: ['prices:read'] }),
  'prices of delta': partner({ id: 'p7', scopes: ['prices:read'], brands: ['delta'] }),
  'prices and names': partner({ id: 'p8', scopes: ['pii:read', 'prices:read'] }),
  'names of delta': partner({ id: 'p9', scopes: ['pii:read'], brands: ['delta'] }),
  stock: partner({ id: 'p10', scopes: ['stock:read'] }),
  costs: partner({ id: 'p11', scopes: ['costs:read', 'stock:read'] }),
  house: partner({ id: 'p12', contract: 'internal' }),
  'house of delta': partner({ id: 'p13', contract: 'internal', brands: ['delta'] }),
  'house without scopes': partner({ id: 'p14', contract: 'internal', scopes: [] }),
  staff: { kind: 'staff', id: 's1', scopes: ['*'], brands: ['united'] },
  'staff with names': {
    kind: 'staff',
    id: 's3',
    scopes: ['pii:read', 'prices:read'],
    brands: ['united'],
  },
  'staff without names': { kind: 'staff', id: 's2', scopes: ['prices:read'], brands: ['united'] },
  warehouse: partner({ kind: 'bi', id: 'b1' }),
  'warehouse without stock': partner({ kind: 'bi', id: 'b2', scopes: [], brands: ['delta'] }),
};

interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const OPERATIONS: readonly Operation[] = [
  { query: '{ things { id name } }' },
  { query: '{ things { id name owner price stock margin shade } whoami }' },
  { query: '{ things { id owner } }' },
  { query: '{ things { id cost } }' },
  { query: '{ a: things { n: name } b: things { n: owner p: price } }' },
  { query: '{ things { ...F } } fragment F on Thing { id related { id name owner price } }' },
  { query: '{ found { __typename ... on Thing { name owner } } named { name } }' },
  { query: '{ found { ... on Robot { serial } } }' },
  { query: '{ things { shades } mustFind { __typename } }' },
  {
    query: 'query ($s: Shade) { things(shade: $s) { id name stock } }',
    variables: { s: 'MIDNIGHT' },
  },
  { query: 'query ($s: Shade) { things(shade: $s) { id name stock } }', variables: { s: 'DARK' } },
  {
    query:
      'query ($yes: Boolean!) { things { id price @include(if: $yes) stock @skip(if: $yes) } }',
    variables: { yes: true },
  },
  {
    query:
      'query ($yes: Boolean!) { things { id price @include(if: $yes) stock @skip(if: $yes) } }',
    variables: { yes: false },
  },
  { query: 'query A { whoami } query B { things { price } }', operationName: 'A' },
  { query: 'query A { whoami } query B { things { price } }', operationName: 'B' },
  { query: '{ __type(name: "Thing") { fields { name } } }' },
  { query: '{ __type(name: "Vault") { name } whoami }' },
  { query: '{ vault { combination } }' },
];

const AT_ONCE = 25;

function serve(callers: Readonly<Record<string, Principal>> = CALLERS): Promise<ServedCallers> {
  return serveCallers({
    supergraph: openTaggedGraph().supergraph,
    contracts: new Map(Object.entries(DEFAULT_CONTRACTS)),
    callers,
  });
}

/** What it costs is another matter: that depends on what was asked before. */
async function answerTo(
  gateway: ServedCallers,
  caller: string,
  operation: Operation,
): Promise<unknown> {
  const { status, text } = await gateway.ask(caller, operation);
  const { data, errors } = JSON.parse(text);
  return { status, data, errors };
}

/** What each caller gets of each operation from a gateway that nobody has asked before. */
async function answersAlone(): Promise<ReadonlyMap<string, unknown>> {
  const alone = new Map<string, unknown>();
  for (const { caller, operation, key } of EACH) {
    const principal = CALLERS[caller];
    if (principal === undefined) throw new Error('The test knows no such caller.');
    await using gateway = await serve({ [caller]: principal });
    alone.set(key, await answerTo(gateway, caller, operation));
  }
  return alone;
}

const EACH = Object.keys(CALLERS).flatMap((caller) =>
  OPERATIONS.map((operation, index) => ({ caller, operation, key: `${caller} ${index}` })),
);

/** In two of them each caller asks once before each other one, and once behind. */
const ORDERS = {
  'the order of callers': EACH,
  'the reverse order': EACH.toReversed(),
  'any order': fc.sample(fc.constantFrom(...EACH), { numRuns: 600, seed: 11 }),
};

it(
  'gives each of many callers what it would get alone, whoever asks before it and beside it',
  { timeout: 120_000 },
  async () => {
    const alone = await answersAlone();
    const wrong: string[] = [];

    for (const [order, requests] of Object.entries(ORDERS)) {
      await using gateway = await serve();
      for (let at = 0; at < requests.length; at += AT_ONCE) {
        await Promise.all(
          requests.slice(at, at + AT_ONCE).map(async ({ caller, operation, key }) => {
            const answer = JSON.stringify(await answerTo(gateway, caller, operation));
            const expected = JSON.stringify(alone.get(key));
            if (answer === expected) return;
            wrong.push(`in ${order} ${caller}: ${operation.query}: ${answer}, not ${expected}`);
          }),
        );
      }
    }

    expect(wrong).toEqual([]);
    // A test whose callers all get the same would find nothing.
    const different = new Set([...alone.values()].map((answer) => JSON.stringify(answer)));
    expect(different.size).toBeGreaterThan(100);
  },
);

it('gives each of all callers, who send the same at the same time, its own answer', async () => {
  await using gateway = await serve();
  const query = '{ whoami things { name owner price } }';

  const answers = await Promise.all(
    Object.keys(CALLERS).flatMap((caller) =>
      [1, 2, 3].map(() => answerTo(gateway, caller, { query })),
    ),
  );

  const names = Object.values(CALLERS).flatMap(({ id, kind }) =>
    // Who the caller is no part of what BI sees.
    [1, 2, 3].map(() => (kind === 'bi' ? undefined : id)),
  );
  expect(answers.map((answer) => whoIs(answer))).toEqual(names);
});

it('keeps things apart that have the same ids in two brands, also those that are joined by id', async () => {
  await using gateway = await serve();
  const query = '{ things { id name stock related { id name stock } } }';
  const sequence = [
    'all of united',
    'all of delta',
    'all of united',
    'both brands',
    'all of delta',
  ];

  const answers: string[] = [];
  for (const caller of sequence) {
    answers.push(JSON.stringify(await answerTo(gateway, caller, { query })));
  }
  const [united = '', delta = '', unitedAgain, both, deltaAgain] = answers;

  expect(united).toContain('"name":"Thing 1 of united","stock":106');
  expect(delta).toContain('"name":"Thing 1 of delta","stock":105');
  expect([united.includes('delta'), delta.includes('united')]).toEqual([false, false]);
  expect([unitedAgain, deltaAgain]).toEqual([united, delta]);
  expect(both).toMatch(/united.*delta/);
});

it('masks for whoever may not see names what somebody else has just seen', async () => {
  await using gateway = await serve();
  const query = '{ things { owner } }';
  const ownerFor = async (caller: string): Promise<string> => {
    const { text } = await gateway.ask(caller, { query });
    return JSON.parse(text).data.things[0].owner;
  };

  const owners = [
    await ownerFor('prices and names'),
    await ownerFor('prices'),
    await ownerFor('staff with names'),
    await ownerFor('staff without names'),
    await ownerFor('prices and names'),
  ];

  const masked = expect.stringMatching(/^Person [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(owners).toEqual(['Owner of united', masked, 'Owner of united', masked, 'Owner of united']);
  expect(owners[1]).toBe(owners[3]);
});

it('runs the operation of a document that is named, whichever of them ran before', async () => {
  await using gateway = await serve();
  const query = 'query A { whoami } query B { things { price } } query C { things { owner } }';
  const run = async (operationName: string): Promise<string> => {
    const { data } = JSON.parse((await gateway.ask('prices', { query, operationName })).text);
    return JSON.stringify(data);
  };

  const answers = await Promise.all(['A', 'B', 'C', 'B', 'A', 'C', 'A'].map(run));

  expect(answers.map((answer) => /whoami|price|owner/.exec(answer)?.[0])).toEqual([
    'whoami',
    'price',
    'owner',
    'price',
    'whoami',
    'owner',
    'whoami',
  ]);
});

function whoIs(answer: unknown): unknown {
  const { data } = JSON.parse(JSON.stringify(answer));
  return data?.whoami;
}
