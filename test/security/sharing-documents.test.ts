import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';

import { partner, serveCallers, type ServedCallers } from './served-callers.ts';
import { type Answer, refused } from './small-graph.ts';
import { openTaggedGraph } from './tagged-graph.ts';
import { termsOf } from './terms.ts';

const CONTRACTS = `
contracts:
  house: { exclude: [], persistedQueries: true }
  branch: { persistedQueries: true }
  only: { trustedDocuments: only }
  prefer: { trustedDocuments: prefer, persistedQueries: true }
  log: { trustedDocuments: log, persistedQueries: true }
`;

const NAMES = '{ things { name } }';
const PRICES = '{ things { price } }';
const VAULT = '{ vault { combination } }';
const OTHER = '{ things { stock } }';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const DOCUMENTS = { names: NAMES, prices: PRICES, [hashOf(VAULT)]: VAULT };

async function serve(): Promise<ServedCallers> {
  const terms = await termsOf({ contracts: CONTRACTS, documents: DOCUMENTS });
  return serveCallers({
    ...terms,
    supergraph: openTaggedGraph().supergraph,
    callers: {
      partner: partner(),
      bi: partner({ kind: 'bi', id: 'warehouse' }),
      staff: partner({ kind: 'staff', id: 'ann' }),
      'staff without prices': partner({ kind: 'staff', id: 'bob', scopes: [], brands: ['delta'] }),
      house: partner({ id: 'house', contract: 'house' }),
      branch: partner({ id: 'branch', contract: 'branch' }),
      only: partner({ id: 'only', contract: 'only' }),
      prefer: partner({ id: 'prefer', contract: 'prefer' }),
      'prefer too': partner({ id: 'prefer-2', contract: 'prefer' }),
      log: partner({ id: 'log', contract: 'log' }),
      'only without scopes': partner({ id: 'only-2', contract: 'only', scopes: [] }),
    },
  });
}

const persisted = (sha256Hash: unknown, version: unknown = 1): object => ({
  persistedQuery: { version, sha256Hash },
});

const namesOf = (brand: string): object => ({
  things: [1, 2, 3].map((id) => ({ name: `Thing ${id} of ${brand}` })),
});

const dataOf = ({ text }: Answer): unknown => JSON.parse(text).data;

const codeOf = ({ text }: Answer): unknown => JSON.parse(text).errors?.[0]?.extensions?.code;

const APQ_CALLERS = ['staff', 'house', 'branch', 'prefer', 'log'] as const;

it.for(
  (['staff', 'house', 'branch'] as const).flatMap((from) =>
    APQ_CALLERS.filter((to) => to !== from).map((to) => [from, to] as const),
  ),
)('does not know under another contract what %s has sent a hash of: %s', async ([from, to]) => {
  await using gateway = await serve();
  const extensions = persisted(hashOf(NAMES.concat(' ')));

  const registered = await gateway.ask(from, { query: NAMES.concat(' '), extensions });
  const same = await gateway.ask(from, { extensions });
  const other = await gateway.ask(to, { extensions });
  const byGet = await gateway.get(to, { extensions: JSON.stringify(extensions) });

  expect([dataOf(registered), dataOf(same)]).toEqual([namesOf('united'), namesOf('united')]);
  expect([codeOf(other), codeOf(byGet)]).toEqual([
    'PERSISTED_QUERY_NOT_FOUND',
    'PERSISTED_QUERY_NOT_FOUND',
  ]);
  expect(dataOf(other)).toBe(undefined);
});

it.for(['partner', 'bi'])('takes no hash from %s, with or without its text', async (caller) => {
  await using gateway = await serve();
  const extensions = persisted(hashOf(NAMES));
  await gateway.ask('staff', { query: NAMES, extensions });

  const answers = [
    await gateway.ask(caller, { extensions }),
    await gateway.ask(caller, { query: NAMES, extensions }),
    await gateway.ask(caller, { query: OTHER, extensions }),
    await gateway.get(caller, { extensions: JSON.stringify(extensions) }),
  ];

  expect(answers.map((answer) => [codeOf(answer), dataOf(answer)])).toEqual(
    answers.map(() => ['PERSISTED_QUERY_NOT_SUPPORTED', undefined]),
  );
});

it.for<[string, unknown]>([
  ['another text', hashOf(OTHER)],
  ['the text with a blank more', hashOf(`${NAMES} `)],
  ['nothing', hashOf('')],
  ['the text, in capitals', hashOf(NAMES).toUpperCase()],
  ['the text, cut', hashOf(NAMES).slice(0, 63)],
  ['a prefix that means something elsewhere', `sha256:${hashOf(NAMES)}`],
  ['a name of Object.prototype', '__proto__'],
  ['another one', 'constructor'],
  ['a prefix of the cache', 'apq:'],
])('refuses a text with the hash of %s, and does not keep it', async ([, sha256Hash]) => {
  await using gateway = await serve();
  const extensions = persisted(sha256Hash);

  const poisoning = await gateway.ask('staff', { query: NAMES, extensions });
  const byGet = await gateway.get('staff', {
    query: NAMES,
    extensions: JSON.stringify(extensions),
  });
  const after = await gateway.ask('staff', { extensions });

  expect(poisoning).toMatchObject(refused({ code: 'DOCUMENT_ID_MISMATCH' }));
  expect(byGet).toMatchObject(refused({ code: 'DOCUMENT_ID_MISMATCH' }));
  expect(codeOf(after)).toBe('PERSISTED_QUERY_NOT_FOUND');
});

it.for<[string, object]>([
  ['of version 2', persisted(hashOf(NAMES), 2)],
  ['of a version in a text', persisted(hashOf(NAMES), '1')],
  ['that is a number', persisted(1)],
  ['that is null', persisted(null)],
  ['that is a list', persisted([hashOf(NAMES)])],
  ['that is an object', persisted({ toString: 1 })],
  ['that is not there', { persistedQuery: {} }],
  ['in a list', { persistedQuery: [{ version: 1, sha256Hash: hashOf(NAMES) }] }],
])('refuses a hash %s as the mistake of its sender', async ([, extensions]) => {
  await using gateway = await serve();
  await gateway.ask('staff', { query: NAMES, extensions: persisted(hashOf(NAMES)) });

  const answer = await gateway.ask('staff', { extensions });

  expect(answer).toMatchObject(refused({ code: 'BAD_REQUEST' }));
});

it('gives two of one house, who share hashes, each what the rights of each allow', async () => {
  await using gateway = await serve();
  const query = '{ things { name price } }';
  const extensions = persisted(hashOf(query));

  const ann = await gateway.ask('staff', { query, extensions });
  const bob = await gateway.ask('staff without prices', { extensions });
  const again = await gateway.ask('staff', { extensions });

  expect(dataOf(ann)).toMatchObject({ things: [{ name: 'Thing 1 of united', price: 16 }, {}, {}] });
  expect(dataOf(bob)).toEqual({
    things: [1, 2, 3].map((id) => ({ name: `Thing ${id} of delta`, price: null })),
  });
  expect(again.text).toBe(ann.text);
});

const TRUSTING = ['only', 'prefer', 'log'] as const;

const POISONS: readonly (readonly [string, object])[] = [
  ['documentId', { query: OTHER, documentId: 'names' }],
  ['documentId, with a hidden field', { query: VAULT, documentId: 'names' }],
  ['documentId of a hash', { query: OTHER, documentId: hashOf(VAULT) }],
  ['documentId with a prefix', { query: OTHER, documentId: `sha256:${hashOf(VAULT)}` }],
  ['a hash', { query: OTHER, extensions: persisted(hashOf(VAULT)) }],
  ['a hash of nothing known', { query: OTHER, extensions: persisted(hashOf(NAMES)) }],
  ['two ids', { documentId: 'names', extensions: persisted(hashOf(VAULT)) }],
  ['two ids and a text', { query: NAMES, documentId: 'names', extensions: persisted('prices') }],
  ['another trusted text', { query: PRICES, documentId: 'names' }],
];

it.for(TRUSTING.flatMap((caller) => POISONS.map(([kind, sent]) => [kind, caller, sent] as const)))(
  'runs no text that came with the id of another document: %s, %s',
  async ([, caller, sent]) => {
    await using gateway = await serve();

    const answer = await gateway.ask(caller, sent);
    const names = await gateway.ask(caller, { documentId: 'names' });
    const prices = await gateway.ask(caller, { documentId: 'prices' });

    expect(answer).toMatchObject(refused({ code: 'DOCUMENT_ID_MISMATCH' }));
    expect(dataOf(names)).toEqual(namesOf('united'));
    expect(dataOf(prices)).toMatchObject({ things: [{ price: 16 }, {}, {}] });
  },
);

it.for(['prefer', 'log'] as const)(
  'keeps no text that came with its right hash where documents are trusted: %s',
  async (caller) => {
    await using gateway = await serve();
    const extensions = persisted(hashOf(OTHER));

    const sent = await gateway.ask(caller, { query: OTHER, extensions });
    const after = [
      await gateway.ask(caller, { extensions }),
      await gateway.ask(caller, { documentId: hashOf(OTHER) }),
      await gateway.ask(caller === 'prefer' ? 'prefer too' : 'log', { extensions }),
      await gateway.get(caller, { extensions: JSON.stringify(extensions) }),
      await gateway.get(caller, { documentId: hashOf(OTHER) }),
      await gateway.ask('staff', { extensions }),
    ];

    expect(dataOf(sent)).toMatchObject({ things: [{}, {}, {}] });
    expect(after.map(codeOf)).toEqual(after.map(() => 'PERSISTED_QUERY_NOT_FOUND'));
  },
);

it.for([OTHER, VAULT.concat('#'), '{ __typename }', '{ things { name price } }'])(
  'runs nothing but trusted documents where only they are run: %s',
  async (query) => {
    await using gateway = await serve();

    const answers = [
      await gateway.ask('only', { query }),
      await gateway.ask('only', { query, extensions: persisted(hashOf(query)) }),
      await gateway.ask('only', { query, documentId: hashOf(query) }),
      await gateway.get('only', { query }),
    ];
    const after = await gateway.ask('only', { extensions: persisted(hashOf(query)) });

    expect(answers.map((answer) => [answer.status, dataOf(answer)])).toEqual(
      answers.map(() => [400, undefined]),
    );
    expect(codeOf(after)).toBe('TRUSTED_DOCUMENT_NOT_FOUND');
  },
);

it.for(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ' names', 'NAMES', '../names'])(
  'knows no document %s',
  async (documentId) => {
    await using gateway = await serve();

    expect(codeOf(await gateway.ask('only', { documentId }))).toBe('TRUSTED_DOCUMENT_NOT_FOUND');
    expect(codeOf(await gateway.get('only', { documentId }))).toBe('TRUSTED_DOCUMENT_NOT_FOUND');
  },
);

it('trusts no document further than the contract and the scopes of its caller go', async () => {
  await using gateway = await serve();

  const hidden = await gateway.ask('only', { documentId: hashOf(VAULT) });
  const denied = await gateway.ask('only without scopes', { documentId: 'prices' });

  expect(hidden).toMatchObject(refused({ code: 'GRAPHQL_VALIDATION_FAILED' }));
  expect(dataOf(denied)).toEqual({ things: [{ price: null }, { price: null }, { price: null }] });
  expect(codeOf(denied)).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
});

it('knows no trusted document under a contract that has none', async () => {
  await using gateway = await serve();

  const answers = [
    await gateway.ask('partner', { documentId: 'names' }),
    await gateway.ask('partner', { extensions: persisted(hashOf(VAULT)) }),
    await gateway.get('partner', { documentId: 'names' }),
  ];
  const withText = await gateway.ask('partner', { query: OTHER, documentId: 'names' });

  expect(answers.map(dataOf)).toEqual([undefined, undefined, undefined]);
  expect(dataOf(withText)).toMatchObject({ things: [{ stock: 106 }, {}, {}] });
});
