import { openSupergraph } from '@cx/federation';
import { everybodyIs, readOwnSupergraph, serveGateway } from '@cx/gateway';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import {
  bearer,
  type Entrance,
  expectNothingTold,
  letIn,
  openEntrance,
  QUERY,
  REFUSED,
  UNKNOWN,
} from './credentials-entrance.ts';
import { head, sendRaw } from './raw-http.ts';

const AGENCY = { kind: 'PARTNER', scopes: ['tickets:read'], brands: ['united'] };

const BAD = 'cxk_live_00000000000000000000000000000000000000';

it.for<[string, (key: string) => readonly string[]]>([
  ['a good credential and a bad one', (key) => [auth(key), auth(BAD)]],
  ['a bad credential and a good one', (key) => [auth(BAD), auth(key)]],
  ['one credential twice', (key) => [auth(key), auth(key)]],
  ['a good credential and an empty one', (key) => [auth(key), 'authorization: ']],
  ['an empty credential and a good one', (key) => ['authorization: ', auth(key)]],
  ['two schemes', (key) => ['authorization: Basic YTpi', auth(key)]],
  ['names in other letters', (key) => [auth(key), `AUTHORIZATION: Bearer ${key}`]],
  ['the other header twice', (key) => [`x-api-key: ${key}`, `x-api-key: ${key}`]],
  ['the other header, good and bad', (key) => [`x-api-key: ${key}`, `x-api-key: ${BAD}`]],
  ['the other header, bad and good', (key) => [`x-api-key: ${BAD}`, `x-api-key: ${key}`]],
  [
    'a bad credential beside a good one in the other header',
    (key) => [auth(BAD), `x-api-key: ${key}`],
  ],
  [
    'no credential beside a good one in the other header',
    (key) => ['authorization: Basic YTpi', `x-api-key: ${key}`],
  ],
])('lets nobody in who sends %s', async ([, headers]) => {
  await using entrance = await openEntrance();
  const key = await entrance.makeKey();

  const answer = await entrance.askRaw(...headers(key));

  expect([UNKNOWN, REFUSED]).toContainEqual(answer);
  expectNothingTold(entrance, key);
  expect(await entrance.askRaw(auth(key))).toEqual(letIn(AGENCY));
});

const auth = (credential: string): string => `authorization: Bearer ${credential}`;

it.for<[string, (key: string) => string]>([
  ['a line feed', (key) => `authorization: Bearer x\nauthorization: Bearer ${key}`],
  ['a carriage return', (key) => `authorization: Bearer x\rauthorization: Bearer ${key}`],
  ['a line that goes on', (key) => `authorization: Bearer\r\n ${key}`],
  ['a line that goes on behind a tab', (key) => `authorization:\r\n\tBearer ${key}`],
  ['a NUL', (key) => `authorization: Bearer ${key}\0`],
  ['a NUL in front', (key) => `authorization: Bearer \0${key}`],
  ['a control character', (key) => `authorization: Bearer ${key}\u0007`],
  ['a blank before the colon', (key) => `authorization : Bearer ${key}`],
  ['a blank before the name', (key) => ` authorization: Bearer ${key}`],
  ['a name of other letters', (key) => `аuthorization: Bearer ${key}`],
  ['a name with a NUL', (key) => `authorization\0: Bearer ${key}`],
  ['no colon', (key) => `authorization Bearer ${key}`],
  ['letters of no ASCII', (key) => `authorization: Bearer ${key}é`],
  ['an end of the headers', (key) => `x: 1\r\n\r\nauthorization: Bearer ${key}`],
  [
    'a request behind it',
    (key) => `x: 1\r\n\r\nPOST /graphql HTTP/1.1\r\nauthorization: Bearer ${key}`,
  ],
  ['a name in percents', (key) => `authorization: Bearer%20${key}`],
  ['a credential in percents', (key) => `authorization: Bearer ${key.replace('_', '%5F')}`],
  ['more than fits', (key) => `authorization: Bearer ${key}${'0'.repeat(20_000)}`],
  ['more headers than fit', (key) => `${'x: 1\r\n'.repeat(4_000)}authorization: Bearer ${key}`],
])('lets nobody in by a header with %s, and goes on', async ([, header]) => {
  await using entrance = await openEntrance();
  const key = await entrance.makeKey();

  const { status, text } = await entrance.askRaw(header(key));

  expect([400, 401, 431]).toContain(status);
  expect(text).toMatch(/"code":"(UNAUTHENTICATED|BAD_REQUEST)"/);
  expect(text).not.toContain(key.slice(-20));
  expectNothingTold(entrance, key);
  expect(await entrance.askRaw(auth(key))).toEqual(letIn(AGENCY));
});

const PROXY = '127.0.0.1';

/** What a proxy in between has made of the addresses: the last is the one that it has seen itself. */
const INSIDE: readonly string[] = [
  '203.0.113.7',
  '198.51.100.1, 203.0.113.7',
  '10.0.0.1, 127.0.0.2, 203.0.113.7',
  'unknown, 203.0.113.7',
  ', 203.0.113.7',
  ' 203.0.113.7 ',
  '203.0.113.7, 127.0.0.1',
  '::ffff:203.0.113.7',
];

const OUTSIDE: readonly string[] = [
  '198.51.100.1',
  '203.0.113.7, 198.51.100.1',
  '203.0.113.7, 198.51.100.1, 127.0.0.1',
  '127.0.0.1, 203.0.113.7, 198.51.100.1',
  '203.0.114.7',
  '203.0.113.7:4711',
  '"203.0.113.7"',
  '[203.0.113.7]',
  '203.0.113.7/24',
  '203.0.113',
  '203.0.113.007',
  '3405803783',
  '0xcb007107',
  '203.0.113.7;198.51.100.1',
  'for=203.0.113.7',
  '203.0.113.7, unknown',
  '203.0.113.7, _hidden',
  '203.0.113.7\t198.51.100.1',
  '::ffff:198.51.100.1',
  '::1',
  'x'.repeat(5_000),
];

function keyOfNetwork(entrance: Entrance): Promise<string> {
  return entrance.makeKey({ allowedIps: ['203.0.113.0/24'] });
}

it('believes a proxy that it trusts on where a caller is, and a caller on nothing', async () => {
  await using entrance = await openEntrance(() => ({ trustedProxies: [PROXY] }));
  const key = await keyOfNetwork(entrance);

  const inside = await askFrom(entrance, key, INSIDE);
  const outside = await askFrom(entrance, key, OUTSIDE);

  expect(inside).toEqual(new Map(INSIDE.map((from) => [from, letIn(AGENCY)])));
  expect(outside).toEqual(new Map(OUTSIDE.map((from) => [from, REFUSED])));
  expect(await entrance.askRaw(auth(key))).toEqual(REFUSED);
});

it('reads the header of a proxy that comes in several lines as one', async () => {
  await using entrance = await openEntrance(() => ({ trustedProxies: [PROXY] }));
  const key = await keyOfNetwork(entrance);
  const from = (address: string): string => `x-forwarded-for: ${address}`;

  const spoofed = await entrance.askRaw(auth(key), from('203.0.113.7'), from('198.51.100.1'));
  const seen = await entrance.askRaw(auth(key), from('198.51.100.1'), from('203.0.113.7'));

  expect(spoofed).toEqual(REFUSED);
  expect(seen).toEqual(letIn(AGENCY));
});

it.for<[string, readonly string[]]>([
  ['no proxy', []],
  ['another proxy', ['192.0.2.1', '10.0.0.0/8', '2001:db8::/32']],
])('believes nobody on where a caller is while it trusts %s', async ([, trustedProxies]) => {
  await using entrance = await openEntrance(() => ({ trustedProxies }));
  const outside = await keyOfNetwork(entrance);
  const local = await entrance.makeKey({ allowedIps: [PROXY] });

  const spoofed = await askFrom(entrance, outside, [...INSIDE, ...OUTSIDE]);
  const blamed = await askFrom(entrance, local, [...INSIDE, ...OUTSIDE]);

  expect([...spoofed.values()]).toEqual([...INSIDE, ...OUTSIDE].map(() => REFUSED));
  expect([...blamed.values()]).toEqual([...INSIDE, ...OUTSIDE].map(() => letIn(AGENCY)));
});

async function askFrom(
  entrance: Entrance,
  key: string,
  addresses: readonly string[],
): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  for (const address of addresses) {
    answers.set(address, await entrance.askRaw(auth(key), `x-forwarded-for: ${address}`));
  }
  return answers;
}

/** What proxies and frameworks elsewhere take from callers. */
const FORWARDED: readonly string[] = [
  'x-forwarded-for: 203.0.113.7',
  'x-forwarded-host: localhost',
  'x-forwarded-host: evil.example',
  'x-forwarded-proto: https',
  'x-forwarded-proto: javascript',
  'x-forwarded-port: 1',
  'x-forwarded-prefix: /evil',
  'x-forwarded-server: evil.example',
  'x-forwarded-user: admin',
  'x-forwarded-email: admin@example.com',
  'x-forwarded-groups: admin',
  'forwarded: for=203.0.113.7;host=evil.example;proto=https',
  'x-real-ip: 203.0.113.7',
  'x-client-ip: 203.0.113.7',
  'x-cluster-client-ip: 203.0.113.7',
  'true-client-ip: 203.0.113.7',
  'cf-connecting-ip: 203.0.113.7',
  'fastly-client-ip: 203.0.113.7',
  'x-originating-ip: 203.0.113.7',
  'via: 1.1 evil.example',
  'x-original-url: /healthz',
  'x-rewrite-url: /healthz',
  'x-http-method-override: GET',
  'x-remote-user: admin',
  'remote-user: admin',
  'x-user-id: admin',
  'x-scopes: *',
  'x-cx-brands: *',
];

it.for<[string, readonly string[]]>([
  ['a proxy is trusted', [PROXY]],
  ['no proxy is', []],
])('answers as without them where headers of proxies come: %s', async ([, trustedProxies]) => {
  await using entrance = await openEntrance(() => ({ trustedProxies }));
  const key = await entrance.makeKey();
  const plain = {
    known: await wholeAnswer(entrance, auth(key)),
    unknown: await wholeAnswer(entrance),
    bad: await wholeAnswer(entrance, auth(BAD)),
  };

  const answers: unknown[] = [];
  for (const header of FORWARDED) {
    answers.push({
      known: await wholeAnswer(entrance, auth(key), header),
      unknown: await wholeAnswer(entrance, header),
      bad: await wholeAnswer(entrance, auth(BAD), header),
    });
  }

  expect(answers).toEqual(FORWARDED.map(() => plain));
  expect(plain.known).toContain('"tickets":{"totalCount":7}');
});

/** With its head, but for the time, and for what is left of the quota. */
async function wholeAnswer({ url }: Entrance, ...headers: readonly string[]): Promise<string> {
  const usual = ['content-type: application/json', `content-length: ${QUERY.length}`];
  const answer = await sendRaw(url, [head(...usual, 'connection: close', ...headers), QUERY]);
  return answer
    .replaceAll(/^(date|ratelimit|content-length|x-request-id): .*\r\n/gim, '')
    .replace(/,"extensions":\{"cost".*$/s, '');
}

it('counts no caller as another one for a header of proxies', async () => {
  await using entrance = await openEntrance(() => ({ trustedProxies: [PROXY] }));
  const key = await entrance.makeKey({ hourlyBudget: 100 });
  const statuses: number[] = [];

  for (let number = 0; number < 60; number += 1) {
    const { status } = await entrance.ask({
      ...bearer(key),
      'x-forwarded-for': `203.0.113.${number}`,
      'x-real-ip': `198.51.100.${number}`,
    });
    statuses.push(status);
  }

  expect(statuses.slice(0, 2)).toEqual([200, 200]);
  expect(statuses.slice(-10)).toEqual(Array.from({ length: 10 }, () => 429));
});

it('serves nobody under another name for a header of proxies, where nobody is asked who they are', async () => {
  const log = pino({ level: 'silent' });
  const server = await serveGateway({
    supergraph: openSupergraph({
      supergraphSdl: await readOwnSupergraph(),
      clientOf: () => ({
        request: async () => ({ data: {} }),
        close: () => Promise.resolve(),
      }),
    }),
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    trustedProxies: [PROXY],
    readiness: () => Promise.resolve({}),
    log,
  });
  onTestFinished(() => server.stop());
  const body = '{"query":"{ __typename }"}';
  const askAs = async (...headers: readonly string[]): Promise<string> => {
    const lines = ['POST /graphql HTTP/1.1', ...headers, `content-length: ${body.length}`];
    const usual = ['content-type: application/json', 'connection: close', '', body];
    return (await sendRaw(server.url, [[...lines, ...usual].join('\r\n')])).split('\r\n')[0] ?? '';
  };

  const statuses = [
    await askAs('host: localhost'),
    await askAs('host: evil.example'),
    await askAs('host: evil.example', 'x-forwarded-host: localhost'),
    await askAs('host: evil.example', 'forwarded: host=localhost'),
    await askAs('host: evil.example', 'x-forwarded-host: 127.0.0.1, evil.example'),
  ];

  expect(statuses).toEqual([
    'HTTP/1.1 200 OK',
    ...Array.from({ length: 4 }, () => 'HTTP/1.1 403 Forbidden'),
  ]);
});
