import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { LOCAL_PRINCIPAL, signRequest } from '@cx/principals';
import { freePort } from '@cx/testing/free-port';

import type { BenchData } from './data.ts';
import type { Language } from './operations.ts';
import { type Served, startProgram, startServer } from './processes.ts';
import type { ServerSettings } from './servers/server-settings.ts';
import type { StaffIssuer } from './staff-issuer.ts';

/** Something that answers the operations, in a process of its own. */
export interface System {
  readonly name: string;
  readonly language: Language;
  readonly served: Served;
  /** Where GraphQL is; the pages by hand are beneath it. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Subgraphs extends AsyncDisposable {
  readonly urls: Readonly<Record<string, string>>;
}

export const IN_PROCESS = 'cx, in process';
/** The same with a worker for each core, as it starts when nothing is said. */
export const ON_ALL_CORES = 'cx, on all cores';
export const OVER_HTTP = 'cx, over HTTP';

const NAMES = ['customers', 'tickets', 'reviews', 'mentions', 'surveys', 'insights'] as const;

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The six, each in a process of its own: the same for all gateways that reach them over HTTP. */
export async function startSubgraphs(data: BenchData): Promise<Subgraphs> {
  await using stack = new AsyncDisposableStack();
  const eventUrls = Object.fromEntries(
    NAMES.map((name) => [`${name.toUpperCase()}_EVENTS_URL`, data.eventsUrl(name)]),
  );
  const urls: Record<string, string> = {};
  for (const name of NAMES) {
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    const served = await startProgram(
      [`${ROOT}apps/${name}/src/main.ts`],
      {
        ...eventUrls,
        [`${name.toUpperCase()}_PORT`]: port,
        [`${name.toUpperCase()}_DATABASE_URL`]: data.appUrl(name),
        SUBGRAPH_SECRET: data.subgraphSecret,
        ERASURE_SECRET: data.erasureSecret,
        LOG_LEVEL: 'error',
      },
      url,
    );
    stack.defer(() => served.stop());
    urls[name] = `${url}/graphql`;
  }
  const owned = stack.move();
  return { urls, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** The graph whole, without subgraphs of their own processes, asked by a member of the staff. */
export async function startWhole(
  data: BenchData,
  issuer: StaffIssuer,
  { name, flags }: { readonly name: string; readonly flags: readonly string[] },
): Promise<System> {
  const port = String(await freePort());
  const served = await startProgram(
    [...flags, `${ROOT}apps/cx/src/main.ts`, 'start', '--no-demo'],
    {
      CX_DATA_DIR: data.directory,
      PORT: port,
      OIDC_ISSUER: issuer.url,
      ...(name === ON_ALL_CORES ? {} : ONE_WORKER),
    },
    `http://127.0.0.1:${port}`,
  );
  return oursOf(name, served, issuer);
}

/** The gateway of the product in front of the same subgraphs as the peers. */
export async function startOverHttp(
  data: BenchData,
  { urls }: Subgraphs,
  issuer: StaffIssuer,
  flags: readonly string[],
): Promise<System> {
  const port = String(await freePort());
  const served = await startProgram(
    [...flags, `${ROOT}apps/gateway/src/main.ts`],
    {
      ...Object.fromEntries(
        Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]),
      ),
      GATEWAY_DATABASE_URL: data.appUrl('access'),
      SUBGRAPH_SECRET: data.subgraphSecret,
      KEY_PEPPER: data.keyPepper,
      PSEUDONYM_SECRET: 'a secret of the bench, long enough to be one',
      OIDC_ISSUER: issuer.url,
      PORT: port,
      LOG_LEVEL: 'error',
      ...ONE_WORKER,
    },
    `http://127.0.0.1:${port}`,
  );
  return oursOf(OVER_HTTP, served, issuer);
}

// As many processes as the others have, or fewer.
const ONE_WORKER = { WORKERS: '1' };

function oursOf(name: string, served: Served, { token }: StaffIssuer): System {
  return {
    name,
    language: 'graph',
    served,
    endpoint: `${served.url}/graphql`,
    headers: { authorization: `Bearer ${token}` },
  };
}

export interface Peer {
  readonly name: string;
  readonly server: URL;
  readonly language: Language;
}

export const GATEWAYS: readonly Peer[] = [
  {
    name: 'Apollo Gateway',
    server: new URL('servers/apollo.ts', import.meta.url),
    language: 'graph',
  },
  { name: 'Hive Gateway', server: new URL('servers/hive.ts', import.meta.url), language: 'graph' },
  {
    name: 'Mercurius Gateway',
    server: new URL('servers/mercurius.ts', import.meta.url),
    language: 'graph',
  },
];

export const ON_THE_DATABASE: readonly Peer[] = [
  {
    name: 'PostGraphile',
    server: new URL('servers/postgraphile.ts', import.meta.url),
    language: 'postgraphile',
  },
  { name: 'by hand', server: new URL('servers/by-hand.ts', import.meta.url), language: 'byHand' },
];

export async function startPeer(
  { name, server, language }: Peer,
  settings: ServerSettings,
): Promise<System> {
  const served = await startServer(server, settings);
  return { name, language, served, endpoint: served.url, headers: {} };
}

const PRINCIPAL = 'x-cx-principal';

/** What the peers are told: all that they need to be let in, and a supergraph that Apollo's gateway loads. */
export async function peerSettings(
  data: BenchData,
  { urls }: Subgraphs,
  directory: string,
): Promise<ServerSettings> {
  // Other gateways send the secret itself: it costs them less than a signature for each request.
  const { [PRINCIPAL]: principal = '' } = signRequest(
    data.subgraphSecret,
    LOCAL_PRINCIPAL,
    '',
    new Date(),
  );
  const supergraph = join(directory, 'supergraph.graphql');
  const sdl = await readFile(`${ROOT}apps/gateway/supergraph.graphql`, 'utf8');
  await writeFile(supergraph, atUrls(sdl, urls));
  return {
    supergraph,
    subgraphs: Object.fromEntries(
      Object.entries(urls).map(([name, url]) => [
        name,
        { url, schema: `${ROOT}apps/${name}/schema.graphql` },
      ]),
    ),
    headers: { [PRINCIPAL]: principal, 'x-cx-secret': data.subgraphSecret },
    databaseUrl: data.readerUrl,
  };
}

/** The supergraph with other addresses, and without the purpose by which Apollo's gateway refuses it. */
function atUrls(sdl: string, urls: Readonly<Record<string, string>>): string {
  return Object.entries(urls).reduce(
    (text, [name, url]) =>
      text.replace(
        new RegExp(`@join__graph\\(name: "${name}", url: "[^"]*"\\)`),
        `@join__graph(name: "${name}", url: "${url}")`,
      ),
    // Of what it does not know it takes what says nothing of execution.
    sdl
      .replaceAll(', for: SECURITY', '')
      .replace(/(specs\.apollo\.dev\/cacheTag[^)]*), for: EXECUTION/, '$1'),
  );
}
