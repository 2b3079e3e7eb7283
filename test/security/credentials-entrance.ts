import { type Access, entities, migrations, openAccess } from '@cx/access';
import { DEFAULT_CONTRACTS } from '@cx/contracts';
import { openSupergraph, type SubgraphClient } from '@cx/federation';
import { createAuthentication, readOwnSupergraph, serveGateway, serviceClient } from '@cx/gateway';
import {
  createTokenVerifiers,
  LOCAL_PRINCIPAL,
  pepperOf,
  type Principal,
  type TokenVerifierOptions,
} from '@cx/principals';
import { createTestDatabase } from '@cx/testing';
import { pino } from 'pino';
import { expect } from 'vitest';

import { head, sendRaw } from './raw-http.ts';

/** A gateway that asks everybody who they are: keys in a database of their own, tokens of given issuers. */
export interface Entrance extends AsyncDisposable {
  readonly url: string;
  readonly access: Access;
  /** Texts of the statements that the keys have cost. */
  readonly statements: string[];
  /** On whose behalf the other subgraphs were asked. */
  readonly principals: Principal[];
  /** All that was logged, at every level. */
  log(): string;
  at(moment: Date): void;
  pass(seconds: number): void;
  /** Makes a key for a brand, that may read tickets. */
  makeKey(over?: Partial<KeyOrder>): Promise<string>;
  ask(headers?: Readonly<Record<string, string>>, path?: string, body?: string): Promise<Asked>;
  /** With headers as they are written. */
  askRaw(...headers: readonly string[]): Promise<Asked>;
}

type KeyOrder = Parameters<Access['desk']['create']>[1];

export interface Asked {
  readonly status: number;
  readonly challenge: string | null;
  readonly retryAfter: string | null;
  readonly text: string;
}

export interface EntranceOptions {
  readonly issuers?: readonly TokenVerifierOptions[];
  readonly trustedProxies?: readonly string[];
}

export const NOW = new Date('2026-03-01T12:00:00Z');

export const inDays = (days: number): Date => new Date(NOW.valueOf() + days * 86_400_000);

/** Who asks, and a list that needs `tickets:read`. */
export const QUERY = JSON.stringify({
  query: '{ me { id kind scopes brands contract } tickets { totalCount } }',
});

export async function openEntrance(
  makeOptions: (now: () => Date) => EntranceOptions = () => ({}),
): Promise<Entrance> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createTestDatabase({ access: { entities, migrations } }));
  let time = NOW;
  const now = (): Date => time;
  const { issuers = [], trustedProxies = [] } = makeOptions(now);
  const statements: string[] = [];
  const access = openAccess({
    databaseUrl: database.urls('access').app,
    environment: 'live',
    peppers: [pepperOf('a pepper of the tests, long enough')],
    now,
    clock: () => time.valueOf(),
    onStatement: (text) => statements.push(text),
  });
  stack.defer(() => access.close());
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const principals: Principal[] = [];
  const service = access.serviceWith({
    secret: 'a secret of the tests, long enough',
    quotaOf: () => Promise.resolve(null),
  });
  const server = await serveGateway({
    supergraph: openSupergraph({
      supergraphSdl: await readOwnSupergraph(),
      clientOf: ({ name }) =>
        name === 'access' ? serviceClient(service, log) : ticketsFor(principals),
    }),
    host: '127.0.0.1',
    port: 0,
    authenticate: createAuthentication({
      tokens: createTokenVerifiers(issuers),
      keys: access.check,
      now,
      log,
    }),
    contracts: new Map(Object.entries(DEFAULT_CONTRACTS)),
    trustedProxies,
    readiness: () => Promise.resolve({}),
    log,
  });
  stack.defer(() => server.stop());

  const owned = stack.move();
  return {
    url: server.url,
    access,
    statements,
    principals,
    log: () => lines.join(''),
    at(moment) {
      time = moment;
    },
    pass(seconds) {
      time = new Date(time.valueOf() + seconds * 1000);
    },
    async makeKey(over = {}) {
      const { key } = await access.desk.create(LOCAL_PRINCIPAL, { ...ORDER, ...over });
      return key;
    },
    ask: (headers = {}, path = '/graphql', body = QUERY) => ask(server.url, headers, path, body),
    askRaw: (...headers) => askRaw(server.url, headers),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const ORDER: KeyOrder = {
  name: 'Agency',
  kind: 'partner',
  scopes: ['tickets:read'],
  brands: ['united'],
};

function ticketsFor(principals: Principal[]): SubgraphClient {
  return {
    async request(_operation, { principal }) {
      principals.push(principal);
      return { data: { tickets: { totalCount: 7 } } };
    },
    close: () => Promise.resolve(),
  };
}

async function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  path: string,
  body: string,
): Promise<Asked> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  };
}

async function askRaw(url: string, headers: readonly string[]): Promise<Asked> {
  const all = [
    'content-type: application/json',
    `content-length: ${QUERY.length}`,
    'connection: close',
  ];
  const received = await sendRaw(url, [head(...all, ...headers), QUERY]);
  const [top = '', ...body] = received.split('\r\n\r\n');
  return {
    status: Number(top.split(' ')[1]),
    challenge: headerOf(top, 'www-authenticate'),
    retryAfter: headerOf(top, 'retry-after'),
    // Bytes come one by one.
    text: Buffer.from(body.join('\r\n\r\n'), 'latin1').toString(),
  };
}

function headerOf(top: string, name: string): string | null {
  const line = top.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name}: `));
  return line?.slice(name.length + 2) ?? null;
}

export const bearer = (credential: string): { authorization: string } => ({
  authorization: `Bearer ${credential}`,
});

/** What everybody gets whose credential is not good, whatever is wrong with it. */
export const REFUSED: Asked = {
  status: 401,
  challenge: 'Bearer error="invalid_token"',
  retryAfter: null,
  text: JSON.stringify({
    errors: [
      {
        message:
          'This credential is not accepted: it is mistyped, unknown, expired or revoked. Get another one.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  }),
};

/** What everybody gets who shows no credential, or not where one is looked for. */
export const UNKNOWN: Asked = {
  status: 401,
  challenge: 'Bearer',
  retryAfter: null,
  text: JSON.stringify({
    errors: [
      {
        message:
          'Say who you are: send an access token or an API key as «authorization: Bearer …».',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  }),
};

/** What somebody gets who was let in, as far as a test tells. */
export const letIn = (me: object): object => ({
  status: 200,
  challenge: null,
  retryAfter: null,
  text: expect.stringContaining(JSON.stringify(me).slice(1, -1)),
});

/** What must be so after a refusal: nobody was asked anything, and the log tells no credential. */
export function expectNothingTold(entrance: Entrance, ...credentials: readonly string[]): void {
  expect(entrance.principals).toEqual([]);
  for (const credential of credentials) {
    expect(entrance.log()).not.toContain(credential.slice(-30));
  }
}
