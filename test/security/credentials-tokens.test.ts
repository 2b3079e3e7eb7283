import { generateKeyPairSync, sign } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { openLocalSupergraph } from '@cx/cx';
import { createAuthentication, serveGateway } from '@cx/gateway';
import { createTokenVerifiers, type TokenVerifierOptions } from '@cx/principals';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { enterCustomers, fill, review } from '../support/fill.ts';
import { ask, startTestGraph } from '../support/test-graph.ts';
import {
  bearer,
  type Entrance,
  expectNothingTold,
  letIn,
  NOW,
  openEntrance,
  REFUSED,
} from './credentials-entrance.ts';
import {
  AUDIENCE,
  inSeconds,
  ISSUER,
  makeSigningKey,
  type Over,
  secretToken,
  startIssuer,
  type TestIssuer,
  tokenOf,
} from './token-issuer.ts';

const ec = makeSigningKey('ec');
const rsa = makeSigningKey('rsa', 'RS256');
const stranger = makeSigningKey('ec');

const READS = ['customers:read', 'tickets:read', 'reviews:read', 'mentions:read', 'surveys:read'];

const ANN = {
  id: `${ISSUER}#ann`,
  kind: 'STAFF',
  scopes: READS,
  brands: ['united'],
  contract: 'internal',
};

function openFor(issuer: TestIssuer, over: Partial<TokenVerifierOptions> = {}): Promise<Entrance> {
  return openEntrance((now) => ({
    issuers: [{ issuer: ISSUER, audience: AUDIENCE, keys: issuer.url, now, ...over }],
  }));
}

/** By the reason that the log gets. */
type Forgeries = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Those that are not refused, or for another reason; then the gateway has to let in who is good. */
async function wrongRefusals(forgeries: Forgeries): Promise<unknown[]> {
  await using issuer = await startIssuer(ec.jwk, rsa.jwk);
  await using entrance = await openFor(issuer);
  const wrong: unknown[] = [];

  for (const [reason, tokens] of Object.entries(forgeries)) {
    for (const [what, token] of Object.entries(tokens)) {
      const before = entrance.log().length;
      const answer = await entrance.ask(bearer(token));
      const line = entrance.log().slice(before);
      const isRight = isDeepStrictEqual(answer, REFUSED) && line.includes(`"refusal":"${reason}"`);
      if (!isRight) wrong.push({ reason, what, answer, line });
    }
  }

  const tokens = Object.values(forgeries).flatMap((some) => Object.values(some));
  expectNothingTold(entrance, ...tokens.filter(({ length }) => length > 30));
  expect(await entrance.ask(bearer(ec.sign()))).toEqual(letIn(ANN));
  expect(await entrance.ask(bearer(rsa.sign()))).toEqual(letIn(ANN));
  return wrong;
}

const nothing = (): Buffer => Buffer.alloc(0);

it('refuses tokens that nobody has signed', async () => {
  const unsigned = (alg: unknown, kid = 'ec'): string => tokenOf({ alg, kid }, {}, nothing);
  const wrong = await wrongRefusals({
    ALGORITHM_NOT_ALLOWED: Object.fromEntries(
      ['none', 'None', 'NONE', 'nOnE', 'null', 'ES256 ', 'es256', 'RS1', 'ES256K', 'dir'].map(
        (alg) => [alg, unsigned(alg)],
      ),
    ),
    BAD_SIGNATURE: {
      'an algorithm of ours': unsigned('ES256'),
      'zeros for a signature': tokenOf({ alg: 'ES256', kid: 'ec' }, {}, () => Buffer.alloc(64)),
      'zeros of RSA': tokenOf({ alg: 'RS256', kid: 'rsa' }, {}, () => Buffer.alloc(256)),
    },
    MALFORMED: {
      'no algorithm': tokenOf({ kid: 'ec' }, {}, nothing),
      'an algorithm that is null': unsigned(null),
      'an algorithm that is a list': unsigned(['ES256']),
      'two parts': ec.sign().split('.').slice(0, 2).join('.'),
      'four parts': `${ec.sign()}.x`,
      'five parts, as if it was encrypted': `${ec.sign()}.x.y`,
      'no part': '...',
      'one dot': '.',
      'no JSON': `e30.e30e30.${'A'.repeat(30)}`,
    },
  });

  expect(wrong).toEqual([]);
});

it('refuses tokens that are signed with what everybody can know', async () => {
  const pem = rsa.publicKey.export({ format: 'pem', type: 'spki' });
  const der = rsa.publicKey.export({ format: 'der', type: 'spki' });
  const hs = (secret: string | Buffer, kid = 'rsa'): string => secretToken(secret, { kid });
  const wrong = await wrongRefusals({
    ALGORITHM_NOT_ALLOWED: {
      'the public key as PEM': hs(pem),
      'the public key as PEM without its last line': hs(String(pem).trim()),
      'the public key as DER': hs(der),
      'the public key as JWK': hs(JSON.stringify(rsa.jwk)),
      'the modulus': hs(rsa.jwk.n ?? ''),
      'the bytes of the modulus': hs(Buffer.from(rsa.jwk.n ?? '', 'base64url')),
      'the key of the curve': hs(JSON.stringify(ec.jwk), 'ec'),
      'an empty secret': hs(''),
      'HS384 by name': secretToken(pem, { alg: 'HS384', kid: 'rsa' }),
      'HS512 by name': secretToken(pem, { alg: 'HS512', kid: 'rsa' }),
    },
  });

  expect(wrong).toEqual([]);
});

it('refuses tokens of other keys, wherever they say that theirs is, and asks nobody there', async () => {
  await using evil = await startIssuer(stranger.jwk);
  const certificate = stranger.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const wrong = await wrongRefusals({
    BAD_SIGNATURE: {
      'under the name of a known key': stranger.sign(),
      'in the token': stranger.sign({}, { jwk: stranger.jwk }),
      'at an address': stranger.sign({}, { jku: evil.url.href }),
      'in a certificate at an address': stranger.sign({}, { x5u: evil.url.href }),
      'in a certificate': stranger.sign({}, { x5c: [certificate] }),
    },
    UNKNOWN_KEY: {
      'of another name': stranger.sign({}, { kid: 'other' }),
      'of another name, with itself': stranger.sign({}, { kid: 'other', jwk: stranger.jwk }),
      'of the name of a property': stranger.sign({}, { kid: '__proto__' }),
      'of the name of a file': stranger.sign({}, { kid: '../../../../dev/null' }),
      'of the name of an address': stranger.sign({}, { kid: evil.url.href }),
      'of a name for SQL': stranger.sign({}, { kid: "' UNION SELECT 'secret' --" }),
      'the algorithm of one under the name of the other': rsa.sign({}, { kid: 'ec' }),
    },
    WRONG_ISSUER: {
      'of an issuer that publishes them': stranger.sign({ iss: evil.url.origin }),
      'of an issuer at an address of ours': stranger.sign({ iss: 'http://127.0.0.1:1' }),
    },
    MALFORMED: {
      'an extension that nobody knows': ec.sign({}, { crit: ['x'], x: 1 }),
    },
  });

  expect(wrong).toEqual([]);
  expect(evil.asked()).toBe(0);
});

it('refuses tokens that were changed after they were signed', async () => {
  const [header = '', claims = '', signature = ''] = ec.sign().split('.');
  const changed = (over: Over): string => {
    const parsed: object = JSON.parse(Buffer.from(claims, 'base64url').toString());
    return Buffer.from(JSON.stringify({ ...parsed, ...over })).toString('base64url');
  };
  const [, , other = ''] = ec.sign({ sub: 'ben' }).split('.');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const der = sign('sha256', Buffer.from(`${header}.${claims}`), privateKey).toString('base64url');
  const wrong = await wrongRefusals({
    BAD_SIGNATURE: {
      'another subject': `${header}.${changed({ sub: 'ben' })}.${signature}`,
      'another role': `${header}.${changed({ roles: ['admin'] })}.${signature}`,
      'other brands': `${header}.${changed({ brands: ['*'] })}.${signature}`,
      'a longer life': `${header}.${changed({ exp: inSeconds(999_999) })}.${signature}`,
      'the signature of another token': `${header}.${claims}.${other}`,
      'a shorter signature': `${header}.${claims}.${signature.slice(0, -4)}`,
      'a longer signature': `${header}.${claims}.${signature}AAAA`,
      'a signature of another form': `${header}.${claims}.${der}`,
    },
    ALGORITHM_NOT_ALLOWED: {
      'another algorithm': `${partOf({ alg: 'none', kid: 'ec' })}.${claims}.${signature}`,
    },
  });

  expect(wrong).toEqual([]);
});

function partOf(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

it('refuses tokens whose claims are not for us, not now, or none', async () => {
  const forgeriesOf = (claims: Readonly<Record<string, Over>>): Record<string, string> =>
    Object.fromEntries(Object.entries(claims).map(([what, over]) => [what, ec.sign(over)]));
  const wrong = await wrongRefusals({
    EXPIRED: forgeriesOf({
      'just over': { exp: inSeconds(-31) },
      'long over': { exp: 1 },
      'never valid': { exp: 0 },
      'before our time': { exp: -1 },
    }),
    NOT_YET_VALID: forgeriesOf({
      soon: { nbf: inSeconds(31) },
      'in a thousand years': { nbf: inSeconds(31_536_000_000) },
      'in a text': { nbf: '0' },
    }),
    WRONG_AUDIENCE: forgeriesOf({
      another: { aud: 'other' },
      'in capitals': { aud: AUDIENCE.toUpperCase() },
      'a longer one': { aud: `${AUDIENCE}-admin` },
      several: { aud: ['other', 'another'] },
      none: { aud: [] },
      'the name of a property': { aud: '__proto__' },
    }),
    WRONG_ISSUER: forgeriesOf({
      another: { iss: 'https://evil.example.com' },
      'with a slash': { iss: `${ISSUER}/` },
      'in capitals': { iss: ISSUER.toUpperCase() },
      'with more behind': { iss: `${ISSUER}.evil.example.com` },
      'with more in front': { iss: `https://evil.example.com/?${ISSUER}` },
      'in a list': { iss: [ISSUER] },
      none: { iss: undefined },
      'the name of a property': { iss: '__proto__' },
    }),
    BAD_CLAIMS: forgeriesOf({
      'no end': { exp: undefined },
      'an end that is a text': { exp: String(inSeconds(3600)) },
      'an end that is null': { exp: null },
      'no subject': { sub: undefined },
      'an empty subject': { sub: '' },
      'a subject that is a number': { sub: 1 },
      'a subject that is a list': { sub: ['ann'] },
      'a long subject': { sub: 'a'.repeat(256) },
      'one role that is a text': { roles: 'admin' },
      'several roles in a text': { roles: 'viewer admin' },
      'a role that is a number': { roles: [1] },
      'a role that is null': { roles: [null] },
      'a role in a list': { roles: [['admin']] },
      'roles in an object': { roles: { admin: true } },
      'roles that are true': { roles: true },
      'brands that are a text': { brands: '*' },
      'brands in an object': { brands: { united: true } },
      'a brand without a name': { brands: [''] },
      'a brand that is a number': { brands: [1] },
    }),
  });

  expect(wrong).toEqual([]);
});

it('lets tokens in whose claims are at the edges', async () => {
  await using issuer = await startIssuer(ec.jwk, rsa.jwk);
  await using entrance = await openFor(issuer);

  const answers = [
    await entrance.ask(bearer(ec.sign({ exp: inSeconds(-29) }))),
    await entrance.ask(bearer(ec.sign({ nbf: inSeconds(29) }))),
    await entrance.ask(bearer(ec.sign({ aud: ['other', AUDIENCE] }))),
    await entrance.ask(bearer(ec.sign({ nbf: undefined, iat: undefined }))),
    await entrance.ask(bearer(ec.sign({}, { typ: undefined }))),
  ];

  expect(answers).toEqual(answers.map(() => letIn(ANN)));
});

it('refuses a token that is longer than any', async () => {
  await using issuer = await startIssuer(ec.jwk);
  await using entrance = await openFor(issuer);
  const token = ec.sign({ more: 'x'.repeat(20_000) });

  const answer = await entrance.ask(bearer(token));

  expect(answer.status).toBe(431);
  expect(answer.text).toContain('"code":"BAD_REQUEST"');
  expect(issuer.asked()).toBe(0);
  expectNothingTold(entrance, token);
});

it.for<[string, Over]>([
  ['no roles', { roles: undefined }],
  ['an empty list of roles', { roles: [] }],
  ['a role that nobody knows', { roles: ['superuser'] }],
  ['a role in other letters', { roles: ['Admin', 'ADMIN', 'admin '] }],
  ['all roles', { roles: ['*'] }],
  ['names of properties for roles', { roles: ['__proto__', 'constructor', 'toString', 'size'] }],
  ['scopes for roles', { roles: ['tickets:read', 'admin:*'] }],
  ['scopes', { roles: undefined, scope: 'tickets:read admin', scopes: ['tickets:read'] }],
  [
    'roles where another provider has them',
    { roles: undefined, realm_access: { roles: ['admin'] } },
  ],
  ['roles under another name', { roles: undefined, groups: ['admin'], 'cx/roles': ['admin'] }],
  ['a principal', { roles: [], principal: { scopes: ['*'] }, kind: 'staff', contract: 'bi' }],
])('knows a caller who has %s, and denies it everything', async ([, claims]) => {
  await using issuer = await startIssuer(ec.jwk);
  await using entrance = await openFor(issuer);

  const { status, text } = await entrance.ask(bearer(ec.sign(claims)));

  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({
    data: { me: { ...ANN, scopes: [] }, tickets: null },
    errors: [{ path: ['tickets'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
  });
  expect(entrance.principals).toEqual([]);
});

it('finds roles and brands within other claims where the configuration says, and nowhere else', async () => {
  await using issuer = await startIssuer(ec.jwk);
  await using entrance = await openFor(issuer, {
    rolesClaim: 'realm_access.roles',
    brandsClaim: 'https://cx.example.com/brands',
  });
  const nested = {
    realm_access: { roles: ['viewer'] },
    'https://cx.example.com/brands': ['delta'],
  };

  const found = await entrance.ask(bearer(ec.sign({ ...nested, roles: ['admin'], brands: ['*'] })));
  const inText = await entrance.ask(bearer(ec.sign({ realm_access: { roles: 'admin' } })));
  const notThere = await entrance.ask(bearer(ec.sign({ realm_access: 'roles' })));

  expect(found).toEqual(letIn({ ...ANN, brands: ['delta'] }));
  expect(inText).toEqual(REFUSED);
  expect(notThere).toMatchObject({
    status: 200,
    text: expect.stringContaining('"scopes":[],"brands":[]'),
  });
});

it('shows no row to a caller without brands, and all its own to one with a brand', async () => {
  await using graph = await startTestGraph();
  await using issuer = await startIssuer(ec.jwk);
  const [customerId = null] = await enterCustomers(graph.domains, ['Ann']);
  await fill(graph.domains, { reviews: [review({ customerId })] });
  const url = await serveWithTokens(graph, issuer);
  const query = `{ brand(key: "united") { key } customers { totalCount } reviews { totalCount nodes { id } }
    customerByIdentity(kind: EMAIL, value: "ann@example.com") { id } }`;

  const some = await ask(url, query, {}, ec.sign());
  const none = await Promise.all(
    [undefined, [], ['United'], ['delta']].map((brands) =>
      ask(url, query, {}, ec.sign({ brands, roles: ['admin'] })),
    ),
  );

  expect(some.data).toMatchObject({
    brand: { key: 'united' },
    customers: { totalCount: 1 },
    reviews: { totalCount: 1 },
  });
  expect(none).toEqual(
    none.map(() => ({
      data: {
        brand: null,
        customers: { totalCount: 0 },
        reviews: { totalCount: 0, nodes: [] },
        customerByIdentity: null,
      },
    })),
  );
});

async function serveWithTokens(
  { domains, insights, access, keys }: Awaited<ReturnType<typeof startTestGraph>>,
  issuer: TestIssuer,
): Promise<string> {
  const log = pino({ level: 'silent' });
  const { customers, tickets, reviews, mentions, surveys } = domains;
  const owners = [customers, tickets, reviews, mentions, surveys, insights];
  const services = [...owners.map(({ service }) => service), access];
  const now = (): Date => NOW;
  const tokens = createTokenVerifiers([
    { issuer: ISSUER, audience: AUDIENCE, keys: issuer.url, now },
  ]);
  const server = await serveGateway({
    supergraph: await openLocalSupergraph(services, log),
    host: '127.0.0.1',
    port: 0,
    authenticate: createAuthentication({ tokens, keys: keys.check, now, log }),
    readiness: () => Promise.resolve({}),
    log,
  });
  onTestFinished(() => server.stop());
  return server.url;
}

it('asks an issuer once in ten seconds, whatever keys a flood of tokens names', async () => {
  await using issuer = await startIssuer(ec.jwk);
  await using entrance = await openFor(issuer);
  const flood = (round: number): string[] =>
    Array.from({ length: 200 }, (_, number) => stranger.sign({}, { kid: `${round}-${number}` }));
  await entrance.ask(bearer(ec.sign()));
  const asked = [issuer.asked()];

  const refused: unknown[] = [];
  for (const round of [1, 2, 3]) {
    entrance.pass(10);
    refused.push(...(await Promise.all(flood(round).map((token) => entrance.ask(bearer(token))))));
    refused.push(...(await Promise.all(flood(-round).map((token) => entrance.ask(bearer(token))))));
    asked.push(issuer.asked());
  }

  expect(asked).toEqual([1, 2, 3, 4]);
  expect(refused).toEqual(refused.map(() => REFUSED));
  expect(refused).toHaveLength(1_200);
  expect(await entrance.ask(bearer(ec.sign()))).toEqual(letIn(ANN));
});

it.for<[string, number, string]>([
  ['an error', 500, 'down'],
  ['a page', 200, '<html>'],
  ['nothing', 200, ''],
  ['no keys', 200, '{}'],
  ['a redirect', 302, ''],
])(
  'tells nobody from another while the issuer answers %s since the start',
  async ([, status, body]) => {
    await using issuer = await startIssuer();
    issuer.answer(status, body);
    await using entrance = await openFor(issuer);
    const key = await entrance.makeKey();
    const [good, bad] = [ec.sign(), stranger.sign()];

    const answers = [await entrance.ask(bearer(good)), await entrance.ask(bearer(bad))];
    const byKey = await entrance.ask(bearer(key));
    issuer.publish(ec.jwk);
    entrance.pass(9);
    const tooSoon = await entrance.ask(bearer(good));
    entrance.pass(1);
    const after = [await entrance.ask(bearer(good)), await entrance.ask(bearer(bad))];

    expect(answers).toEqual([UNAVAILABLE, UNAVAILABLE]);
    expect(byKey.status).toBe(200);
    expect(tooSoon).toEqual(UNAVAILABLE);
    expect(after).toEqual([letIn(ANN), REFUSED]);
    expect(issuer.asked()).toBe(2);
    expect(entrance.log()).toContain('"msg":"No token can be verified."');
    for (const token of [good, bad]) expect(entrance.log()).not.toContain(token.slice(-30));
  },
);

it('tells nobody from another while nobody listens where the issuer should be', async () => {
  const issuer = await startIssuer(ec.jwk);
  await issuer[Symbol.asyncDispose]();
  await using entrance = await openFor(issuer);
  const token = ec.sign();

  const answer = await entrance.ask(bearer(token));

  expect(answer).toEqual(UNAVAILABLE);
  expect(answer.text).not.toContain(issuer.url.host);
  expectNothingTold(entrance, token);
});

const UNAVAILABLE = {
  status: 503,
  challenge: null,
  retryAfter: '5',
  text: JSON.stringify({
    errors: [
      {
        message: 'Nobody can tell at the moment whose credential this is: ask again soon.',
        extensions: { code: 'AUTHENTICATION_UNAVAILABLE' },
      },
    ],
  }),
};

it('goes on with the keys that it has when the issuer goes away', async () => {
  await using issuer = await startIssuer(ec.jwk);
  await using entrance = await openFor(issuer);
  const before = await entrance.ask(bearer(ec.sign()));

  issuer.answer(500, 'down');
  entrance.pass(700);
  const later = [
    await entrance.ask(bearer(ec.sign())),
    await entrance.ask(bearer(makeSigningKey('new').sign())),
  ];

  expect([before, ...later]).toEqual([letIn(ANN), letIn(ANN), REFUSED]);
});
