import { createHash } from 'node:crypto';

import type { Contract } from '@cx/contracts';
import { createTrustedDocuments } from '@cx/trusted-documents';
import { expect, it } from 'vitest';

import {
  contract,
  partner,
  serveTestGateway,
  type TestGateway,
} from './test-gateway.test-support.ts';

const CALLER = partner({ contract: 'tested' });

const TRUSTED = 'query Trusted($first: Int) { tickets(first: $first) { id } }';
const OTHER = '{ tickets(first: 2) { id } }';
const HASH = createHash('sha256').update(TRUSTED).digest('hex');

const persisted = (sha256Hash: string): object => ({ persistedQuery: { version: 1, sha256Hash } });

/** Serves a contract of one mode, that knows one document, by the name `list`. */
async function serve(
  mode: Contract['trustedDocuments'],
  over: Partial<Contract> = {},
): Promise<TestGateway> {
  return serveTestGateway({
    served: [contract({ name: 'tested', trustedDocuments: mode, ...over })],
    trustedDocuments: createTrustedDocuments([{ id: 'list', text: TRUSTED, place: 'list.json' }]),
  });
}

const ONE_TICKET = { status: 200, body: { data: { tickets: [{ id: 't1' }] } } };

const variables = { first: 1 };

const refusal = (code: string): object => ({
  status: 400,
  body: { errors: [{ extensions: { code } }] },
});

it.each([
  ['its id', { documentId: 'list', variables }],
  ['the hash of its text', { documentId: `sha256:${HASH}`, variables }],
  ['the hash as clients of Apollo send it', { extensions: persisted(HASH), variables }],
  ['the hash beside its text', { extensions: persisted(HASH), query: TRUSTED, variables }],
  ['its text', { query: TRUSTED, variables }],
  ['its text with other blanks', { query: TRUSTED.replaceAll(' ', '\n  '), variables }],
])('runs a trusted document that is posted by %s where only those are run', async (_, body) => {
  const { ask } = await serve('only');

  expect(await ask(CALLER, body)).toMatchObject(ONE_TICKET);
});

it.each<[string, string, string]>([
  ['its id', 'documentId', 'list'],
  ['the hash as clients of Apollo send it', 'extensions', JSON.stringify(persisted(HASH))],
  ['its text', 'query', TRUSTED],
])('runs a trusted document that is asked for in an address by %s', async (_, name, value) => {
  const { get } = await serve('only');

  const answer = await get(CALLER, [name, value], ['variables', JSON.stringify(variables)]);

  expect(answer).toMatchObject(ONE_TICKET);
});

it.each([
  ['another text', { query: OTHER }, 'TRUSTED_DOCUMENT_REQUIRED'],
  ['an unknown id', { documentId: 'nope' }, 'TRUSTED_DOCUMENT_NOT_FOUND'],
  ['another text under a known id', { documentId: 'list', query: OTHER }, 'DOCUMENT_ID_MISMATCH'],
  ['nothing', { variables }, 'BAD_REQUEST'],
  ['a list of requests', [{ query: TRUSTED }], 'BAD_REQUEST'],
  ['an id that is none', { documentId: 7 }, 'BAD_REQUEST'],
] as const)('refuses %s where only trusted documents are run', async (_, body, code) => {
  const { ask, asked } = await serve('only');

  expect(await ask(CALLER, body)).toMatchObject(refusal(code));
  expect(asked).toEqual([]);
});

it.each<[string, [string, string][], string]>([
  ['another text', [['query', OTHER]], 'TRUSTED_DOCUMENT_REQUIRED'],
  [
    'another text under a known id',
    [
      ['documentId', 'list'],
      ['query', OTHER],
    ],
    'DOCUMENT_ID_MISMATCH',
  ],
  ['extensions that are no JSON', [['extensions', '{']], 'BAD_REQUEST'],
  ['nothing', [], 'BAD_REQUEST'],
])('refuses %s in an address where only trusted documents are run', async (_, parameters, code) => {
  const { get, asked } = await serve('only');

  expect(await get(CALLER, ...parameters)).toMatchObject(refusal(code));
  expect(asked).toEqual([]);
});

it('runs the text that it has looked at where an address has two', async () => {
  const { get, asked } = await serve('only');

  const first = await get(CALLER, ['query', TRUSTED], ['query', OTHER]);
  const refused = await get(CALLER, ['query', OTHER], ['query', TRUSTED]);

  expect(first).toMatchObject({
    status: 200,
    body: { data: { tickets: [{ id: 't1' }, { id: 't2' }, { id: 't3' }] } },
  });
  expect(refused).toMatchObject(refusal('TRUSTED_DOCUMENT_REQUIRED'));
  expect(asked).toEqual(['tickets']);
});

it('runs any text, and knows no ids, where nobody asks for trusted documents', async () => {
  const { ask } = await serve('off');

  expect(await ask(CALLER, OTHER)).toMatchObject({ status: 200 });
  expect(await ask(CALLER, { documentId: 'list' })).toMatchObject(refusal('BAD_REQUEST'));
});

it('runs what is not trusted where it is logged, and warns once of each operation', async () => {
  const { ask, log } = await serve('log');
  const named = 'query Named { whoami }';

  const statuses: number[] = [];
  for (const query of [OTHER, OTHER, named, named, TRUSTED]) {
    statuses.push((await ask(CALLER, { query })).status);
  }

  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  expect(
    log.map(({ level, msg, contract: name, operation }) => ({ level, msg, name, operation })),
  ).toEqual([
    { level: 40, msg: 'An operation is not among the trusted documents.', name: 'tested' },
    {
      level: 40,
      msg: 'An operation is not among the trusted documents.',
      name: 'tested',
      operation: 'Named',
    },
  ]);
});

it('runs trusted documents by id where others are logged, and warns of none', async () => {
  const { ask, log } = await serve('log');

  expect(await ask(CALLER, { documentId: 'list', variables })).toMatchObject(ONE_TICKET);
  expect(log).toEqual([]);
});

it('tells clients of Apollo to send the text where it may be run, and keeps none under its hash', async () => {
  const { ask } = await serve('log', { persistedQueries: true });
  const hash = createHash('sha256').update(OTHER).digest('hex');
  const byHash = { extensions: persisted(hash) };

  const first = await ask(CALLER, byHash);
  const withText = await ask(CALLER, { ...byHash, query: OTHER });
  const second = await ask(CALLER, byHash);

  expect(first).toMatchObject(refusal('PERSISTED_QUERY_NOT_FOUND'));
  expect(withText.status).toBe(200);
  expect(second).toMatchObject(refusal('PERSISTED_QUERY_NOT_FOUND'));
});

it('runs what is not trusted at the price of what is new, each time, where trusted is preferred', async () => {
  const quota = { perSecond: 10, burst: 1_000, perHour: 10_000 };
  const { ask, log } = await serve('prefer', { quota });
  const trusted = { documentId: 'list', variables: { first: 2 } };
  const untrusted = { query: OTHER };

  const bodies: unknown[] = [];
  for (const request of [untrusted, untrusted, untrusted, trusted, trusted]) {
    bodies.push((await ask(CALLER, request)).body);
  }

  expect(bodies).toMatchObject(
    [12, 12, 12, 12, 2].map((estimated) => ({ extensions: { cost: { estimated } } })),
  );
  expect(log).toEqual([]);
});

it('passes on the other extensions of a request', async () => {
  const { ask } = await serve('only');
  const extensions = { ...persisted(HASH), client: { name: 'app' } };

  expect(await ask(CALLER, { extensions, variables })).toMatchObject(ONE_TICKET);
});

it('warns at the start of trusted documents that a contract does not allow', async () => {
  const { log } = await serveTestGateway({
    served: [contract({ name: 'tested', trustedDocuments: 'only' })],
    trustedDocuments: createTrustedDocuments([
      { id: 'score', text: '{ customers { score } }', place: 'score.graphql' },
    ]),
  });

  expect(log).toMatchObject([
    {
      level: 40,
      contract: 'tested',
      problem: 'score.graphql, line 1: Cannot query field "score" on type "Customer".',
      msg: 'A trusted document does not fit the contract.',
    },
  ]);
});
