import { LOCAL_PRINCIPAL, makeApiKey } from '@cx/principals';
import { expect, it } from 'vitest';

import {
  bearer,
  type Entrance,
  expectNothingTold,
  inDays,
  letIn,
  openEntrance,
  REFUSED,
  UNKNOWN,
} from './credentials-entrance.ts';

const AGENCY = {
  kind: 'PARTNER',
  scopes: ['tickets:read'],
  brands: ['united'],
  contract: 'partner',
};

/** Made of a good key: the reason of the refusal, and what is shown. */
const BAD_KEYS: Readonly<
  Record<string, (key: string, entrance: Entrance) => Promise<string> | string>
> = {
  'MALFORMED: a letter of the checksum': (key) => `${key.slice(0, -1)}${another(key.at(-1))}`,
  'MALFORMED: a letter of the secret': (key) =>
    `${key.slice(0, 20)}${another(key.at(20))}${key.slice(21)}`,
  'MALFORMED: a letter of the id': (key) =>
    `${key.slice(0, 9)}${another(key.at(9))}${key.slice(10)}`,
  'MALFORMED: cut': (key) => key.slice(0, -1),
  'MALFORMED: longer': (key) => `${key}0`,
  'MALFORMED: twice': (key) => `${key}${key}`,
  'MALFORMED: in capitals': (key) => `cxk_${key.slice(4).toUpperCase()}`,
  'MALFORMED: of another environment by name': (key) => key.replace('_live_', '_test_'),
  'MALFORMED: of no environment': (key) => key.replace('_live_', '_prod_'),
  'MALFORMED: the id alone': (key) => key.slice(0, 17),
  'MALFORMED: nothing but the prefix': () => `cxk_${'.'.repeat(20)}`,
  'MALFORMED: 10,000 letters': () => `cxk_live_${'0'.repeat(10_000)}`,
  'WRONG_ENVIRONMENT: of the tests': () => makeApiKey('test').text,
  'UNKNOWN: never made': () => makeApiKey('live').text,
  'UNKNOWN: of the same id': (key) => sameIdAs(key),
  REVOKED: (key, entrance) => entrance.makeKey().then((other) => revoked(other, entrance)),
  NOT_YET_VALID: (key, entrance) =>
    entrance.makeKey({ notBefore: inDays(1), expiresAt: inDays(2) }),
  'EXPIRED: to the millisecond': async (key, entrance) => {
    const other = await entrance.makeKey({ expiresAt: inDays(1) });
    entrance.at(inDays(1));
    return other;
  },
  'EXPIRED: long ago': async (key, entrance) => {
    const other = await entrance.makeKey({ expiresAt: inDays(1) });
    entrance.at(inDays(80));
    return other;
  },
  ADDRESS_NOT_ALLOWED: (key, entrance) => entrance.makeKey({ allowedIps: ['203.0.113.0/24'] }),
};

it.for(Object.entries(BAD_KEYS))(
  'refuses a bad key, tells nobody how bad it is, and lets the good one in: %s',
  async ([reason, spoil]) => {
    await using entrance = await openEntrance();
    const key = await entrance.makeKey();
    const bad = await spoil(key, entrance);

    const answers = [
      await entrance.ask(bearer(bad)),
      await entrance.ask({ 'x-api-key': bad }),
      await entrance.ask(bearer(bad)),
    ];

    expect(answers).toEqual([REFUSED, REFUSED, REFUSED]);
    expectNothingTold(entrance, bad);
    expect(entrance.log()).toContain(`"refusal":"${reason.split(':')[0]}"`);
    expect(await entrance.ask(bearer(key))).toEqual(letIn(AGENCY));
    expect(entrance.log()).not.toContain(key.slice(-20));
  },
);

it('lets a good key in by either header, and asks subgraphs on its behalf', async () => {
  await using entrance = await openEntrance();
  const key = await entrance.makeKey();

  const answers = [await entrance.ask(bearer(key)), await entrance.ask({ 'x-api-key': key })];

  expect(answers).toEqual([letIn(AGENCY), letIn(AGENCY)]);
  expect(answers[0]?.text).toContain('"tickets":{"totalCount":7}');
  expect(entrance.principals).toEqual([
    expect.objectContaining({ kind: 'partner', brands: ['united'] }),
    expect.objectContaining({ kind: 'partner', brands: ['united'] }),
  ]);
  expect(answers.map(({ text }) => text).join('')).not.toContain(key.slice(-20));
});

it('takes no key from anywhere else', async () => {
  await using entrance = await openEntrance();
  const key = await entrance.makeKey();

  const answers = new Map<string, unknown>();
  for (const [place, show] of OTHER_PLACES) answers.set(place, await entrance.ask(...show(key)));

  expect(answers).toEqual(new Map(OTHER_PLACES.map(([place]) => [place, UNKNOWN])));
  expectNothingTold(entrance, key);
});

type Shown = readonly [headers: Readonly<Record<string, string>>, path?: string, body?: string];

const OTHER_PLACES: readonly (readonly [string, (key: string) => Shown])[] = [
  ['the query string', (key) => [{}, `/graphql?api_key=${key}`]],
  ['the query string, as a token', (key) => [{}, `/graphql?access_token=${key}`]],
  ['the query string, as a header', (key) => [{}, `/graphql?authorization=Bearer%20${key}`]],
  ['the query string, as the other header', (key) => [{}, `/graphql?x-api-key=${key}`]],
  ['the path', (key) => [{}, `/graphql?${key}`]],
  ['a cookie', (key) => [{ cookie: `api_key=${key}` }]],
  ['a cookie, as a header', (key) => [{ cookie: `authorization=Bearer ${key}; x-api-key=${key}` }]],
  ['a cookie, as a session', (key) => [{ cookie: `session=${key}` }]],
  [
    'the body',
    (key) => [{}, '/graphql', bodyWith({ api_key: key, authorization: `Bearer ${key}` })],
  ],
  [
    'variables',
    (key) => [{}, '/graphql', bodyWith({ variables: { authorization: `Bearer ${key}` } })],
  ],
  ['extensions', (key) => [{}, '/graphql', bodyWith({ extensions: { headers: bearer(key) } })]],
  ['the user of Basic', (key) => [{ authorization: `Basic ${base64(`${key}:`)}` }]],
  ['the password of Basic', (key) => [{ authorization: `Basic ${base64(`api:${key}`)}` }]],
  ['no scheme', (key) => [{ authorization: key }]],
  ['another scheme', (key) => [{ authorization: `Token ${key}` }]],
  ['a scheme with a colon', (key) => [{ authorization: `Bearer: ${key}` }]],
  ['a scheme with a tab', (key) => [{ authorization: `Bearer\t${key}` }]],
  ['quotes', (key) => [{ authorization: `Bearer "${key}"` }]],
  ['a parameter', (key) => [{ authorization: `Bearer token=${key}, realm=x` }]],
  ['a list', (key) => [{ authorization: `Bearer ${key}, Bearer ${key}` }]],
  ['a list of schemes', (key) => [{ authorization: `Basic YTpi, Bearer ${key}` }]],
  ['two credentials in one', (key) => [{ authorization: `Bearer ${key} ${key}` }]],
  ['the header for proxies', (key) => [{ 'proxy-authorization': `Bearer ${key}` }]],
  ['the header of a proxy', (key) => [{ 'x-forwarded-authorization': `Bearer ${key}` }]],
  ['another header', (key) => [{ 'x-api-token': key, 'x-auth-token': key, apikey: key }]],
  ['the header with another stroke', (key) => [{ x_api_key: key }]],
  ['the header of a subgraph', (key) => [{ 'x-cx-principal': key, 'x-cx-signature': key }]],
  [
    'a form',
    (key) => [
      { 'content-type': 'application/x-www-form-urlencoded' },
      '/graphql',
      `access_token=${key}`,
    ],
  ],
];

it('takes no key from the address of a GET, and shows it on no page', async () => {
  await using entrance = await openEntrance();
  const key = await entrance.makeKey();
  const address = `${entrance.url}/graphql?api_key=${key}&access_token=${key}`;

  const asked = await fetch(`${address}&query={__typename}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  const page = await fetch(address, { headers: { accept: 'text/html' } });

  expect({ status: asked.status, text: await asked.text() }).toEqual({
    status: 401,
    text: UNKNOWN.text,
  });
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).not.toContain(key.slice(-20));
  expectNothingTold(entrance, key);
});

it('believes no principal that comes by a header of the subgraphs', async () => {
  await using entrance = await openEntrance();
  const principal = Buffer.from(JSON.stringify(LOCAL_PRINCIPAL)).toString('base64url');
  const key = await entrance.makeKey();

  const alone = await entrance.ask({ 'x-cx-principal': principal });
  const beside = await entrance.ask({ ...bearer(key), 'x-cx-principal': principal });

  expect(alone).toEqual(UNKNOWN);
  expect(beside).toEqual(letIn(AGENCY));
});

it(
  'counts no statement for 100,000 guesses without a right checksum',
  { timeout: 180_000 },
  async () => {
    await using entrance = await openEntrance();
    const key = await entrance.makeKey();
    entrance.statements.length = 0;
    let refused = 0;

    for (let round = 0; round < 50; round += 1) {
      const guesses = Array.from({ length: 2_000 }, (_, number) => guessAt(round * 2_000 + number));
      refused += await refusedOf(entrance, guesses);
    }

    expect(refused).toBe(100_000);
    expect(entrance.statements).toEqual([]);
    expect(entrance.principals).toEqual([]);
    expect(await entrance.ask(bearer(key))).toEqual(letIn(AGENCY));
  },
);

it('counts one statement for each id that is guessed, however often it is', async () => {
  await using entrance = await openEntrance();
  const key = await entrance.makeKey();
  await entrance.ask(bearer(key));
  const lookUps = (): number =>
    entrance.statements.filter((text) => text.includes('WHERE public_id = $1')).length;
  const before = lookUps();
  const unknown = Array.from({ length: 20 }, () => makeApiKey('live').text);
  const ofTheKey = Array.from({ length: 1_000 }, () => sameIdAs(key));

  const refused = await refusedOf(entrance, [
    ...ofTheKey,
    ...Array.from({ length: 50 }, () => unknown).flat(),
  ]);

  expect(refused).toBe(2_000);
  // The key itself was looked up when it was used, and perhaps again once it was listened for.
  expect(lookUps() - before).toBeLessThanOrEqual(21);
  expectNothingToldBut(entrance, key, ofTheKey);
});

function expectNothingToldBut(entrance: Entrance, key: string, guesses: readonly string[]): void {
  expect(entrance.principals).toHaveLength(1);
  expect(guesses.filter((guess) => entrance.log().includes(guess.slice(-20)))).toEqual([]);
  expect(entrance.log()).not.toContain(key.slice(-20));
}

/** How many of these are refused: a few at a time, so that each comes by a connection that is open. */
async function refusedOf({ url }: Entrance, guesses: readonly string[]): Promise<number> {
  const left = guesses.values();
  let refused = 0;
  const lane = async (): Promise<void> => {
    for (const guess of left) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${guess}` },
      });
      await response.arrayBuffer();
      if (response.status === 401) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return refused;
}

/** Of the right form; every tenth of the other environment, where the checksum is right. */
function guessAt(number: number): string {
  const digits = String(number).padStart(38, 'a7Zk');
  return number % 10 === 0 ? makeApiKey('test').text : `cxk_live_${digits}`;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** With another secret, and the checksum that is right for it. */
function sameIdAs(key: string): string {
  const id = Array.from(key.slice(9, 17), (letter) => ALPHABET.indexOf(letter)).values();
  return makeApiKey('live', () => id.next().value ?? Math.floor(Math.random() * 62)).text;
}

function another(letter: string | undefined): string {
  return letter === 'a' ? 'b' : 'a';
}

async function revoked(key: string, { access }: Entrance): Promise<string> {
  const all = await access.desk.list(LOCAL_PRINCIPAL);
  const record = all.find(({ publicId }) => key.includes(publicId));
  await access.desk.revoke(LOCAL_PRINCIPAL, record?.id ?? '');
  return key;
}

function bodyWith(more: object): string {
  return JSON.stringify({ query: '{ me { id } }', ...more });
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
