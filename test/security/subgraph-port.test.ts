import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createRemoteSubgraphClient } from '@cx/federation';
import { type Principal, signRequest } from '@cx/principals';
import { serveSubgraph } from '@cx/subgraph/serve';
import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { readRaw, sendRaw } from './raw-http.ts';
import { partner } from './served-callers.ts';
import { type Answer, answerOf } from './small-graph.ts';

const SECRET = 'a secret of the cluster, long enough';
const AGENCY = partner({ scopes: ['tickets:read'] });
const EVERYTHING: Principal = { kind: 'staff', id: 'root', scopes: ['*'], brands: ['*'] };

const BODY = JSON.stringify({ query: '{ rows }' });
const ENTITIES = JSON.stringify({
  query: 'query ($r: [_Any!]!) { _entities(representations: $r) }',
  variables: { r: [{ __typename: 'Ticket', id: '1' }] },
});
const SERVICE = JSON.stringify({ query: '{ _service }' });

interface Port {
  readonly url: string;
  /** On whose behalf rows were read. */
  readonly reads: string[];
}

async function servePort(): Promise<Port> {
  const reads: string[] = [];
  const rows = {
    type: GraphQLString,
    resolve: (_root: unknown, _args: unknown, { principal }: { principal: Principal }) => {
      reads.push(principal.id);
      return `rows of ${principal.brands.join()}`;
    },
  };
  const representations = new GraphQLNonNull(
    new GraphQLList(new GraphQLNonNull(new GraphQLScalarType({ name: '_Any' }))),
  );
  const server = await serveSubgraph({
    service: {
      name: 'tickets',
      schema: new GraphQLSchema({
        query: new GraphQLObjectType({
          name: 'Query',
          fields: {
            rows,
            _service: rows,
            _entities: { ...rows, args: { representations: { type: representations } } },
          },
        }),
      }),
      createContext: (principal) => ({ principal }),
      readiness: () => Promise.resolve({}),
      close: () => Promise.resolve(),
    },
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => server.stop());
  return { url: server.url, reads };
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  return answerOf(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }),
  );
}

const UNAUTHENTICATED = {
  status: 401,
  body: {
    errors: [
      {
        message: 'Only a gateway is answered here.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  },
};

const secondsAgo = (seconds: number): Date => new Date(Date.now() - seconds * 1000);

const signed = (body: string, principal = AGENCY, at = new Date()): Record<string, string> =>
  signRequest(SECRET, principal, body, at);

it('answers the gateway, so that what follows is refused for what it is', async () => {
  const port = await servePort();

  const answers = await Promise.all(
    [BODY, ENTITIES, SERVICE].map((body) => post(port.url, body, signed(body))),
  );

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(port.reads).toEqual(['agency', 'agency', 'agency']);
});

/** What anybody can make without the secret. */
const encoded = (principal: Principal): string =>
  Buffer.from(JSON.stringify(principal)).toString('base64url');

const principalOf = (principal: Principal): Record<string, string> => ({
  'x-cx-principal': encoded(principal),
});

type Forge = (body: string) => Record<string, string>;

const FORGERIES: readonly (readonly [string, Forge])[] = [
  ['nothing', () => ({})],
  ['a principal alone', () => principalOf(EVERYTHING)],
  ['an API key', () => ({ authorization: 'Bearer cxk_live_x', 'x-api-key': 'cxk_live_x' })],
  ['a principal in plain JSON', () => ({ 'x-cx-principal': JSON.stringify(EVERYTHING) })],
  ['headers of another name', () => ({ 'x-principal': 'root', 'x-user-id': 'root' })],
  ['a signature without its principal', (body) => only(signed(body), 'x-cx-signature')],
  ['a signature of 31 seconds ago', (body) => signed(body, AGENCY, secondsAgo(31))],
  ['a signature of an hour ago', (body) => signed(body, AGENCY, secondsAgo(3_600))],
  ['a signature of a minute from now', (body) => signed(body, AGENCY, secondsAgo(-60))],
  ['a signature of 1970', (body) => signed(body, AGENCY, new Date(0))],
  ['a signature of another body', () => signed('{"query":"{ other }"}')],
  ['a signature of the body with a blank more', (body) => signed(`${body} `)],
  ['a signature of no body', () => signed('')],
  ['a signature of another principal', (body) => ({ ...signed(body), ...principalOf(EVERYTHING) })],
  [
    'a signature of the same principal with a scope more',
    (body) => ({ ...signed(body), ...principalOf({ ...AGENCY, scopes: ['*'] }) }),
  ],
  [
    'a signature of the same principal with a brand more',
    (body) => ({ ...signed(body), ...principalOf({ ...AGENCY, brands: ['*'] }) }),
  ],
  [
    'a signature of the same principal under another contract',
    (body) => ({ ...signed(body), ...principalOf({ ...AGENCY, contract: 'internal' }) }),
  ],
  [
    'a signature by another secret',
    (body) => signRequest('another secret', AGENCY, body, new Date()),
  ],
  ['a signature by no secret', (body) => signRequest('', AGENCY, body, new Date())],
  [
    'a fresh time before an old signature',
    (body) => {
      const headers = signed(body, AGENCY, secondsAgo(600));
      const [, mac] = (headers['x-cx-signature'] ?? '').split('.');
      return { ...headers, 'x-cx-signature': `${Math.floor(Date.now() / 1000)}.${mac}` };
    },
  ],
  ['a signature that is cut', (body) => changed(signed(body), (text) => text.slice(0, -1))],
  ['a signature with a sign more', (body) => changed(signed(body), (text) => `${text}A`)],
  ['a signature in capitals', (body) => changed(signed(body), (text) => text.toUpperCase())],
  ['two signatures in one header', (body) => changed(signed(body), (text) => `${text}, ${text}`)],
  ['a wrong secret', () => ({ ...principalOf(EVERYTHING), 'x-cx-secret': 'a guess' })],
  ['an empty secret', () => ({ ...principalOf(EVERYTHING), 'x-cx-secret': '' })],
  ['the secret without a principal', () => ({ 'x-cx-secret': SECRET })],
  ['the secret beside a wrong signature', () => ({ ...signed('other'), 'x-cx-secret': SECRET })],
  [
    'the secret for a principal that is none',
    () => ({ 'x-cx-secret': SECRET, 'x-cx-principal': 'e30' }),
  ],
];

it.for(
  FORGERIES.flatMap(([kind, forge]) =>
    [BODY, ENTITIES, SERVICE].map((body) => [kind, body, forge] as const),
  ),
)('answers nobody who comes with %s: %s', async ([, body, forge]) => {
  const port = await servePort();

  expect(await post(port.url, body, forge(body))).toMatchObject(UNAUTHENTICATED);
  expect(port.reads).toEqual([]);
});

it.for([
  ['x-cx-principal', encoded(EVERYTHING)],
  ['x-cx-signature', '1.x'],
  ['X-CX-PRINCIPAL', encoded(EVERYTHING)],
] as const)('answers nobody who sends %s a second time', async ([name, value]) => {
  const port = await servePort();
  const lines = Object.entries(signed(BODY)).map(([header, text]) => `${header}: ${text}`);
  const send = (...all: readonly string[]): Promise<string> =>
    sendRaw(port.url, [
      [
        'POST /graphql HTTP/1.1',
        'host: 127.0.0.1',
        'connection: close',
        'content-type: application/json',
        `content-length: ${BODY.length}`,
        ...all,
        '',
        BODY,
      ].join('\r\n'),
    ]);

  const alone = await send(...lines);
  const before = await send(`${name}: ${value}`, ...lines);
  const behind = await send(...lines, `${name}: ${value}`);

  expect(readRaw(alone).status).toBe(200);
  expect([readRaw(before), readRaw(behind)]).toMatchObject([UNAUTHENTICATED, UNAUTHENTICATED]);
  expect(port.reads).toEqual(['agency']);
});

interface Captured {
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** What a gateway sends to a subgraph, as somebody sees it who listens in between. */
async function captureGatewayRequest(query: string, principal: Principal): Promise<Captured> {
  const captured = Promise.withResolvers<Captured>();
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    captured.resolve({ body: Buffer.concat(chunks).toString(), headers: request.headers });
    response.end('{"data":null}');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const client = createRemoteSubgraphClient({
    name: 'tickets',
    url: `http://127.0.0.1:${portOf(server.address())}/graphql`,
    secret: SECRET,
  });
  await client.request({ query }, { principal });
  await client.close();
  return captured.promise;
}

it.for([
  ['another field', (body: string) => body.replace('rows', '_service')],
  ['another alias', (body: string) => body.replace('rows', 'all: rows')],
  ['variables', (body: string) => body.replace('}', '},"variables":{"a":1')],
  ['an operation’s name', (body: string) => body.replace(/\}$/, ',"operationName":null}')],
  ['the same key twice', (body: string) => body.replace(/\}$/, ',"query":"{ _service }"}')],
  ['a blank at the end', (body: string) => `${body} `],
  ['a mark of byte order', (body: string) => `\uFEFF${body}`],
  ['two of them', (body: string) => `[${body},${body}]`],
] as const)(
  'does not answer a request that was caught on its way and changed: %s',
  async ([, change]) => {
    const port = await servePort();
    const { body, headers } = await captureGatewayRequest('{ rows }', AGENCY);
    const trust = {
      'x-cx-principal': String(headers['x-cx-principal']),
      'x-cx-signature': String(headers['x-cx-signature']),
    };

    const unchanged = await post(port.url, body, trust);
    const forged = await post(port.url, change(body), trust);

    expect(change(body)).not.toBe(body);
    expect(unchanged.body).toEqual({ data: { rows: 'rows of united' } });
    expect(forged).toMatchObject(UNAUTHENTICATED);
    expect(port.reads).toEqual(['agency']);
  },
);

it.for([
  ['GET', '/graphql?query={rows}'],
  ['GET', '/graphql?query={_service}'],
  ['PUT', '/graphql'],
  ['POST', '/'],
  ['POST', '/graphql/'],
  ['POST', '/graphql/stream'],
  ['POST', '//graphql'],
] as const)('has no other way in, signed or not: %s %s', async ([method, path]) => {
  const port = await servePort();
  const body = method === 'GET' ? undefined : BODY;

  const response = await fetch(new URL(port.url).origin + path, {
    method,
    headers: { 'content-type': 'application/json', ...signed(body ?? '') },
    ...(body === undefined ? {} : { body }),
  });

  expect(response.status).toBe(404);
  expect(port.reads).toEqual([]);
});

it('tells its schema to nobody who is not a gateway, and by introspection not even to one', async () => {
  const port = await servePort();
  const body = JSON.stringify({ query: '{ __schema { types { name } } }' });

  const unsigned = await post(port.url, body, {});
  const asGateway = await post(port.url, body, signed(body));

  expect(unsigned).toMatchObject(UNAUTHENTICATED);
  expect(asGateway.status).toBe(400);
  expect(asGateway.text).not.toMatch(/"data"|_Any/);
});

function only(headers: Readonly<Record<string, string>>, name: string): Record<string, string> {
  return { [name]: headers[name] ?? '' };
}

function changed(
  headers: Record<string, string>,
  change: (signature: string) => string,
): Record<string, string> {
  return { ...headers, 'x-cx-signature': change(headers['x-cx-signature'] ?? '') };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('It listens to a port.');
  return address.port;
}
